import {XMLParser} from 'fast-xml-parser'
import {SaxesParser} from 'saxes'
import fc from 'fast-check'
import type {Log} from 'sarif'
import {describe, expect, test} from 'vitest'
import type {Report} from '../../../src/diagnostic/report.js'
import {printable} from '../../../src/diagnostic/printable.js'
import {jobSummary} from '../../../src/reporters/github/job-summary.js'
import {readWorkflowCommands} from '../../../src/maintain/formats/workflow-commands.js'
import {madeOf, reportOf, shownAs, withFindings} from '../../support/reports.js'

/** What a document or a name of a file holds breaks no report, and commands nobody who shows it. */

const hostile = [
  '::error file=x.md,line=1::giả',
  '##[error]giả',
  'một\n::warning::hai\r\nba',
  '100 % , a:b, %0A, %3A',
  '</script><script>alert(1)</script><!-- x',
  ']]></failure><testcase name="giả"/>',
  '"><error message="giả"/>&amp;&#0;',
  '\u202egnort ogn\u202c \u2066x\u2069',
  '\u001b[31mđỏ\u001b[0m \u009b2J \u0007',
  '| ô | khác | `mã` [liên kết](http://a.vn) ![ảnh](http://a.vn/b.png) @ai #1',
  '{0} {{1}} [xem](1) \\',
  '\ud800 \ufffe \uffff \u0000 \u0085 \u2028',
  '1. danh sách\n- khác\n# đầu mục',
  '😀 a\u0302\u0301'
]
const commanding =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|##\[/
const formats = [
  'stylish',
  'compact',
  'codeframe',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson'
]

/** A report in which every word that comes from outside is this one. */
async function reportWith(words: string): Promise<Report> {
  const {report} = await plain
  const file = withFindings(report, finding => ({
    ...finding,
    message: words,
    quote: words,
    text: words,
    suggestions: [words],
    where: {...finding.where, section: words},
    related: [{...finding, message: words, quote: words, text: words}],
    fix: {start: finding.start.offset, end: finding.end.offset, text: words}
  })).files[0]!
  if (file.fault) throw new Error('the plan could not be read')
  const checklist = file.checklist.map(row => ({
    ...row,
    title: words,
    reason: row.reason === null ? null : words,
    evidence: row.evidence.map(one => ({...one, quote: words, text: words}))
  }))
  const path = `thư mục/${words}.md`
  return madeOf([
    {...file, path, checklist},
    {...file, path: `${words}.docx`, format: 'docx', checklist},
    {path: `${words}.pdf`, format: 'pdf', fault: {message: words, hint: words}}
  ])
}

const plain = reportOf({
  'a.md': 'KẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n\nSở  Nội vụ .\n'
})

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  htmlEntities: true
})
const asArray = <One>(one: One | One[] | undefined): One[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one]
/** What a strict reader objects to. */
function xmlFaults(xml: string): string[] {
  const faults: string[] = []
  const reader = new SaxesParser({})
  reader.on('error', ({message}) => faults.push(message))
  reader.write(xml).close()
  return faults
}

/** What XML says of words: no control, no half of a pair. */
const inXml = (words: string) =>
  words
    .replace(/[\u0000-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')

describe.each(hostile)('%j', words => {
  test.each(formats)('%s commands nothing', async format => {
    const shown = await shownAs(format, await reportWith(words))
    expect(shown).not.toMatch(commanding)
    const commands = shown.split('\n').filter(line => line.trimStart().startsWith('::'))
    if (format !== 'github') expect(commands).toEqual([])
  })

  test('json is the report itself', async () => {
    const report = await reportWith(words)
    expect(JSON.parse(await shownAs('json', report))).toEqual(JSON.parse(JSON.stringify(report)))
  })

  test('SARIF: addresses say the names, and words are neither links nor placeholders', async () => {
    const {runs} = JSON.parse(await shownAs('sarif', await reportWith(words))) as Log
    const uris = runs[0]!.artifacts!.map(({location}) => location!.uri!)
    expect(uris.map(uri => decodeURIComponent(uri))).toEqual(
      ['thư mục/', '', ''].map(
        (folder, at) => `${folder}${words.replace(/\p{Cs}/gu, '\ufffd')}${['.md', '.docx', '.pdf'][at]}`
      )
    )
    for (const uri of uris) expect(uri).toMatch(/^[\w!'()*.~%/-]+$/)
    for (const {message} of runs[0]!.results!) {
      expect(message.text).not.toContain('](')
      expect(message.text!.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]/)
    }
    const [fix] = runs[0]!.results![0]!.fixes!
    expect(fix!.artifactChanges[0]!.replacements[0]!.insertedContent!.text).toBe(words)
  })

  test('GitHub reads the commands that were meant, and no other', async () => {
    const report = await reportWith(words)
    const read = readWorkflowCommands(await shownAs('github', report))
    const [fault, ...found] = read
    expect(fault).toMatchObject({name: 'error', properties: {file: printable(`${words}.pdf`).trim()}})
    expect(fault!.message).toBe(printable(`${words} ${words}`).trim())
    for (const {properties, message} of found.filter(({properties}) => properties['line'] !== undefined)) {
      expect(properties['file']).toBe(printable(`thư mục/${words}.md`).trim())
      expect(message).toBe(printable(words).trim())
    }
  })

  test('GitLab: a list with paths that lead nowhere else', async () => {
    const entries = JSON.parse(await shownAs('gitlab', await reportWith(words))) as {
      fingerprint: string
      location: {path: string}
    }[]
    expect(new Set(entries.map(one => one.fingerprint)).size).toBe(entries.length)
    for (const {location} of entries) expect(location.path).not.toMatch(/^(\/|\.\/|\.\.\/)/)
  })

  test.each(['junit', 'checkstyle'])('%s is well formed, and says the words', async format => {
    const xml = await shownAs(format, await reportWith(words))
    expect(xmlFaults(xml)).toEqual([])
    expect(xml.replace(/<\?xml[^>]*>|<!--[^>]*-->/, '')).not.toContain(']]>')
    const tree = parser.parse(xml) as Record<string, Record<string, unknown>>
    const root = tree[format === 'junit' ? 'testsuites' : 'checkstyle']!
    const files = asArray(root[format === 'junit' ? 'testsuite' : 'file'] as {name: string}[])
    expect(files.slice(0, 3).map(({name}) => name)).toEqual(
      [`thư mục/${words}.md`, `${words}.docx`, `${words}.pdf`].map(inXml)
    )
  })

  test('the summary for GitHub’s page has its cells, and no HTML', async () => {
    const report = await reportWith(words)
    const shown = jobSummary(report, {language: 'vi', today: '', color: false, ruleTitles: {}}, 1 << 20)
    expect(shown).not.toMatch(commanding)
    expect(shown).not.toContain('<')
    for (const line of shown.split('\n').filter(one => one.startsWith('|')))
      expect(line.match(/(?<!\\)\|/g), line).toHaveLength(5)
    expect(shown).not.toMatch(/(?<!\\)\]\(/)
  })
})

test('any words at all', async () => {
  const pieces = fc.constantFrom(...hostile.flatMap(one => [...one]), ']', '>', '\u2029', '\ufeff', '&', '"')
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, {maxLength: 12}), async letters => {
      const report = await reportWith(letters.join(''))
      for (const format of formats) expect(await shownAs(format, report)).not.toMatch(commanding)
      for (const format of ['junit', 'checkstyle'])
        expect(xmlFaults(await shownAs(format, report))).toEqual([])
    }),
    {numRuns: 60}
  )
})
