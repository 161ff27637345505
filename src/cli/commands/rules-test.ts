import path from 'node:path'
import {createColors} from 'picocolors'
import {allPrintable, printable} from '../../diagnostic/printable.js'
import type {Language} from '../../base/severity.js'
import {shownFile} from '../../config/shown-file.js'
import {Fault} from '../../base/fault.js'
import {makeKnowledge} from '../../knowledge/knowledge.js'
import {builtInKnowledge} from '../../packs/built-in.js'
import {bindRules, type PackData} from '../../packs/rule.js'
import type {Io} from '../io.js'
import {type ExampleResult, runExamples} from '../run-examples.js'
import {tellFault} from '../tell-fault.js'

const words = {
  vi: {
    example: 'ví dụ',
    changed: 'đổi',
    expected: 'Cần báo',
    said: 'Thực tế báo',
    nothing: '(không báo gì)',
    summary: (right: number, wrong: number) => `${right} ví dụ đạt, ${wrong} ví dụ chưa đạt`,
    why: (wrong: number) => `Còn ${wrong} ví dụ chưa đúng như ghi trong tệp (mã thoát 1).`
  },
  en: {
    example: 'example',
    changed: 'changes',
    expected: 'Expected',
    said: 'It said',
    nothing: '(nothing)',
    summary: (right: number, wrong: number) => `${right} examples passed, ${wrong} failed`,
    why: (wrong: number) => `${wrong} example(s) are not as the file says (exit code 1).`
  }
} as const

/**
 * `cchclint rules test PACK`: every example of every rule of a pack, with the tables of the `knowledge/` folder inside it
 * where there is one. 0 where all are right, 1 where one is not, 2 where the pack is at fault.
 */
export async function rulesTestCommand(
  folder: string,
  language: Language,
  io: Pick<Io, 'out' | 'err' | 'color' | 'today' | 'cwd'>
): Promise<number> {
  let ran: Ran
  try {
    ran = await resultsOf(folder, io)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return tellFault(error, language, io)
  }
  const {results, notes, changes} = ran
  for (const {of, fields} of changes)
    io.out(`✔ ${printable(of)}  ${words[language].changed}: ${fields.join(', ')}\n`)
  for (const result of results) io.out(lines(allPrintable(result), language, io.color))
  const wrong = results.filter(result => !result.isRight).length
  io.out(`\n${words[language].summary(results.length - wrong, wrong)}\n`)
  if (wrong === 0) return 0
  for (const note of notes) io.err(`${note.in(language)}\n`)
  io.err(`${words[language].why(wrong)}\n`)
  return 1
}

interface Ran {
  readonly results: readonly ExampleResult[]
  /** The built-in rules that the pack changes, and which of their fields. */
  readonly changes: readonly {readonly of: string; readonly fields: readonly string[]}[]
  /** What may be the reason where a result is wrong. */
  readonly notes: readonly Fault[]
}

async function resultsOf(shown: string, {today, cwd}: Pick<Io, 'today' | 'cwd'>): Promise<Ran> {
  // The YAML parser is loaded only here.
  const {readOwnPacks} = await import('../../linter/own-packs.js')
  const {faultIn, writtenIn} = await import('../../packs/load-pack.js')
  const {splitPhrases, standsInExamples} = await import('../../packs/split-phrases.js')
  const folder = path.resolve(cwd, shown)
  const folders = {packs: [{path: folder}], knowledge: []}
  const {packs, own, knowledge: tables} = readOwnPacks(folders, builtInKnowledge, cwd)
  const knowledge = makeKnowledge(tables, today)
  const results: ExampleResult[] = []
  for (const rule of bindRules(testedRules(packs, own), 'thorough'))
    results.push(...(await runExamples(rule, knowledge)))
  const notes = own
    .flatMap(({rules}) => rules)
    .filter(({id}) => results.some(({rule, isRight}) => rule === id && !isRight))
    .flatMap(rule =>
      splitPhrases(rule, standsInExamples(rule), at => writtenIn(folder)(rule, at)).map(({at, what}) =>
        faultIn(folder, shownFile(folder, cwd))(rule, at, what)
      )
    )
  const changes = own.flatMap(({changes: all = []}) =>
    all.map(({of, why, basis, messages}) => ({
      of,
      fields: [
        ...(why ? ['why'] : []),
        ...(basis ? ['basis'] : []),
        ...(Object.keys(messages).length > 0 ? ['messages'] : [])
      ]
    }))
  )
  return {results, notes, changes}
}

/** The rules of a pack, and those that it changes, with the examples that it gives of them. */
function testedRules(packs: readonly PackData[], own: readonly PackData[]): PackData[] {
  const examples = new Map(
    own.flatMap(({changes = []}) => changes.map(change => [change.of, change.examples]))
  )
  const changed = packs.map(pack => ({
    ...pack,
    rules: pack.rules.flatMap(rule => {
      const own = rule.changedBy === undefined ? undefined : examples.get(rule.id)
      return own ? [{...rule, examples: own}] : []
    })
  }))
  return [...changed, ...own]
}

/** “✔ tinh-mau/cong-dich-vu ví dụ 1”, and under a failure what was expected and what was said. */
function lines(
  {rule, number, example, said, isRight}: ExampleResult,
  language: Language,
  color: boolean
): string {
  const paint = createColors(color)
  const say = words[language]
  const name = `${rule}  ${say.example} ${number}${example.item ? ` (${example.item})` : ''}`
  if (isRight) return `${paint.green('✔')} ${name}\n`
  const list = (title: string, sentences: readonly string[]) =>
    [`    ${title}:`, ...(sentences.length > 0 ? sentences : [say.nothing]).map(one => `      ${one}`)].join(
      '\n'
    )
  return [`${paint.red('✖')} ${name}`, list(say.expected, example.says), list(say.said, said), ''].join('\n')
}
