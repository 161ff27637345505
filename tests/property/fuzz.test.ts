import {readFileSync} from 'node:fs'
import {describe, expect, test, vi} from 'vitest'
import {fuzzCase, type Kind, kinds} from '../fuzz/fuzz-case.js'
import {judgeCase} from '../fuzz/judge-case.js'
import {untruePlaces} from '../fuzz/true-places.js'
import {lint} from '../support/linting.js'

/** A few of the cases of `npm run fuzz`, the same ones in every run; their time and memory are not asked. */
const [seed, ofEach] = [20261130, 6]

describe('what is promised is kept of a case that is', () => {
  // The page needs a browser of its own, which these tests do not start.
  test.each(kinds.filter(kind => kind !== 'page'))('%s', async (kind: Kind) => {
    const all = Array.from({length: ofEach}, (_, number) => fuzzCase(seed, number, [kind]))
    for (const [number, one] of all.entries())
      expect([number, await judgeCase(one)]).toMatchObject([number, {complaints: []}])
    // Cases that are all alike would prove nothing.
    expect(new Set(all.map(({bytes}) => Buffer.from(bytes).toString('latin1'))).size).toBe(ofEach)
  })
})

test('a case is the same in every run, and another for another seed', () => {
  const cases = () => kinds.map(kind => fuzzCase(7, 3, [kind]))
  const first = cases()
  vi.setSystemTime('2031-05-06')
  try {
    expect(cases()).toEqual(first)
  } finally {
    vi.useRealTimers()
  }
  expect(fuzzCase(8, 3).bytes).not.toEqual(fuzzCase(7, 3).bytes)
})

test('a place that is not true is told', async () => {
  const text = readFileSync('fixtures/documents/province-2023-no-indices/plan.md', 'utf8')
  const report = await lint('plan.md', text)
  expect(untruePlaces(report, text)).toEqual([])
  const moved = `\u0301${text}`
  expect(untruePlaces(report, moved)).toContainEqual(expect.stringMatching(/^“.*” is not at \d+–\d+/))
  expect(untruePlaces({...report, findings: report.findings.toReversed()}, text)).toContain(
    'the findings are not in the order of their places'
  )
})
