import {describe, expect, test} from 'vitest'
import type {Plan} from '../../src/document/plan.js'
import {closingMarkAt} from '../../src/document/closing-mark.js'
import {readPlan} from '../../src/document/read-plan.js'
import {exampleSource} from '../../src/engine/example-source.js'
import {makeKnowledge} from '../../src/knowledge/knowledge.js'
import {mergeKnowledge} from '../../src/packs/load-knowledge.js'
import {builtInKnowledge} from '../../src/packs/built-in.js'
import {lint, today, knowledge} from '../support/linting.js'

async function planOf(lines: readonly string[], known = knowledge): Promise<Plan> {
  const source = await exampleSource(
    'plan.txt',
    new TextEncoder().encode(lines.join('\n\n')),
    {},
    known.vocabulary.words
  )
  return readPlan(source, known.vocabulary, {today})
}

const title = ['ỦY BAN NHÂN DÂN', 'TỈNH TỊNH MẬU', 'KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026']
const parts = [
  'I. MỤC ĐÍCH',
  'Để người dân biết nơi nộp hồ sơ.',
  'II. TỔ CHỨC THỰC HIỆN',
  '1. Sở Nội vụ: Theo dõi.'
]
const recipients = ['Nơi nhận:', '- Các sở, ban, ngành;', '- Lưu: VT, NC.']

describe('the content begins behind its lead-in', () => {
  test.each([
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau',
    'Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau đây:'
  ])('%s', async lead => {
    const {preamble, sections} = await planOf([...title, lead, 'Người dân được hướng dẫn tại nhà', ...parts])
    expect(preamble?.children.map(({type}) => type)).toEqual(['text'])
    expect(sections.map(({label}) => label.value)).toContain('MỤC ĐÍCH')
  })

  test.each(['Tuyên truyền bằng nhiều hình thức cụ thể', 'Đề nghị các đơn vị quan tâm'])(
    'no lead-in, and no heading: %s',
    async line => {
      const {preamble} = await planOf([...title, 'Căn cứ tình hình của tỉnh.', `${line}.`, ...parts])
      expect(preamble?.children).toHaveLength(2)
    }
  )
})

describe('the closing', () => {
  test.each([
    'Trên đây là Kế hoạch tuyên truyền năm 2026 của tỉnh.',
    'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Sở Nội vụ./.',
    'Chương trình này được gửi đến từng xã, phường./.'
  ])('%s', async line => {
    expect((await planOf([...title, ...parts, line, ...recipients])).closing?.passage.value).toBe(line)
  })

  test.each([
    'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị báo cáo Sở Nội vụ.',
    '2. Yêu cầu các đơn vị thực hiện nghiêm túc./.'
  ])('is none: %s', async line => {
    expect((await planOf([...title, ...parts, line, ...recipients])).closing).toBeUndefined()
  })
})

describe('the recipients begin with', () => {
  test.each(['Nơi nhận:', 'NƠI NHẬN', 'Nơi nhân :', '- Nơi nhận: - Như Điều 3;'])('%s', async heading => {
    const plan = await planOf([...title, ...parts, heading, '- Lưu: VT.'])
    expect(plan.recipients?.passages[0]?.value).toBe(heading)
  })

  test.each(['Nơi nhận hồ sơ và trả kết quả', 'Nơi nhận của bưu điện: quầy số 1'])('not: %s', async line => {
    expect((await planOf([...title, ...parts, line, '- Lưu: VT.'])).recipients).toBeUndefined()
  })
})

describe('the signature begins with', () => {
  test.each([
    'TM. ỦY BAN NHÂN DÂN',
    'T/M ỦY BAN NHÂN DÂN',
    'TUQ. CHỦ TỊCH',
    'KT.GIÁM ĐỐC',
    'Q. GIÁM ĐỐC',
    'CHÁNH VĂN PHÒNG',
    'KT. Giám đốc',
    'TL. Thủ trưởng cơ quan'
  ])('%s', async line => {
    const plan = await planOf([...title, ...parts, ...recipients, line, 'Nguyễn Văn An'])
    expect(plan.signature?.passages[0]?.value).toBe(line)
  })

  test.each(['TM. Doanh nghiệp nhỏ', 'KT-XH, QP-AN', 'Giám đốc các sở', 'PHÓ CHỦ TỊCH'])(
    'not: %s',
    async line => {
      expect((await planOf([...title, ...parts, line])).signature).toBeUndefined()
    }
  )
})

test('a province adds what its documents write', async () => {
  const known = makeKnowledge(mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-a-province'), today)
  const end = ['Kính gửi các nơi:', '- Lưu: VT.', 'TUL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']
  const plan = await planOf([...title, ...parts, ...end], known)
  expect(plan.recipients?.passages[0]?.value).toBe(end[0])
  expect(plan.signature?.passages[0]?.value).toBe(end[2])
})

describe('a deputy’s power', () => {
  const said = async (...signature: string[]) => {
    const lines = [...title, ...parts, ...recipients, ...signature, 'Nguyễn Văn An']
    const {checklist} = await lint('plan.txt', lines.join('\n\n'))
    return checklist.find(({rule}) => rule === 'form/signature')!.status
  }

  test.each([
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'K/T CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT/CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    ['TUQ. CHỦ TỊCH', 'PHÓ CHÁNH VĂN PHÒNG']
  ])('is there: %s', async (...lines) => {
    expect(await said(...lines)).toBe('met')
  })

  test.each([
    ['TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH'],
    ['TM. CHỦ TỊCH', 'Chuyên viên cao cấp'],
    ['KT. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH']
  ])('is missing or wrong: %s', async (...lines) => {
    expect(await said(...lines)).toBe('unmet')
  })
})

describe('who receives a document', () => {
  const said = async (...lines: string[]) => {
    const {checklist} = await lint('plan.txt', [...title, ...parts, ...lines].join('\n\n'))
    return checklist.find(({rule}) => rule === 'form/recipients')!.status
  }
  const entries = ['- Các sở, ban, ngành;', '- UBND các xã;']
  const signed = ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn An']

  test.each([
    ['a list that says who keeps it', 'met', ['Nơi nhận:', ...entries, '- Lưu: VT.', ...signed]],
    ['the keeper among the names', 'met', ['Nơi nhận:', ...entries, ...signed, 'Lưu VT']],
    ['nobody keeps it', 'unmet', ['Nơi nhận:', ...entries, ...signed]],
    ['no list', 'unmet', signed],
    ['inside a paragraph', 'unclear', ['Các đơn vị thực hiện nghiêm túc. Nơi nhận: Các sở.', ...signed]]
  ])('%s: %s', async (_, status, lines) => {
    expect(await said(...lines)).toBe(status)
  })
})

describe('“./.” ends a text', () => {
  test.each([
    ['quyết định./.', 10],
    ['quyết định. / .', 10],
    ['quyết định;/.', 11],
    ['quyết định./. Ây', 10],
    ['quyết định./', -1],
    ['quyết định./. Nơi nhận', -1],
    ['số 12/KH.', -1],
    ['', -1]
  ])('%s', (text, at) => {
    expect(closingMarkAt(text)).toBe(at)
  })
})
