import {existsSync} from 'node:fs'
import path from 'node:path'
import {createColors} from 'picocolors'
import {allPrintable} from '../../diagnostic/printable.js'
import type {Language} from '../../base/severity.js'
import {Fault} from '../../base/fault.js'
import {makeKnowledge} from '../../knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../../packs/built-in.js'
import {checkPhrases} from '../../packs/check-phrases.js'
import {checkReferences} from '../../packs/check-references.js'
import {checkRelated} from '../../packs/check-related.js'
import {bindRules} from '../../packs/rule.js'
import type {Io} from '../io.js'
import {type ExampleResult, runExamples} from '../run-examples.js'

const words = {
  vi: {
    example: 'ví dụ',
    expected: 'Cần báo',
    said: 'Thực tế báo',
    nothing: '(không báo gì)',
    summary: (right: number, wrong: number) => `${right} ví dụ đạt, ${wrong} ví dụ chưa đạt`
  },
  en: {
    example: 'example',
    expected: 'Expected',
    said: 'It said',
    nothing: '(nothing)',
    summary: (right: number, wrong: number) => `${right} examples passed, ${wrong} failed`
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
  let results: ExampleResult[]
  try {
    results = await resultsOf(folder, io)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    io.err(`${error.in(language)}\n`)
    return 2
  }
  for (const result of results) io.out(lines(allPrintable(result), language, io.color))
  const wrong = results.filter(result => !result.isRight).length
  io.out(`\n${words[language].summary(results.length - wrong, wrong)}\n`)
  return wrong > 0 ? 1 : 0
}

async function resultsOf(shown: string, {today, cwd}: Pick<Io, 'today' | 'cwd'>): Promise<ExampleResult[]> {
  const folder = path.resolve(cwd, shown)
  // The YAML parser is loaded only here.
  const {faultIn, loadPack} = await import('../../packs/load-pack.js')
  const pack = loadPack(folder, shown)
  const own = path.join(folder, 'knowledge')
  let tables = builtInKnowledge
  if (existsSync(own)) {
    const {mergeKnowledge} = await import('../../packs/load-knowledge.js')
    tables = mergeKnowledge(tables, own, path.join(shown, 'knowledge'))
  }
  const fault = faultIn(folder, shown)
  checkReferences([pack], tables, fault)
  checkRelated(pack, builtInPacks, fault)
  checkPhrases([pack], tables, fault)
  const knowledge = makeKnowledge(tables, today)
  const results: ExampleResult[] = []
  for (const rule of bindRules([pack], 'thorough')) results.push(...(await runExamples(rule, knowledge)))
  return results
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
