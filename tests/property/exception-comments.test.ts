import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding, ReadFileReport} from '../../src/diagnostic/report.js'
import {readMarkdown} from '../../src/readers/markdown/read-markdown.js'
import {allRules, knowledge, lint} from '../support/linting.js'
import {growthOf, linear} from '../support/growth.js'

/**
 * A comment for this program changes nothing of what is read of a plan, wherever it stands: only the places of what
 * stands below it move, and they move with the words that they are about.
 */
const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(one => one.isDirectory())
  .map(({name}) => name)

/** It is for a rule that finds nothing in a Markdown file. */
const words =
  'cchclint-disable-next-line text/tracked-changes -- chỗ này đã thống nhất với Sở Nội vụ năm 2019'

/** The comment on lines of its own, between empty lines or not, and at the ends and in the middle of a line. */
const forms: readonly ((before: string, after: string) => string)[] = [
  (before, after) => `${before}\n<!-- ${words} -->\n${after}`,
  (before, after) => `${before}\n\n<!-- ${words} -->\n\n${after}`,
  (before, after) => `${before}\n<!--\n  ${words.replace(' -- ', '\n  -- ')}\n-->\n${after}`,
  (before, after) => `${before} <!-- ${words} -->\n${after}`,
  (before, after) => `${before}\n<!-- ${words} --> ${after}`,
  (before, after) => `${before}\n<!-- ${words} --><!-- ${words} -->\n  <!-- ${words} -->\n${after}`
]

describe.each(plans)('%s', plan => {
  const text = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
  const lines = text.split('\n')

  test('a comment behind any line leaves all that is said as it is', async () => {
    const original = said(await lint('plan.md', text, {}, allRules))
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({min: 1, max: lines.length - 1}), {minLength: 1, maxLength: 4}),
        fc.nat(forms.length - 1),
        async (places, form) => {
          let commented = lines.slice(0, Math.min(...places)).join('\n')
          const sorted = [...places].sort((a, b) => a - b)
          for (const [i, at] of sorted.entries())
            commented = forms[isPlain(lines, at) ? form : 0]!(
              commented,
              lines.slice(at, sorted[i + 1]).join('\n')
            )
          const report = await lint('plan.md', commented, {}, allRules)
          expect(said(report)).toEqual(original)
          for (const one of report.findings.filter(isOfPlan)) expect(quoted(commented, one)).toBe(one.quote)
        }
      ),
      {numRuns: 8, seed: 20261120}
    )
  })
})

test('every place of every passage of a plan with comments is that of its words', async () => {
  const source = await readMarkdown(
    'plan.md',
    `<!-- ${words} -->\n# KẾ HOẠCH\nTuyên <!-- ${words} -->truyền cải cách <!-- ${words} -->\nhành chính\n\n| a <!-- ${words} --> | b |\n| --- | --- |\n<!-- ${words} -->\n| c | d |\n`,
    knowledge.vocabulary.words
  )
  expect(source.text).toBe(
    '# KẾ HOẠCH\nTuyên truyền cải cách\nhành chính\n\n| a | b |\n| --- | --- |\n| c | d |\n'
  )
  const {written} = source
  for (const [i, unit] of [...source.text].entries())
    if (unit.trim() !== '') expect(written!.written[written!.start(i)]).toBe(unit)
  for (let i = 1; i <= source.text.length; i++)
    if (source.text[i - 1]!.trim() !== '')
      expect(written!.written[written!.end(i) - 1]).toBe(source.text[i - 1])
})

/** One rule that finds much, and those on exceptions. */
const asked = allRules.filter(({id}) => id === 'form/date-format' || id.startsWith('exception/'))

describe('what is hostile takes no more than its length', () => {
  const many = (part: string) => (size: number) => part.repeat(size)
  test.each([
    ['comments that are right', many(`<!-- ${words} -->\nBáo cáo trước ngày 30//9/2026.\n\n`)],
    ['comments on one line', many(`a <!-- ${words} --> `)],
    ['comments that are never closed, on one line', many('a <!-- cchclint-disable-file x ')],
    ['comments that are never closed', many('a <!-- cchclint-disable-file x\n\n')],
    [
      'nests that are never ended',
      many('<!-- cchclint-disable form/date-format -- lý do -->\nNgày 30//9/2026.\n\n')
    ],
    ['ends without beginnings', many('<!-- cchclint-enable -->\n')],
    [
      'rules that there are not',
      (size: number) =>
        Array.from({length: size}, (_, i) => `<!-- cchclint-disable-file a/b${i} -- x -->`).join('\n')
    ],
    [
      'one comment of many rules',
      (size: number) => `<!-- cchclint-disable-file ${'form/title, '.repeat(size)} -- x -->\n`
    ]
  ])(
    '%s',
    async (_, make) => {
      expect(await growthOf(size => lint('plan.md', make(size), {}, asked), 250)).toBeLessThan(linear)
    },
    60_000
  )
})

/** A line of a table may be followed by a comment on a line of its own only; one in it would be another cell’s. */
function isPlain(lines: readonly string[], at: number): boolean {
  return ![lines[at - 1], lines[at]].some(line => line!.includes('|') || line!.trim() === '')
}

function isOfPlan({rule}: Finding): boolean {
  return !rule.startsWith('exception/')
}

/** All that is said but for where it stands, and what is said of the comments themselves. */
function said({checklist, findings, plan}: ReadFileReport) {
  return {
    plan: {...plan, citations: plan.citations.map(({number, date}) => [number, date])},
    rows: checklist.map(({evidence, ...row}) => ({
      ...row,
      evidence: evidence.map(one => [one.text, one.where])
    })),
    findings: findings
      .filter(isOfPlan)
      .map(({rule, item, severity, message, text, where, fingerprint, suppressed, fix}) => [
        rule,
        item,
        severity,
        message,
        text,
        where,
        fingerprint,
        suppressed,
        fix?.text
      ])
  }
}

function quoted(text: string, {start, end}: Finding): string {
  return text
    .slice(start.offset, end.offset)
    .replace(/\s*\n\s*/g, ' ')
    .trim()
}
