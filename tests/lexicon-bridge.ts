import {readFileSync} from 'node:fs'
import path from 'node:path'
import {everyPassage} from '../src/checks/every-passage.js'
import {readPlan} from '../src/document/read-plan.js'
import {readSource} from '../src/engine/read-source.js'
import {namedTables} from '../src/knowledge/word-tables.js'
import {builtInKnowledge} from '../src/packs/built-in.generated.js'
import {phraseListsOf} from '../src/packs/rule.js'
import {Lexicon} from '../src/vietnamese/lexicon.js'
import type {Passage} from '../src/vietnamese/passage.js'
import {fromBase64} from '../src/vietnamese/words/base64.js'
import {phraseTable} from '../src/vietnamese/words/phrase-table.js'
import {WordFinder} from '../src/vietnamese/words/word-finder.js'
import {rules, today, world} from './linting.js'

/*
 * The lexicons that names were looked for with, held against the one automaton that has taken their place. It goes when
 * the last lexicon goes.
 */

const lists = new Map(
  rules
    .flatMap(rule => phraseListsOf(rule, builtInKnowledge))
    .map(phraseTable)
    .map(one => [one.name, one])
)
const tables = [...Object.values(namedTables(builtInKnowledge)), ...lists.values()]
const finder = new WordFinder(fromBase64(builtInKnowledge.words!.base64))
const lexicons = tables.map(({name, rows}) => {
  const lexicon = new Lexicon<string>()
  for (const {id, words} of rows) for (const word of words) lexicon.add(word, id)
  return [name, lexicon] as const
})

export interface Compared {
  readonly passages: number
  readonly hits: number
  readonly differences: readonly string[]
}

/** What lexicons and automaton find in every passage of a file. Files that cannot be read have none. */
export async function compare(file: string): Promise<Compared> {
  const source = await readSource(path.basename(file), readFileSync(file)).catch(() => undefined)
  if (!source) return {passages: 0, hits: 0, differences: []}
  const plan = readPlan(source, world.vocabulary, today, {})
  let [passages, hits] = [0, 0]
  const differences: string[] = []
  for (const {passage} of everyPassage(plan)) {
    passages++
    for (const [name, lexicon] of lexicons) {
      const before = said(
        passage,
        lexicon.findAll(passage).map(({value: id, ...at}) => ({id, ...at}))
      )
      const now = said(passage, finder.in(passage).find(name))
      hits += before.length
      const lost = before.filter(one => !now.includes(one))
      const won = now.filter(one => !before.includes(one))
      if (lost.length + won.length > 0)
        differences.push(`${name}: “${passage.value}”: ${lost.join(', ') || '–'} → ${won.join(', ') || '–'}`)
    }
  }
  return {passages, hits, differences}
}

function said(passage: Passage, found: readonly {id: string; start: number; end: number}[]): string[] {
  return found.map(({id, start, end}) => `${id} ${start} “${passage.value.slice(start, end)}”`)
}
