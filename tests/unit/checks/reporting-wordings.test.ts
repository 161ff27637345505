import {describe, expect, test} from 'vitest'
import {channelWordings} from './channel-wordings.js'
import {lint} from '../../support/linting.js'
import {wordings} from './reporting-wordings.js'

const closing =
  'Trên đây là Kế hoạch, các cơ quan tổ chức thực hiện./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n'

/** The checklist of a plan whose part on implementation says this. */
async function rowOf(rule: string, body: string) {
  const text = `**VI. TỔ CHỨC THỰC HIỆN**\n\n${body}\n\n${closing}`
  const {checklist} = await lint('a.md', text, {
    topic: 'cchc-communication',
    level: 'province',
    date: '2026-01-20'
  })
  return checklist.find(row => row.rule === rule)!
}

describe.each(Object.entries(wordings))('how often: %s', (status, bodies) => {
  test.each(bodies)('%s', async body => {
    expect((await rowOf('cchc/reporting-cadence', body)).status).toBe(status)
  })
})

describe.each(Object.entries(channelWordings))('to whom: %s', (status, bodies) => {
  test.each(bodies)('%s', async body => {
    expect((await rowOf('cchc/reporting-channel', body)).status).toBe(status)
  })
})

describe('what proves it is what a reviewer would underline', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'cchc/reporting-cadence',
      '1. Sở Y tế: mở lớp; định kỳ hằng quý (trước ngày 10; kèm phụ lục) báo cáo kết quả về Sở Nội vụ (qua Phòng Cải cách hành chính).',
      [
        'Sở Y tế',
        'định kỳ hằng quý (trước ngày 10; kèm phụ lục) báo cáo kết quả về Sở Nội vụ (qua Phòng Cải cách hành chính)'
      ]
    ],
    [
      'cchc/reporting-cadence',
      '1. Các sở: **báo cáo** *hằng\nquý* về Sở Nội vụ.',
      ['Các sở: báo cáo hằng quý về Sở Nội vụ']
    ],
    [
      'cchc/reporting-cadence',
      '4. Chế độ báo cáo\n\n- Quý I: trước 10/3.\n\n- 6 tháng: trước 10/6.\n\n- Quý III: trước 10/9.\n\n- Năm: trước 01/12.',
      [
        'Chế độ báo cáo',
        'Quý I: trước 10/3',
        '6 tháng: trước 10/6',
        'Quý III: trước 10/9',
        'Năm: trước 01/12'
      ]
    ],
    [
      'cchc/reporting-cadence',
      '| TT | Nhiệm vụ | Thời hạn | Ghi chú |\n|---|---|---|---|\n| 1 | **Báo cáo** kết quả | Hằng quý | Mới |',
      ['Báo cáo kết quả – Hằng quý']
    ],
    [
      'cchc/reporting-channel',
      'Hằng quý gửi báo cáo về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) để tổng hợp, theo dõi; lưu hồ sơ.',
      ['gửi báo cáo về Ủy ban nhân dân xã (qua Phòng Văn hóa - Xã hội) để tổng hợp, theo dõi']
    ]
  ])('%s: %s', async (rule, body, texts) => {
    expect((await rowOf(rule, body)).evidence.map(({text}) => text)).toEqual(texts)
  })

  test('a message quotes the text as people read it', async () => {
    const body = '1. Các sở: mở lớp; **trước ngày 10/5 và 10/12 hằng năm ***(khi cần) *báo cáo Sở Nội vụ.'
    const {reason} = await rowOf('cchc/reporting-cadence', body)
    expect(reason).toContain('“Các sở: … trước ngày 10/5 và 10/12 hằng năm (khi cần) báo cáo Sở Nội vụ”')
  })
})
