import {describe, expect, test} from 'vitest'
import {lint} from '../../support/linting.js'

/** What is a heading, whatever ends it. */
const title = 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2024\n\n'
const end = 'IX. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng: Theo dõi việc thực hiện.\n'

async function statusOf(item: string, body: string, name = 'plan.txt'): Promise<string | undefined> {
  const {checklist} = await lint(name, `${title}${body}\n\n${end}`, {level: 'department'})
  return checklist.find(row => row.rule === 'cchc/required-sections' && row.item === item)?.status
}

const text = 'Giúp người dân biết nơi nộp hồ sơ và thời hạn trả kết quả.'

describe('a heading', () => {
  test.each([
    ['a part with a full stop', 'purpose', `I. Mục đích, yêu cầu.\n\n1. Mục đích.\n\n${text}`],
    ['a part with a full stop that serves two', 'requirements', `I. Mục đích, yêu cầu.\n\n${text}`],
    ['a number with a full stop above its text', 'purpose', `I. MỞ ĐẦU\n\n1. Mục đích.\n\n${text}`],
    [
      'a number with a full stop above bullets',
      'requirements',
      `I. MỞ ĐẦU\n\n2. Yêu cầu.\n\n- Thiết thực.\n- Tiết kiệm.`
    ],
    [
      'a deeper number below it',
      'content',
      `I. MỞ ĐẦU\n\n1. Nội dung.\n\n1.1. Thủ tục mới.\n\n1.2. Kết quả giải quyết hồ sơ.`
    ],
    [
      'letters below it',
      'forms',
      `I. MỞ ĐẦU\n\n3. Hình thức.\n\na) Qua loa truyền thanh;\n\nb) Qua hội nghị.`
    ],
    ['a letter with a full stop', 'purpose', `I. MỞ ĐẦU\n\na) Mục đích.\n\n${text}`],
    ['text on its line', 'purpose', `I. MỞ ĐẦU\n\n1. Mục đích. ${text}`],
    ['a colon', 'purpose', `I. MỞ ĐẦU\n\n1. Mục đích: ${text}`],
    ['neither', 'purpose', `I. MỞ ĐẦU\n\n1. Mục đích\n\n${text}`],
    [
      'requirements of something',
      'requirements',
      `I. MỞ ĐẦU\n\n2. Yêu cầu đối với công tác tuyên truyền.\n\n${text}`
    ]
  ])('%s', async (_, item, body) => {
    expect(await statusOf(item, body)).toBe('met')
  })

  test.each([
    ['bold', 'purpose', `**I. Mở đầu.**\n\n**1. Mục đích.**\n\n${text}`],
    ['of Markdown', 'purpose', `## I. Mục đích, yêu cầu.\n\n${text}`]
  ])('%s', async (_, item, body) => {
    expect(await statusOf(item, body, 'plan.md')).toBe('met')
  })
})

describe('no heading', () => {
  test.each([
    [
      'a sentence that begins so',
      'requirements',
      `I. MỞ ĐẦU\n\n1. ${text}\n\n2. Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện.`
    ],
    [
      'nor with text below it',
      'requirements',
      `I. MỞ ĐẦU\n\n1. Yêu cầu các phòng nghiêm túc thực hiện.\n\n${text}`
    ],
    ['nor as a part', 'requirements', `I. MỞ ĐẦU\n\n${text}\n\nII. Yêu cầu các phòng nghiêm túc thực hiện.`],
    [
      'nor without a full stop',
      'requirements',
      `I. MỞ ĐẦU\n\n${text}\n\n2. Yêu cầu thủ trưởng các đơn vị thực hiện nghiêm\n\n${text}`
    ],
    [
      'a short sentence of a list',
      'funding',
      `I. MỞ ĐẦU\n\n1. Kinh phí do ngân sách chi.\n\n2. Phát tờ rơi.`
    ],
    [
      'the last sentence of a list',
      'funding',
      `I. MỞ ĐẦU\n\n1. Phát tờ rơi.\n\n2. Kinh phí do ngân sách chi.`
    ],
    [
      'a long sentence',
      'purpose',
      `I. MỞ ĐẦU\n\n1. Mục đích của đợt cao điểm là giúp người dân biết nơi nộp hồ sơ.\n\n${text}`
    ],
    ['two sentences', 'forms', `I. MỞ ĐẦU\n\n1. Hình thức phải phù hợp với từng nhóm. ${text}`]
  ])('%s', async (_, item, body) => {
    expect(await statusOf(item, body)).toBe('unmet')
  })
})

test('a heading with a full stop and nothing below it is empty, not missing', async () => {
  const {findings} = await lint(
    'plan.txt',
    `${title}I. Mục đích, yêu cầu.\n\n${text}\n\nII. Kinh phí thực hiện.\n\n${end}`,
    {level: 'department'}
  )
  expect(findings.find(({item}) => item === 'funding')?.message).toBe(
    'Mục “Kinh phí thực hiện” mới có tiêu đề, chưa có nội dung; cần viết nội dung cho mục này.'
  )
})
