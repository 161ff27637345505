import {onceOfBoth} from '../../base/once.js'
import type {Wording} from '../../base/wording.js'
import type {Citation, Plan, TextRange} from '../plan.js'
import {type YearRange, yearRangesIn, yearsIn} from './years.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** The years that a cited plan is for, as its title says. */
export interface Period {
  /** “năm 2023”, “giai đoạn 2021-2025”. */
  readonly name: Wording
  covers(year: number): boolean
}

/** The period of a cited plan; undefined where its title names none. */
export function periodOf(citation: Citation, plan: Plan): Period | undefined {
  const words = plan.phrases.words(citation.passage)
  const {from, to} = ownTitle(citation, words)
  const ranges = yearRangesIn(words, from, to)
  const written = yearsIn(words, from, to).filter(
    one => !one.isInRange && !ranges.some(range => range.from < one.to && one.from < range.to)
  )
  const ends = written.flatMap(one => (one.kind === 'until' ? one.year : []))
  const years = written.flatMap(one => (one.kind === 'year' ? one.year : []))
  const issued = citation.date === undefined ? 0 : Number(citation.date.slice(0, 4))
  if (ranges.length === 0 && ends.length === 0 && years.length === 0) return undefined
  return {
    name: nameOf(years, ranges, ends),
    covers: year =>
      years.includes(year) ||
      ranges.some(({first, last}) => first <= year && year <= last) ||
      ends.some(end => issued <= year && year <= end)
  }
}

/**
 * The tokens of a cited document's title, without the sentence that goes on behind it: “…, UBND tỉnh ban hành Kế hoạch …
 * như sau”.
 */
export const ownTitle = onceOfBoth(({title}: Citation, words: PassageWords) => titleIn(title, words))

/** The same of a stretch that may be a title. */
export function titleIn(title: TextRange, words: PassageWords): {readonly from: number; readonly to: number} {
  const from = words.tokenFrom(title.start)
  const to = words.tokenFrom(title.end)
  /** The sign that the words before a token follow, within the title. */
  let before = -1
  for (let i = from; i < to; i++) {
    if (isSign(words, i)) before = words.is(i, sign.semicolon) ? -1 : i
    const {id} = words.at(i, 'own-title') ?? {}
    if ((id === 'issues' || id === 'issues-some') && before >= 0 && isNear(words, before, i))
      return {from, to: before}
  }
  return {from, to}
}

function isSign(words: PassageWords, i: number): boolean {
  return words.is(i, sign.comma) || words.is(i, sign.stop) || words.is(i, sign.semicolon)
}

/** Who issues the plan is named in no more units than this. */
const longestIssuer = 90

function isNear(words: PassageWords, before: number, i: number): boolean {
  return words.start(i) - words.end(before) <= longestIssuer + 2
}

function nameOf(years: readonly number[], ranges: readonly YearRange[], ends: readonly number[]): Wording {
  const [year] = years
  if (year !== undefined) return {vi: `năm ${year}`, en: `${year}`}
  const [range] = ranges
  if (range) {
    const {first, last} = range
    return {vi: `giai đoạn ${first}-${last}`, en: `the stage ${first}-${last}`}
  }
  return {vi: `giai đoạn đến năm ${ends[0]}`, en: `the time until ${ends[0]}`}
}
