import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {untruePlaces} from '../../fuzz/true-places.js'
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
      expect(untruePlaces(report, text)).toEqual([])
    }),
    {seed: 20261121, numRuns: 35}
  )
  // The slips are seen: otherwise nothing is proved.
  expect(kinds.size).toBeGreaterThan(10)
})

test.each([
  ['a mark behind a comma', 'II. TỔ CHỨC THỰC HIỆN\n1. Tổ chức,\u0314doanh nghiêp hằng quý báo cáo.\n'],
  [
    'a mark behind what could not be read',
    'I. MỤC ĐÍCH\n1. Nâng cao nhận thức \ufffd\ufffd\ufffd\u0740\u0301 của cán bộ.\n'
  ],
  [
    'a mark at the end of a line',
    'I. MỤC ĐÍCH\u0301\n\nII. NỘI DUNG\u0323\u0301\n1. Cán bộ, công chức.\u0301\n'
  ]
])('%s is part of the place', async (_, text) => {
  const report = await lint('plan.txt', text)
  expect(report.findings.length).toBeGreaterThan(0)
  expect(untruePlaces(report, text)).toEqual([])
})
