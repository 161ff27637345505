import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {readArguments} from '../../../bench/arguments.js'
import {makePlan, usualBytes} from '../../../bench/corpus/sets.js'
import {goals, isMet} from '../../../bench/report/goals.js'
import {digits} from '../../../bench/report/section.js'
import {partsOf, reportOf} from '../../../bench/report/to-markdown.js'
import {median, percentile} from '../../../bench/timing/statistics.js'
import {Linter} from '../../../src/index.js'

/* What the benchmark is made of. Nothing here asks how long anything takes. */

describe('the plans', () => {
  test('are the same in each run, and differ from each other', () => {
    expect(makePlan(3)).toEqual(makePlan(3))
    const lines = (nth: number) =>
      makePlan(nth)
        .markdown.split('\n')
        .filter(line => line.startsWith('- '))
    // The same plan of the fixtures twice: what was written for it is not.
    const [first, second] = [new Set(lines(10)), lines(22)]
    expect(second.filter(line => first.has(line)).length).toBeLessThan(second.length / 3)
  })

  test('are judged as plans of the topic, on a level that is known', async () => {
    const linter = new Linter({config: false, today: '2026-11-20'})
    for (let nth = 0; nth < 12; nth++) {
      const {name, markdown} = makePlan(nth)
      expect(Buffer.byteLength(markdown)).toBeGreaterThanOrEqual(usualBytes)
      const report = await linter.lintText(markdown, {path: `${name}.md`})
      expect(report.fault).toBeNull()
      if (report.fault) continue
      expect([name, report.plan.topic, report.plan.level]).toEqual([
        name,
        'cchc-communication',
        expect.any(String)
      ])
    }
  })

  test('have links, code and quotes where these are asked for', () => {
    const {markdown} = makePlan(10, {withMarkup: true})
    expect(markdown).toMatch(/\]\(https:/)
    expect(markdown).toMatch(/`CM-\d+`/)
    expect(markdown).toMatch(/^> /m)
    expect(makePlan(10).markdown).not.toMatch(/[`[]|^> /m)
  })
})

test('what a run is asked for', () => {
  expect(readArguments([])).toMatchObject({isWhole: true, isQuick: false, folder: undefined})
  expect(readArguments(['--quick'])).toMatchObject({isWhole: false, isQuick: true})
  expect(readArguments(['keystrokes', 'start'])).toMatchObject({
    isWhole: false,
    parts: ['start', 'keystrokes']
  })
  const folder = 'fixtures/documents/province-2024'
  expect(readArguments(['words', folder])).toMatchObject({parts: ['words'], folder})
  expect(readArguments(['words', 'start'])).toMatchObject({parts: ['start', 'words'], folder: undefined})
})

test('the other linters are installed for parts that measure them', () => {
  const needs = (...typed: string[]) => readArguments(typed).needsPeers
  expect(['start', 'throughput', 'large'].map(part => needs(part, 'words'))).toEqual([true, true, true])
  expect([needs(), needs('--quick')]).toEqual([true, true])
  expect(needs('word', 'growth', 'stages', 'keystrokes', 'words')).toBe(false)
})

test.each([
  [['speed'], '“speed” is no part; there are start, '],
  [['words', 'no-such-folder'], '“no-such-folder” is neither a part nor a folder with '],
  [['words', 'bench/peers'], '“bench/peers” is neither a part nor a folder with Markdown or text files'],
  [['--fast'], "Unknown option '--fast'"]
])('%j is told in a sentence', (typed, said) => {
  expect(() => readArguments(typed)).toThrow(new RegExp(`^${said}[^\\n]*$`))
})

test('what is not known ends the run with that sentence', () => {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'bench/bench.ts', 'speed'],
    {encoding: 'utf8'}
  )
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^“speed” is no part; there are start, .*\n$/)
})

test('medians and percentiles', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(percentile([1, 2, 3, 4, 5], 25)).toBe(2)
  expect(percentile([1, 2], 99)).toBeCloseTo(1.99)
  expect(median([])).toBeNaN()
})

test('numbers have three digits', () => {
  expect([0, 0.12345, 1.2345, 12.345, 123.45, 1234.5, undefined, NaN].map(digits)).toEqual([
    ...['0', '0.123', '1.23', '12.3', '123', '1235', '–', '–']
  ])
})

describe('the report', () => {
  const section = {title: 'Start', about: 'Over `node -e 0`.', head: ['', 'time'], rows: [['a | b', '1 ms']]}

  test('holds each goal against its figure, and takes over what was written by hand', () => {
    const report = reportOf(
      [section],
      {startText: 1.7, garbage: 15},
      {lines: ['Node 20'], notes: '## Why not\n\nSo.\n'}
    )
    expect(report).toContain('\n- Node 20\n')
    expect(report).toMatch(/\| a text plan cold, over `node -e 0` +\| +at most 1.8 × \| +1.70 × \| +yes \|/)
    expect(report).toMatch(/\| garbage of a plan +\| +at most 4 MB \| +15.0 MB \| +\*\*no\*\* \|/)
    expect(report).toMatch(/\| a keystroke .* median +\| +at most 16 ms \| +– ms \| not measured \|/)
    expect(report).toContain('\n## Why not\n\nSo.\n\n## Start\n')
    expect(report).toMatch(/\| a \\\| b \| 1 ms \|/)
  })

  test('of a part tells the goals that it measured', () => {
    const report = partsOf([section], {garbage: 3})
    expect(report).toMatch(/garbage of a plan.*yes/)
    expect(report).not.toContain('not measured')
  })

  test('a limit itself is met', () => {
    for (const goal of goals) expect(isMet(goal, {[goal.fact]: goal.limit})).toBe(true)
  })
})
