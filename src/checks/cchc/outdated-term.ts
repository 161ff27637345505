import {isInCitedTitle} from '../../document/cited-places.js'
import {z} from 'zod'
import type {KnowledgeTables, OutdatedTermRow} from '../../knowledge/tables.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Plan} from '../../document/plan.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import type {Passage} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {findPhrases, type FoundPhrase, phraseListsIn} from '../params/phrases.js'
import {scopeOf} from '../params/scope.js'

export const outdatedTermParams = () =>
  z.strictObject({}).meta({
    description: 'Có dùng từ ngữ mà pháp luật không còn dùng không?',
    en: 'Is there a word that the law no longer uses?'
  })

/**
 * Is there a word that the law no longer uses?
 *
 * `rules/knowledge/outdated-terms.yaml` says since when, and what stands in its place. Judged on the plan’s date, or on
 * the earliest day it can have. The title of a cited document is quoted as it is; “(trước đây là …)” and “thay cho …”
 * explain the word; inside the name of an agency that has ended the question is that of `defunct-agency`.
 *
 *     - Cung cấp dịch vụ công mức độ 4 …                      (kế hoạch ngày 05/01/2024)
 *                            ^^^^^^^^
 */
export const outdatedTerm = defineCheck({
  outdated: {
    vi: '“{term}” là cách gọi cũ, không còn dùng từ ngày {since}; nên viết {instead}.',
    en: '“{term}” has not been in use since {since}; write {instead}.'
  },
  dropped: {
    vi: '“{term}” là cách gọi cũ, không còn dùng từ ngày {since}; cần bỏ hoặc viết lại.',
    en: '“{term}” has not been in use since {since}; drop it or write it anew.'
  }
})<unknown, unknown>({
  kind: 'outdated-term',
  produces: 'findings',
  needs: ['diacritics'],
  phraseLists: (_, tables) =>
    [...new Set(tables['outdated-terms'].map(({since}) => since))].flatMap(date => {
      const {phrases, except} = outdatedOn(tables, date)
      return phraseListsIn(
        phrases.map(one => one.phrase),
        except
      )
    }),
  run({plan, knowledge, report}) {
    const {phrases, except} = outdatedOn(knowledge.tables, plan.facts.judgedOn.date)
    if (phrases.length === 0) return
    const {passages} = scopeOf(plan, undefined)
    const found = findPhrases(
      plan,
      phrases.map(one => one.phrase),
      passages,
      except
    )
    const ended = new EndedNames(plan, knowledge)
    let last: FoundPhrase | undefined
    for (const one of found) {
      // Two ways to write a phrase may be one when folded, and a pattern may find what a phrase has.
      if (last?.passage === one.passage && one.start < last.end) continue
      last = one
      if (
        isInCitedTitle(plan, one.passage, one.start) ||
        isFormerName(plan.phrases.words(one.passage), one.start, one.end) ||
        ended.holds(one)
      )
        continue
      const {row} = phrases[one.index]!
      const term = one.passage.value.slice(one.start, one.end)
      const since = vietnameseDate(row.since)
      if (row.instead.length === 0) report('dropped', {term, since}, one.span, {rests: row})
      else
        report('outdated', {term, since, instead: names(row)}, one.span, {
          suggestions: row.instead,
          rests: row
        })
    }
  }
})

/** What the law no longer uses on a day. */
function outdatedOn(tables: KnowledgeTables, date: string) {
  const rows = tables['outdated-terms'].filter(row => row.since <= date)
  return {
    phrases: rows.flatMap(row => row.phrases.map(phrase => ({phrase, row}))),
    except: rows.flatMap(row => row.except)
  }
}

function names({instead}: OutdatedTermRow) {
  const words = instead.map(one => `“${one}”`)
  return {vi: words.join(' hoặc '), en: words.join(' or ')}
}

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
    return isInOne(names, start, end)
  }
}

/** Does one of these ranges, which go in order, hold [start, end)? */
function isInOne(ranges: readonly {start: number; end: number}[], start: number, end: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  return low > 0 && ranges[low - 1]!.end >= end
}
