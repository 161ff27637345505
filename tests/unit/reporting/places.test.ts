import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import {lint} from '../../support/linting.js'

/**
 * Wherever the program points, there stands what it quotes: in whole plans, as other editors save them and as people
 * damage them. A finding at the wrong place is worse than none.
 */
const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => readFileSync(`fixtures/documents/${entry.name}/plan.md`, 'utf8'))

/** What people do to a text at one place: between two words, or to a word. */
const slips: readonly ((before: string, after: string) => string)[] = [
  (before, after) => `${before}  ${after}`,
  (before, after) => `${before} , ${after}`,
  (before, after) => `${before},${after}`,
  (before, after) => `${before}.. ${after}`,
  (before, after) => `${before} “${after}`,
  (before, after) => `${before}” ${after}`,
  (before, after) => `${before} ( ${after}`,
  (before, after) => `${before}\n${after}`,
  (before, after) => `${before}\u200b ${after}`,
  (before, after) => `${before}\u00ad\u00a0${after}`,
  (before, after) => `${before} ${after.normalize('NFD')}`,
  (before, after) => `${before} uỷ ${after}`,
  (before, after) => `${before} 2021- 2030 ${after}`,
  (before, after) => `${before} 2021-\n2030 ${after}`,
  (before, after) => `${before} 30/2020/NÐ-CP ${after}`,
  (before, after) => `${before} Khoản 2 điều 5 Luật ${after}`,
  (before, after) => `${before} viÖt nam c¶i c¸ch hµnh chÝnh ${after}`,
  (before, after) => `${before} ${before} ${after}`,
  (before, after) => `${before} nghành, quyét ${after}`,
  (before, after) => `${before} Sở nội vụ ${after}`,
  (before, after) => `${before} ngày 31/02/2025 ${after}`,
  (before, after) => before.slice(0, -1) + after
]

const saved: readonly ((text: string) => string)[] = [
  text => text,
  text => text.normalize('NFD'),
  text => text.replaceAll('\n', '\r\n'),
  text => text.replaceAll('\n', '\r').normalize('NFD'),
  text => text.replaceAll('\n', ' \n\n')
]

const damaged = fc
  .record({
    plan: fc.constantFrom(...plans),
    slips: fc.array(
      fc.record({at: fc.double({min: 0, max: 1, noNaN: true}), how: fc.constantFrom(...slips)}),
      {
        maxLength: 12
      }
    ),
    how: fc.constantFrom(...saved),
    name: fc.constantFrom('plan.md', 'plan.txt')
  })
  .map(({plan, slips, how, name}) => ({name, text: how(slips.reduce(slipped, plan))}))

/** The slip made at the blank that is nearest after this part of the text. */
function slipped(
  text: string,
  {at, how}: {at: number; how: (before: string, after: string) => string}
): string {
  const blank = text.indexOf(' ', Math.floor(at * text.length))
  if (blank < 0) return text
  const start = Math.max(0, text.slice(0, blank).search(/\S+$/))
  const end = blank + 1 + Math.max(0, text.slice(blank + 1).search(/\s|$/))
  return text.slice(0, start) + how(text.slice(start, blank), text.slice(blank + 1, end)) + text.slice(end)
}

test('the text at every place is the quote that it names, in any form of the text', async () => {
  const kinds = new Set<string>()
  await fc.assert(
    fc.asyncProperty(damaged, async ({name, text}) => {
      const report = await lint(name, text)
      for (const {rule} of report.findings) kinds.add(rule)
      expectTruePlaces(report, text)
    }),
    {seed: 20261121, numRuns: 35}
  )
  // The slips are seen: otherwise nothing is proved.
  expect(kinds.size).toBeGreaterThan(10)
})

function expectTruePlaces({findings, checklist, plan}: ReadFileReport, text: string): void {
  const starts = lineStarts(text)
  const point = (offset: number) => {
    const line = starts.findLastIndex(start => start <= offset)
    return {line: line + 1, column: offset - starts[line]! + 1, offset}
  }
  for (const {start, end, quote} of [...findings, ...checklist.flatMap(row => row.evidence)]) {
    expect(quote).toBe(
      text
        .slice(start.offset, end.offset)
        .replace(/[^\S\r\n]*[\r\n]\s*/g, ' ')
        .trim()
    )
    // No letter is cut from its marks.
    expect(text.slice(start.offset, start.offset + 1)).not.toMatch(/\p{M}/u)
    expect(text.slice(end.offset, end.offset + 1)).not.toMatch(/\p{M}/u)
    expect(start).toEqual(point(start.offset))
    expect(end).toEqual(point(end.offset))
  }
  for (const {fix} of findings) {
    if (!fix) continue
    expect(fix.start).toBeGreaterThanOrEqual(0)
    expect(fix.end).toBeGreaterThanOrEqual(fix.start)
    expect(fix.end).toBeLessThanOrEqual(text.length)
    expect(text.slice(fix.start, fix.end)).not.toBe(fix.text)
  }
  for (const {start, end, number} of plan.citations)
    expect(digits(text.slice(start.offset, end.offset))).toContain(digits(number))
  const places = findings.map(finding => finding.start.offset)
  expect(places).toEqual([...places].sort((a, b) => a - b))
}

/** Where lines begin, after LF, CRLF or CR. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(found => found.index + found[0].length)]
}

function digits(text: string): string {
  return /\d+/.exec(text)?.[0] ?? ''
}
