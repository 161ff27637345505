import {describe, expect, test} from 'vitest'
import type {Section} from '../../../src/document/plan.js'
import {partsOfHeading} from '../../../src/document/reading/heading.js'
import {PhraseReader} from '../../../src/document/vocabulary.js'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {mergeKnowledge} from '../../../src/packs/load-knowledge.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {Passage, PassageBuilder} from '../../../src/vietnamese/passage.js'
import {growthOf, linear} from '../../support/growth.js'
import {lint, rules, today, knowledge} from '../../support/linting.js'

function passage(text: string): Passage {
  return new PassageBuilder().addText(text, 0).build()
}

/** What a numbered heading serves, in its own order; “later …” where the heading does not begin with it. */
function served(heading: string, phrases = new PhraseReader(true, knowledge.vocabulary)): string {
  const section = {label: passage(heading), headedBy: 'number', rest: Passage.empty} as unknown as Section
  return partsOfHeading(section, phrases)
    .filter(({id}) => !id.startsWith('annex-'))
    .map(({id, isFirst}) => (isFirst ? id : `later ${id}`))
    .join(', ')
}

describe('a heading serves', () => {
  test.each([
    ['MỤC TIÊU CHUNG', 'purpose'],
    ['Mục đích - yêu cầu', 'purpose, later requirements'],
    ['YÊU CẦU, PHẠM VI VÀ ĐỐI TƯỢNG', 'requirements, later audience'],
    ['Yêu cầu các sản phẩm truyền thông', 'requirements'],
    ['Nội dung, hình thức và thời gian thực hiện', 'content, later forms'],
    ['NHIỆM VỤ TRỌNG TÂM VÀ GIẢI PHÁP', 'content, later solutions'],
    ['Các kênh truyền thông', 'forms'],
    ['Cách thức thực hiện', 'forms'],
    ['Nội dung và phương pháp', 'content, later forms'],
    ['Phương pháp và các bước tiến hành', 'forms'],
    ['Biện pháp tuyên truyền', 'forms'],
    ['Phương tiện tuyên truyền', 'forms'],
    ['Biện pháp thực hiện', 'solutions'],
    ['Nội dung, biện pháp', 'content, later solutions'],
    ['BỐ TRÍ KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN', 'funding, later implementation'],
    ['Đảm bảo nguồn lực', 'funding'],
    ['Dự toán kinh phí năm 2026', 'funding'],
    ['Nguồn vốn', 'funding'],
    ['Kinh phí, khen thưởng', 'funding'],
    ['Công tác tổ chức thực hiện', 'implementation'],
    ['Tổ chức thực hiện và chế độ khen thưởng', 'implementation'],
    ['Biện pháp tổ chức thực hiện', 'implementation'],
    ['Triển khai thực hiện Kế hoạch', 'implementation'],
    ['Trách nhiệm thi hành', 'implementation'],
    ['Nhiệm vụ, trách nhiệm của các cơ quan', 'implementation'],
    ['Phân công (có biểu kèm theo)', 'implementation'],
    ['TÔ CHƯC THỰC HIỆN', 'implementation']
  ])('%s: %s', (heading, ids) => {
    expect(served(heading)).toBe(ids)
  })
})

describe('a heading serves nothing', () => {
  test.each([
    'Hình thức khen thưởng',
    'Nguồn kinh phí khen thưởng',
    'Đối tượng, hình thức và mức khen thưởng',
    'Nội dung, hình thức khen thưởng',
    'Kinh phí cho công tác thi đua, khen thưởng',
    'Mục đích, yêu cầu, tiêu chuẩn xét khen thưởng',
    'Tổ chức thực hiện công tác khen thưởng',
    'Yêu cầu các phòng, trung tâm thực hiện nghiêm',
    'Đề nghị thủ trưởng các đơn vị thực hiện',
    'Phương pháp, cách tính điểm các chỉ số',
    'Phương pháp chấm điểm',
    'Kênh tiếp nhận phản ánh, kiến nghị',
    'Phương tiện giao thông',
    'Hình thức gửi báo cáo',
    'Nội dung báo cáo',
    'Tổ chức triển khai các nghị quyết của Trung ương',
    'Tổ chức thực hiện các chuyên mục trên sóng truyền hình',
    'Triển khai thực hiện Nghị quyết của Chính phủ',
    'Phân công, phân cấp trong quản lý nhà nước',
    'Trách nhiệm giải trình của người đứng đầu',
    'Nguồn vốn đầu tư hạ tầng',
    'Chức năng, nhiệm vụ của Văn phòng',
    'Dự toán ngân sách nhà nước',
    'Đổi mới nội dung',
    'Tăng cường bảo đảm kinh phí',
    'Các chỉ tiêu phấn đấu',
    'Biện pháp bảo đảm an toàn'
  ])('%s', heading => {
    expect(served(heading)).toBe('')
  })
})

describe('a section is empty', () => {
  test.each([
    ['……………………', 'unmet'],
    ['(Đang cập nhật)', 'unmet'],
    ['…', 'unmet'],
    ['- …………', 'unmet'],
    ['[…]', 'unmet'],
    ['Đang bổ sung.', 'unmet'],
    ['Đang cập nhật dữ liệu hồ sơ lên Cổng dịch vụ công.', 'met'],
    ['- Mở 02 lớp tập huấn.', 'met'],
    ['1. Tập huấn', 'met']
  ])('with “%s” below its heading: %s', async (body, status) => {
    const text = `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n\nĐể người dân biết.\n\nII. GIẢI PHÁP\n\n${body}\n\nIII. KINH PHÍ\n\nNgân sách tỉnh.\n`
    const {checklist} = await lint('plan.txt', text, {level: 'province'})
    expect(checklist.find(row => row.item === 'solutions')?.status).toBe(status)
  })
})

describe('evidence', () => {
  const evidenceOf = async (item: string, body: string) => {
    const text = `KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\n${body}`
    const {checklist} = await lint('plan.txt', text, {level: 'province'})
    return checklist.find(row => row.item === item)?.evidence.map(one => one.quote)
  }

  test('is the outermost heading of its own', async () => {
    const body =
      'I. NỘI DUNG\n\n1. Thủ tục hành chính\n\n1.1. Triển khai thực hiện\n\nĐăng tải thủ tục mới.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ: Theo dõi.\n'
    expect(await evidenceOf('implementation', body)).toEqual(['II. TỔ CHỨC THỰC HIỆN'])
  })

  test('is a heading of its own before one that serves several', async () => {
    const body =
      'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\nĐể người dân biết.\n\n2. Yêu cầu\n\nThiết thực, tiết kiệm.\n'
    expect(await evidenceOf('requirements', body)).toEqual(['2. Yêu cầu'])
    expect(await evidenceOf('purpose', body)).toEqual(['I. MỤC ĐÍCH, YÊU CẦU'])
  })

  test('of funding may be an annex', async () => {
    const body =
      'I. TỔ CHỨC THỰC HIỆN\n\nSở Nội vụ theo dõi.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Nam\n\nPHỤ LỤC II\n\nDỰ TOÁN KINH PHÍ TUYÊN TRUYỀN\n\nIn tờ gấp: 20 triệu đồng.\n'
    expect(await evidenceOf('funding', body)).toEqual(['DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN'])
  })
})

test('a user’s words merge, and so do rows of a name of one’s own', () => {
  const tables = mergeKnowledge(builtInKnowledge, 'fixtures/packs/tables/of-a-province')
  const phrases = new PhraseReader(true, makeKnowledge(tables, today).vocabulary)
  expect(served('Lộ trình thực hiện')).toBe('')
  expect(served('Lộ trình thực hiện', phrases)).toBe('implementation')
  expect(served('Khẩu hiệu và kinh phí', phrases)).toBe('slogans, later funding')
  expect(served('Hình thức khen thưởng', phrases)).toBe('')
})

test('machine-read headings are read as they were meant', () => {
  const phrases = new PhraseReader(false, knowledge.vocabulary)
  expect(served('Ndi dung tuyén truyén', phrases)).toBe('content')
  expect(served('To chirc thuc hién', phrases)).toBe('implementation')
})

test('every item of the rule has its row', () => {
  const rule = rules.find(({id}) => id === 'cchc/required-sections')!
  const ids = new Set(builtInKnowledge.headings.map(({id}) => id))
  expect(rule.items.filter(({id}) => !ids.has(id ?? ''))).toEqual([])
})

test.each([
  ['Nội dung, ', 20_000],
  ['phương pháp, các các ', 8_000],
  ['hình thức và mức ', 8_000],
  ['phương pháp (', 8_000]
])('“%s” over and over is read in proportion to its length', async (text, times) => {
  const phrases = new PhraseReader(true, knowledge.vocabulary)
  expect(await growthOf(n => served(text.repeat(n), phrases), times / 4)).toBeLessThan(linear)
})
