import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {SourceDocument} from '../../../src/document/source-document.js'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {citations, isOfText, lint, statuses} from '../../support/linting.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
const saved = plans.flatMap(plan => (['docx', 'odt', 'pdf'] as const).map(format => [plan, format] as const))
const open = (plan: string, file: string) => readFileSync(`fixtures/documents/${plan}/${file}`)

describe('a plan that LibreOffice saved is the same plan', () => {
  test.each(saved)('%s as %s', async (plan, format) => {
    const [original, other] = [
      await lint('plan.md', open(plan, 'plan.md')),
      await lint(`plan.${format}`, open(plan, `libreoffice.${format}`))
    ]
    const {number, date, level, topic, year, issuer, title} = original.plan
    expect(statuses(other)).toEqual(statuses(original))
    expect(citations(other)).toEqual(citations(original))
    expect(other.plan).toMatchObject({number, date, level, topic, year, issuer, title})
    // A quote has the marks of Markdown, and a blank where a printed line was cut.
    const unaccented = (quote: string) => quote.replace(/[\s*]/g, '')
    const said = (report: typeof other) =>
      report.findings
        .filter(isOfText)
        .map(({rule, message, quote}) => `${rule}: ${message} “${unaccented(quote)}”`)
        .sort()
    expect(said(other)).toEqual(said(original))
  })
})

test.each(plans)('%s is laid out alike in Word and in OpenDocument', async plan => {
  const said = async (format: string) => {
    const report = await lint(`plan.${format}`, open(plan, `libreoffice.${format}`))
    return [...report.checklist, ...report.findings]
      .filter(one => !isOfText(one))
      .map(one => ('status' in one ? `${one.rule}/${one.item}: ${one.status}` : one.message))
  }
  const word = await said('docx')
  expect(await said('odt')).toEqual(word)
  expect(word.some(one => one.endsWith(': met'))).toBe(true)
})

describe('what LibreOffice saved says what plan.md says, each word once', () => {
  test.each(saved)('%s as %s', async (plan, format) => {
    const [original, other] = [
      await readSource('plan.md', open(plan, 'plan.md')),
      await readSource(`plan.${format}`, open(plan, `libreoffice.${format}`))
    ]
    expect(words(other), 'run `npm run fixtures:office`').toEqual(words(original))
  })
})

/** The words of a document in any order: header and signature are set side by side, bullets are printed as “•”. */
function words({tree}: SourceDocument): string[] {
  return tree.children
    .flatMap(block =>
      block.type === 'paragraph'
        ? [block.passage.value.replace(/^• /, '- ')]
        : block.children.flatMap(row => row.children.map(cell => cell.passage.value))
    )
    .flatMap(text => text.split(/(?<=[-/])\s*|\s+/).filter(word => word !== ''))
    .sort()
}
