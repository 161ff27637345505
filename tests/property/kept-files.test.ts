import {describe, expect, test} from 'vitest'
import {FilesAnew} from '../../src/diagnostic/files.js'
import type {FileReport} from '../../src/diagnostic/report.js'
import type {FixedText, JudgedInput, JudgedText} from '../../src/engine/judge-input.js'
import {type KnownSettings, lintFiles, type LintFilesOptions} from '../../src/engine/lint-files.js'
import {nodePacker} from '../../src/linter/node-packer.js'
import {reporters, sheetReporters} from '../../src/reporters/index.js'
import type {ReporterOptions} from '../../src/reporters/reporter.js'
import {letGo, Watched} from '../support/collect.js'
import {lint, today} from '../support/linting.js'
import {faultyPlan, madeOf} from '../support/reports.js'

/** Memory does not grow with the number of files: what a run holds of each, and what a report holds of those it told. */

const judged = await lint('plan.md', faultyPlan)
const fault = {message: 'không đọc được', hint: null}
const many = 24
const copies = Array.from({length: many}, (_, at): FileReport => {
  const path = `plan-${String(at).padStart(2, '0')}.md`
  return at === 7 ? {path, format: 'docx', fault} : {...judged, path}
})
const options: ReporterOptions = {
  language: 'vi',
  today,
  color: false,
  ruleTitles: {},
  notes: ['một nhắc nhở', 'một nhắc nhở nữa'],
  exit: {code: 2, why: 'Không xét được 1 tệp.'},
  texts: {get: () => faultyPlan}
}

/** Formats that look back and forth between plans. */
const whole = ['html', 'sheet-docx']
const told = Object.entries({...reporters, checklist: sheetReporters['stylish']!}).filter(
  ([name]) => !whole.includes(name)
)

test('a report that is half written holds no file that it has told', async () => {
  const halves = await Promise.all(
    told.map(async ([name, make]) => {
      const expected = String(await make(madeOf(copies), options))
      const watched = new Watched()
      const files = new FilesAnew(many, function* () {
        for (const file of copies) yield watched.watch(structuredClone(file))
      })
      const pieces = ((await make({...madeOf(copies), files}, options)) as Iterable<string>)[
        Symbol.iterator
      ]()
      let text = ''
      while (text.length < expected.length / 2) text += String(pieces.next().value)
      return {name, expected, watched, pieces, text}
    })
  )
  await letGo()
  const held = halves.map(({name, watched}) => ({name, isFlat: watched.left <= 2}))
  expect(held).toEqual(told.map(([name]) => ({name, isFlat: true})))
  for (const {name, expected, pieces, text} of halves) {
    const rest = [...{[Symbol.iterator]: () => pieces}].join('')
    expect(`${text}${rest}`, name).toBe(expected)
  }
})

const settings = {
  options: {language: 'vi'},
  exceptions: {inline: true, configured: []},
  today,
  key: ''
} as unknown as KnownSettings

const fixed = {
  before: {text: 'cải cách hành chinh', bytes: new TextEncoder().encode('cải cách hành chinh')},
  after: {text: 'cải cách hành chính', bytes: new TextEncoder().encode('cải cách hành chính')},
  count: 1
}

/** Files of 128 KB, all with one judgement, of which each has a copy. */
function run(more: Partial<LintFilesOptions>, watched = new Watched()) {
  const inputs = copies.map(({path}) => ({path, bytes: new Uint8Array(128 << 10)}))
  const judge = async (): Promise<JudgedInput> => ({
    ...structuredClone({
      judgement: {
        report: judged,
        origins: judged.findings.map((_finding, row) => ({
          row,
          headings: 'i',
          trace: {context: String(row), plan: 'a.b.c'}
        })),
        exceptions: [],
        remarks: []
      }
    }),
    text: faultyPlan,
    isAsked: true,
    readsDay: false,
    took: {reading: 1, judging: 2},
    fixed: {...fixed}
  })
  const watching = async () => {
    const one = await judge()
    watched.watch(one.judgement.report.checklist)
    watched.watch(one.fixed!)
    return one
  }
  return lintFiles(inputs, {
    settingsFor: () => settings,
    read: () => Promise.reject(new Error('nothing to read')),
    judgeFor: async () => ({atOnce: 1, judge: watching}),
    ...more
  })
}

const plainly = ({before, after, count}: FixedText) =>
  [before, after].map(({text, bytes}) => [text, [...bytes], count])

describe('a run', () => {
  test('holds of a few files what was found, of the others what is packed', async () => {
    const watched = new Watched()
    const files = await run({packer: nodePacker}, watched)
    // Of each its checklist and what was fixed: the first eight have a megabyte together.
    await letGo()
    expect(watched.left).toBeLessThanOrEqual(2 * 8)
    expect(files).toHaveLength(many)
  })

  test('says the same of files that are packed', async () => {
    const [plain, packed] = [await run({}), await run({packer: nodePacker})]
    for (const [at, file] of packed.entries()) {
      const {head, report, origins, text, bytes, took} = plain[at]!
      expect({...file.told(), head: file.head, text: file.text}).toEqual({report, origins, head, text})
      expect([file.bytes, file.took]).toEqual([bytes, took])
      expect(plainly(file.fixed!)).toEqual(plainly(fixed))
    }
  })

  test('and holds neither texts nor origins that nobody asks for', async () => {
    for (const packer of [undefined, nodePacker])
      for (const file of await run({packer, withTexts: false, withOrigins: false}))
        expect([file.text, file.blocks, file.origins]).toEqual([undefined, undefined, undefined])
  })

  test('what is known already packed is kept as it is', async () => {
    let unpacked = 0
    const again = () => {
      unpacked++
      return known()
    }
    const known = (): JudgedText => ({
      judgement: {report: judged, origins: [], exceptions: [], remarks: []},
      text: 'văn bản',
      again
    })
    const files = await run({packer: nodePacker, cache: {get: known, put: () => {}}})
    expect(unpacked).toBe(0)
    expect(files.at(-1)!.report).toMatchObject({
      path: 'plan-23.md',
      size: 128 << 10,
      findings: judged.findings
    })
    expect(files.at(-1)!.text).toBe('văn bản')
    expect(unpacked).toBe(2)
  })
})
