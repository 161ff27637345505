import {sign} from '../vietnamese/words/tokens.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'

/** The clause around an index of the passage's `value`: what a reviewer underlines. */
export function clauseSpan(passage: Passage, words: PassageWords, at: number): Span {
  const i = words.tokenFrom(at)
  const from = clauseStart(words, i)
  const to = Math.max(from, words.clauseEnd(i) - 1)
  return passage.span(words.start(from), words.end(to))
}

/** The token behind the semicolon or full stop before a token; a number before a stop is a mark: “1. Tin, bài”. */
export function clauseStart(words: PassageWords, i: number): number {
  let from = Math.min(i, words.length - 1)
  while (from > 0 && !words.is(from - 1, sign.semicolon) && !words.is(from - 1, sign.stop)) from--
  return from
}

/** Each clause once, in the order given. */
export function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(({start}, at) => spans.findIndex(other => other.start === start) === at)
}
