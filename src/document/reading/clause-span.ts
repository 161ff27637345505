import {sign} from '../../vietnamese/words/tokens.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** The clause around an index of the passage's `value`: what a reviewer underlines. */
export function clauseSpan(passage: Passage, words: PassageWords, at: number): Span {
  const i = words.tokenFrom(at)
  const from = clauseStart(words, i)
  const to = Math.max(from, clauseEnd(words, i) - 1)
  return passage.span(words.start(from), words.end(to))
}

/** A clause that is longer is looked at from here on, so that the work for each of its words is bounded. */
const longestClause = 80

/** The token behind the semicolon or full stop before a token; a number before a stop is a mark: “1. Tin, bài”. */
export function clauseStart(words: PassageWords, i: number): number {
  let from = Math.min(i, words.length - 1)
  const least = Math.max(0, from - longestClause)
  while (from > least && !words.is(from - 1, sign.semicolon) && !words.is(from - 1, sign.stop)) from--
  return from
}

/** The semicolon or full stop behind a token, or a bounded number of tokens. */
export function clauseEnd(words: PassageWords, i: number): number {
  return Math.min(words.clauseEnd(i), i + longestClause)
}

/** Each clause once, in the order given. */
export function distinct(spans: readonly Span[]): Span[] {
  const starts = new Set<number>()
  return spans.filter(({start}) => !starts.has(start) && starts.add(start))
}
