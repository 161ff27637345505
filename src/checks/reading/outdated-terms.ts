import {once} from '../../base/once.js'
import type {KnowledgeTables, OutdatedTermRow} from '../../knowledge/tables.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Plan} from '../../document/plan.js'
import {isInCitedTitle} from '../../document/cited-places.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PhraseLists} from '../check.js'
import {findPhrases, type FoundPhrase, phraseQuery, type PhraseQuery} from '../params/phrases.js'
import {scopeOf} from '../params/scope.js'

/** A term that the law no longer uses, as it stands in a text. */
interface OutdatedTerm {
  readonly row: OutdatedTermRow
  readonly term: string
  readonly span: Span
}

/** Where the plan uses what the law no longer used on its day, but for titles, former names and names of agencies. */
export function* outdatedTerms(plan: Plan, knowledge: Knowledge): Generator<OutdatedTerm> {
  const known = outdatedSince(knowledge.tables).findLast(({since}) => since <= plan.facts.judgedOn.date)
  if (!known) return
  const {query, rows} = known
  const ended = new EndedNames(plan, knowledge)
  let last: FoundPhrase | undefined
  for (const one of findPhrases(plan, query, scopeOf(plan, undefined).passages)) {
    // Two ways to write a phrase may be one when folded, and a pattern may find what a phrase has.
    if (last?.passage === one.passage && one.start < last.end) continue
    last = one
    const {index, passage, start, end, span} = one
    if (isInCitedTitle(plan, passage, start) || isFormerName(plan.phrases.words(passage), start, end))
      continue
    const row = rows[index]
    if (row && !ended.holds(one)) yield {row, term: passage.value.slice(start, end), span}
  }
}

/** The lists of phrases that are looked for in a plan of any day. */
export function outdatedPhraseLists(tables: KnowledgeTables): PhraseLists {
  return outdatedSince(tables).flatMap(({query: {plain, except}}) => [plain, except])
}

/** What the law no longer uses from a day on, ISO, and the row of each of the phrases. */
interface Outdated {
  readonly since: string
  readonly query: PhraseQuery
  readonly rows: readonly OutdatedTermRow[]
}

/** All that is outdated on each day on which something became so, in the order of the days. */
const outdatedSince = once((tables: KnowledgeTables): readonly Outdated[] => {
  const all = tables['outdated-terms']
  const days = [...new Set(all.map(({since}) => since))].sort()
  return days.map(since => {
    const rows = all.filter(row => row.since <= since)
    return {
      since,
      query: phraseQuery({
        phrases: rows.flatMap(row => row.phrases),
        except: rows.flatMap(row => row.except)
      }),
      rows: rows.flatMap(row => row.phrases.map(() => row))
    }
  })
})

/** The names of agencies that have ended, in a passage that has one of the terms; read once for each. */
class EndedNames {
  readonly #known = new Map<Passage, readonly {readonly start: number; readonly end: number}[]>()

  constructor(
    readonly plan: Plan,
    readonly knowledge: Knowledge
  ) {}

  holds({passage, start, end}: FoundPhrase): boolean {
    let names = this.#known.get(passage)
    if (!names) {
      const {agencies, vocabulary} = this.knowledge
      names = this.plan.phrases
        .find(vocabulary.agencies, passage)
        .filter(({value}) => (agencies.get(value.id)?.until ?? '9999') < this.plan.facts.judgedOn.date)
      this.#known.set(passage, names)
    }
    // They go in order: the one that counts is the last that begins no later.
    const before = names[firstIndex(names, name => name.start > start) - 1]
    return before !== undefined && before.end >= end
  }
}
