import {readdirSync, readFileSync} from 'node:fs'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {readSource} from '../src/engine/read-source.js'
import type {Fault} from '../src/files/fault.js'
import {citations, isOfText, lint, statuses} from './linting.js'
import {odtOf, rawOdt} from './odt-writer.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe('a plan saved as OpenDocument is the same plan', () => {
  test.each(plans)('%s', async plan => {
    const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
    const [original, odt] = [await lint('plan.md', markdown), await lint('plan.odt', await odtOf(markdown))]
    const {number, date, level, topic, year, issuer, title} = original.plan
    expect(statuses(odt)).toEqual(statuses(original))
    expect(citations(odt)).toEqual(citations(original))
    expect(odt.plan).toMatchObject({number, date, level, topic, year, issuer, title})
    const said = (report: typeof odt) =>
      report.findings
        .filter(isOfText)
        .map(({rule, message}) => `${rule}: ${message}`)
        .sort()
    expect(said(odt)).toEqual(said(original))
  })
})

describe('what is shown is read, once', () => {
  const read = (body: string, styles?: string) => readSource('a.odt', rawOdt(body, styles))

  test('spans and blanks in their order; boxes after their paragraph; notes below; comments counted', async () => {
    const body =
      '<text:p>Sở<text:s/><text:span>Nội vụ</text:span><text:note><text:note-body><text:p>Ghi chú.</text:p></text:note-body></text:note> chủ trì' +
      '<office:annotation><text:p>Xem lại</text:p></office:annotation><draw:frame><draw:text-box><text:p>Hộp</text:p></draw:text-box></draw:frame></text:p>'
    const source = await read(body)
    expect(source.text).toBe('Sở Nội vụ chủ trì\nHộp\n[1] Ghi chú.\n')
    expect(source.notes).toEqual([{kind: 'open-comments', count: 1}])
  })

  test('what was deleted is left out, and said', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>Nội vu</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Sở <text:change/>Nội vụ</text:p>'
    const source = await read(body)
    expect([source.text, source.notes]).toEqual(['Sở Nội vụ\n', [{kind: 'tracked-changes', count: 1}]])
  })

  test('what is hidden is left out; numbers with a zero', async () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="01, 02, 03, ..." style:num-suffix="."/></text:list-style>'
    const body =
      '<text:list text:style-name="L"><text:list-item><text:p><text:span text:style-name="H">Bản nháp </text:span>Kế hoạch</text:p></text:list-item></text:list>'
    expect((await read(body, styles)).text).toBe('01. Kế hoạch\n')
  })

  test('bold and capitals of styles', async () => {
    const styles =
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:text-transform="uppercase"/></style:style>'
    const [block] = (
      await read('<text:p><text:span text:style-name="B">Kinh phí:</text:span> ngân sách</text:p>', styles)
    ).tree.children
    expect(block?.type === 'paragraph' && [block.passage.value, block.boldLead]).toEqual([
      'KINH PHÍ: ngân sách',
      9
    ])
  })
})

test.each([
  ['no ZIP', strToU8('KẾ HOẠCH')],
  ['without content', zipSync({mimetype: strToU8('a')})],
  ['that is no XML', zipSync({'content.xml': strToU8('<office:document')})]
])('a file %s is one sentence', async (_, bytes) => {
  const fault = await readSource('a.odt', bytes).catch((error: unknown) => error as Fault)
  expect((fault as Fault).what.vi).toContain('bị hỏng')
})
