import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {lint, statuses} from '../../support/linting.js'
import type {Coding} from '../../support/pdf-font.js'
import {PdfWriter} from '../../support/pdf-writer.js'
import {planAsPdf} from '../../support/plan-as-pdf.js'

const markdown = readFileSync('fixtures/documents/commune-2026/plan.md', 'utf8')

const lines = [
  'ỦY BAN NHÂN DÂN XÃ',
  'Thông tin, tuyên truyền cải cách hành chính trên địa bàn xã',
  'được thực hiện thường xuyên, thiết thực, hiệu quả'
]

async function textOf(coding: Coding, font?: string): Promise<string> {
  const pdf = new PdfWriter()
  const style = {size: 10, coding, ...(font ? {font} : {})}
  lines.forEach((line, at) => pdf.text(line, 60, 100 + at * 12, style))
  // What can be read stands beside it, or the file would be refused as a whole.
  for (let at = 0; at < 8; at++) pdf.text(lines[1]!, 60, 200 + at * 30, {size: 10})
  const {text} = await readSource('plan.pdf', pdf.bytes())
  return text
    .split('\n')
    .filter(line => line !== '')
    .slice(0, 3)
    .join('\n')
}

describe('codes that no font maps to letters', () => {
  test.each<[Coding]>([['glyphs'], ['counted'], ['named']])('%s: are no letters', async coding => {
    expect(await textOf(coding)).toMatch(/^[\ufffd\s]+$/)
  })

  test('holes in a map are no letters, the others are', async () => {
    expect((await textOf('holes')).split('\n')[0]).toBe('\ufffdY BAN NHÂN DÂN XÃ')
  })

  test('Unicode that is not said to be Unicode is read', async () => {
    expect(await textOf('no-map')).toBe(lines.join('\n'))
  })

  test.each<[Coding]>([['latin'], ['named-by-code']])(
    '%s: the usual codes of letters are read',
    async coding => {
      const pdf = new PdfWriter()
      for (let at = 0; at < 8; at++)
        pdf.text('Danh sach kem theo Ke hoach so 12 KH-UBND', 60, 60 + at * 30, {size: 10, coding})
      expect((await readSource('plan.pdf', pdf.bytes())).text).toMatch(
        /^Danh sach kem theo Ke hoach so 12 KH-UBND\n/
      )
    }
  )

  test('the signs of Wingdings are bullets, whatever their codes', async () => {
    expect(await textOf('counted', 'ABCDEF+Wingdings-Regular')).toMatch(/^[•\s]+$/)
  })
})

function notes(report: ReadFileReport): string[] {
  return report.findings.map(({rule, severity, message}) => `${rule} ${severity}: ${message}`)
}

describe('a plan in which letters cannot be read', () => {
  test.each<[string, Coding, (font: {page: number; isBold: boolean}) => boolean]>([
    ['its headings are counted', 'counted', ({isBold}) => isBold],
    ['its headings are numbers of glyphs', 'glyphs', ({isBold}) => isBold],
    ['Vietnamese letters have no map on any page', 'holes', () => true],
    ['Vietnamese letters are mapped to those of another alphabet', 'wrong', () => true],
    ['its second page is mapped to those of another alphabet', 'wrong', ({page}) => page === 2],
    ['Vietnamese letters are mapped to Latin ones of any language', 'wrong-latin', () => true],
    ['its second page has names for glyphs', 'named', ({page}) => page === 2]
  ])('%s: one warning, and nothing is asked', async (_, coding, isBroken) => {
    const codingOf = (font: {page: number; isBold: boolean}) => (isBroken(font) ? coding : 'unicode')
    const report = await lint('plan.pdf', planAsPdf(markdown, {codingOf}))
    expect(notes(report)).toHaveLength(1)
    expect(notes(report)[0]).toMatch(
      /^text\/fully-read warning: Không đọc được \d+ từ \(\d+ % văn bản, trang [\d–, ]+\)/
    )
    const asked = statuses(report).filter(row => !row.endsWith(': not-evaluated'))
    expect(asked).toEqual([])
    expect(report.checklist[0]!.reason).toContain('không đọc được')
    expect(JSON.stringify(report.plan)).not.toContain('\ufffd')
  })

  test('the pages are named on which they stand', async () => {
    const codingOf = ({page}: {page: number}) => (page === 2 ? 'glyphs' : 'unicode')
    const report = await lint('plan.pdf', planAsPdf(markdown, {codingOf}))
    expect(notes(report)[0]).toContain('% văn bản, trang 2)')
    expect(report.findings[0]!.where.page).toBe(2)
  })

  test('a few of them take nothing away and are a hint; what is beside them is not found fault with', async () => {
    const broken = markdown.replace('hộ kinh doanh', 'hๆ , kinh doanh')
    expect(broken).toContain('hๆ , kinh')
    const sound = await lint('plan.pdf', planAsPdf(markdown))
    const report = await lint('plan.pdf', planAsPdf(broken, {codingOf: () => 'no-thai'}))
    expect(statuses(report)).toEqual(statuses(sound))
    expect(notes(report)).toEqual([
      'text/fully-read info: Có 1 ký tự không đọc được vì phông chữ không cho biết là chữ cái nào; nên đối chiếu với tệp gốc.',
      ...notes(sound)
    ])
  })

  test.each([
    ['a few letters typed in another alphabet', 'cải cách', 'c\u0430i cách'],
    ['names of other languages', 'hộ kinh doanh', 'hộ kinh doanh Müller, Çelik, Łódź và Škoda'],
    [
      'names in another alphabet',
      'hộ kinh doanh',
      'hộ kinh doanh (Владивосток, Байкал, Жуков, Юрий, Щербаков)'
    ]
  ])('%s are read as they are', async (_, words, others) => {
    const {text} = await readSource('plan.pdf', planAsPdf(markdown.replace(words, others)))
    expect(text).not.toContain('\ufffd')
  })

  test('bullets that have no map are no words', async () => {
    const broken = markdown.replaceAll('\n- ', '\nๆ ')
    const report = await lint('plan.pdf', planAsPdf(broken, {codingOf: () => 'no-thai'}))
    expect(report.findings.map(({rule}) => rule)).toContain('text/fully-read')
    expect(report.findings.every(({severity}) => severity === 'info')).toBe(true)
    expect(report.checklist.some(({status}) => status === 'met')).toBe(true)
  })
})
