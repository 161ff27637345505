import {readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {annotateFile} from '../../../src/engine/annotate-file.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {modelsOfRules} from '../../../src/packs/model.js'
import {fullId} from '../../../src/diagnostic/rule-label.js'
import {knowledge, lint, rules, today} from '../../support/linting.js'
import {partsOf} from '../../support/word-marks.js'
import {rawWord, wordOf} from '../../support/word-writer.js'

const models = await modelsOfRules(rules)

function annotate(bytes: Uint8Array, {suggest = true, only = ''} = {}) {
  const asked = rules.filter(({id}) => id.startsWith(only))
  return annotateFile(
    {path: 'ke-hoach.docx', bytes},
    {
      knowledge,
      language: 'vi',
      settings: {rules: asked, options: {language: 'vi'}},
      date: today,
      fix: false,
      suggest: suggest ? models : undefined
    }
  )
}
const textOf = async (bytes: Uint8Array) => (await readSource('a.docx', bytes)).text
const mainOf = (bytes: Uint8Array) => partsOf(bytes)['word/document.xml']!

const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`
const p = (text: string, rPr = '', pPr = '') =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}${t(text)}</w:r></w:p>`
const head = (text: string) => p(text, '<w:b/>', '<w:keepNext/>')
const body = (text: string) => p(text, '<w:sz w:val="28"/>', '<w:ind w:firstLine="720"/>')
const opening = [
  p('ỦY BAN NHÂN DÂN TỈNH SƠN LA'),
  p('Số: 12/KH-UBND'),
  p('Sơn La, ngày 10 tháng 01 năm 2026'),
  p('KẾ HOẠCH'),
  p('Thông tin, tuyên truyền cải cách hành chính tỉnh Sơn La năm 2026'),
  body(
    'Thực hiện Kế hoạch số 5/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về cải cách hành chính năm 2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'
  )
]
const sections = [
  head('I. MỤC ĐÍCH, YÊU CẦU, ĐỐI TƯỢNG, GIẢI PHÁP'),
  body('Nâng cao nhận thức của cán bộ, công chức và người dân về cải cách hành chính.'),
  head('II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN'),
  body('1. Kết quả các chỉ số PAR INDEX, SIPAS, PAPI, PCI.'),
  body('2. Tuyên truyền trên báo chí, trang thông tin điện tử.'),
  head('III. TỔ CHỨC THỰC HIỆN'),
  p('1. Sở Nội vụ: Chủ trì thực hiện; hằng quý tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh.', '<w:i/>'),
  p(
    '2. Sở Khoa học và Công nghệ; các cơ quan báo chí; các sở, ban, ngành; Ủy ban nhân dân cấp xã: Tuyên truyền Kế hoạch.'
  )
]
const closing = [p('Nơi nhận:'), p('- Như trên;'), p('- Lưu: VT.')]
const province = rawWord([...opening, ...sections, ...closing].join(''))

describe('model wordings in a Word file', () => {
  test('stand where they belong, numbered as their neighbours, those behind anew', async () => {
    const {bytes, suggestions} = annotate(province)
    expect(suggestions).toBe(3)
    const lines = (await textOf(bytes)).trim().split('\n')
    const from = lines.findIndex(line => line.startsWith('II. '))
    expect(lines.slice(from, -3)).toEqual([
      'II. NỘI DUNG, HÌNH THỨC TUYÊN TRUYỀN',
      '1. Kết quả các chỉ số PAR INDEX, SIPAS, PAPI, PCI.',
      '2. Tuyên truyền trên báo chí, trang thông tin điện tử.',
      '3. Ý nghĩa, nội dung, kết quả và giải pháp nâng cao Chỉ số chuyển đổi số (DTI).',
      'III. KINH PHÍ THỰC HIỆN',
      'Kinh phí thực hiện Kế hoạch được bố trí từ nguồn […] theo quy định.',
      'IV. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nội vụ: Chủ trì thực hiện; hằng quý tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh.',
      '2. Sở Khoa học và Công nghệ; các cơ quan báo chí; các sở, ban, ngành; Ủy ban nhân dân cấp xã: Tuyên truyền Kế hoạch.',
      '3. Sở Tài chính: Chủ trì, phối hợp với Sở Nội vụ thẩm định kinh phí thực hiện Kế hoạch theo quy định.'
    ])
  })

  test('are tracked insertions by cchclint that look as their neighbours do', () => {
    const xml = mainOf(annotate(province).bytes)
    const who = `w:id="\\d+" w:author="cchclint" w:date="${today}T00:00:00Z"`
    const put = (pPr: string, rPr: string, words: string) =>
      new RegExp(
        `<w:p><w:pPr>${pPr}<w:rPr><w:ins ${who}/></w:rPr></w:pPr><w:ins ${who}><w:r><w:rPr>${rPr}</w:rPr>${t(words)}</w:r></w:ins></w:p>`
      )
    expect(xml).toMatch(put('<w:keepNext/>', '<w:b/>', 'III. KINH PHÍ THỰC HIỆN'))
    expect(xml).toMatch(put('<w:ind w:firstLine="720"/>', '<w:sz w:val="28"/>', '3. Ý nghĩa[^<]*'))
    expect(xml).toMatch(/<w:delText xml:space="preserve">III<\/w:delText><\/w:r><\/w:del>/)
    const ids = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(found => found[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('numbers that marks have anywhere are taken', () => {
    const note =
      '<w:footnote w:id="2"><w:p><w:bookmarkStart w:id="70" w:name="a"/><w:bookmarkEnd w:id="70"/></w:p></w:footnote>'
    const marked = '<w:p><w:bookmarkStart w:id="40" w:name="b"/><w:bookmarkEnd w:id="40"/></w:p>'
    const bytes = rawWord([...opening, ...sections, marked, ...closing].join(''), {footnotes: note})
    const ids = [...mainOf(annotate(bytes).bytes).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)]
    expect(Math.min(...ids.map(found => Number(found[1])))).toBe(71)
  })

  test('accepted, what is filled in is met, and what is not is for a person to look at', async () => {
    const {bytes} = annotate(province)
    const statusesOf = async (file: Uint8Array | string) => {
      const {checklist} = await lint(typeof file === 'string' ? 'a.txt' : 'a.docx', file)
      return Object.fromEntries(checklist.map(row => [fullId(row), row.status]))
    }
    expect(await statusesOf(bytes)).toMatchObject({
      'cchc/index-coverage/dti': 'met',
      'cchc/responsibility/finance': 'met',
      'cchc/required-sections/funding': 'unclear'
    })
    const filled = (await textOf(bytes)).replace('[…]', 'ngân sách tỉnh')
    expect(await statusesOf(filled)).toMatchObject({'cchc/required-sections/funding': 'met'})
  })

  test('automatic numbers go on by themselves', async () => {
    const xml = await wordOf(
      readFileSync('fixtures/documents/district-2022-empty-section/plan.md', 'utf8').replace(/\*\*/g, '')
    )
    const lines = (await textOf(annotate(xml).bytes)).split('\n')
    const at = lines.findIndex(line => line.includes('ĐỐI TƯỢNG TUYÊN TRUYỀN'))
    expect(lines[at]).toMatch(/^III\. /)
    expect(lines[at + 2]).toMatch(/^IV\. /)
  })

  test('where nothing follows, the last paragraph takes up the end of the one before', async () => {
    const bytes = rawWord([...opening, ...sections].join(''))
    const once = annotate(bytes).bytes
    expect((await textOf(once)).trimEnd()).toMatch(/3\. Sở Tài chính: [^\n]*$/)
    expect(mainOf(annotate(once).bytes)).toBe(mainOf(once))
    expect(await textOf(annotate(once, {suggest: false}).bytes)).toBe(await textOf(bytes))
  })

  test('behind a table a section goes on below it, not in its last cell', async () => {
    const table = `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:bottom w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc>${p('Nhiệm vụ')}</w:tc><w:tc>${p('Sản phẩm')}</w:tc></w:tr><w:tr><w:tc>${p('Soạn tin, bài')}</w:tc><w:tc>${p('Bản tin')}</w:tc></w:tr></w:tbl>`
    const bytes = rawWord([...opening, ...sections, table, ...closing].join(''))
    const {bytes: out} = annotate(bytes, {only: 'cchc/responsibility'})
    expect(mainOf(out)).toMatch(/<\/w:tbl><w:p>.*?Sở Tài chính:</)
    expect(await textOf(annotate(out, {suggest: false}).bytes)).toBe(await textOf(bytes))
  })

  test('nothing is put in where somebody else is changing the numbers that would have to go on', () => {
    const changing = sections.map(one =>
      one.includes('III. TỔ CHỨC')
        ? one.replace('<w:r>', '<w:ins w:id="7" w:author="An"><w:r>').replace('</w:r>', '</w:r></w:ins>')
        : one
    )
    const xml = mainOf(annotate(rawWord([...opening, ...changing, ...closing].join(''))).bytes)
    expect(xml).not.toContain('KINH PHÍ THỰC HIỆN')
    expect(xml).toContain('Sở Tài chính:<')
  })

  test('what somebody wrote into them stays, with the numbers that went on', async () => {
    const parts = partsOf(annotate(province).bytes)
    const once = parts['word/document.xml']!
    const ins = '<w:ins w:id="900" w:author="cchclint">'
    const filled = once.replace(
      'từ nguồn […] theo',
      `từ nguồn </w:t></w:r></w:ins><w:r>${t('ngân sách tỉnh')}</w:r>${ins}<w:r><w:t xml:space="preserve"> theo`
    )
    expect(filled).not.toBe(once)
    const worked = Object.entries({...parts, 'word/document.xml': filled})
    const again = annotate(
      zipSync(Object.fromEntries(worked.map(([name, part]) => [name, strToU8(part)])))
    ).bytes
    const lines = (await textOf(again)).split('\n')
    expect(lines.filter(line => line.includes('ngân sách tỉnh'))).toHaveLength(1)
    expect(lines.filter(line => line.includes('KINH PHÍ'))).toEqual(['III. KINH PHÍ THỰC HIỆN'])
    expect(lines).toContain('IV. TỔ CHỨC THỰC HIỆN')
    expect(lines.filter(line => line.includes('Sở Tài chính: '))).toHaveLength(1)
  })
})

const plans = globSync('fixtures/documents/*/plan.md')
  .map(file => file.replaceAll('\\', '/'))
  .sort()

describe('of every whole plan', () => {
  test.each(plans)('%s: proposed twice is proposed once; refused, the text is what it was', async plan => {
    const bytes = await wordOf(readFileSync(plan, 'utf8'))
    const once = annotate(bytes)
    const twice = annotate(once.bytes)
    expect(partsOf(twice.bytes)).toEqual(partsOf(once.bytes))
    expect(twice.suggestions).toBe(once.suggestions)
    expect(await textOf(annotate(once.bytes, {suggest: false}).bytes)).toBe(await textOf(bytes))
  })
})
