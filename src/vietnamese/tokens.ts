import {isWordUnit} from './letters.js'
import {firstIndex} from './ordered.js'
import type {Passage} from './passage.js'

/** A run of letters and digits inside a passage; places are indexes into its `value`. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly folded: string
}

const known = new WeakMap<Passage, readonly Token[]>()

/** The words of a passage, in order; made once for each passage. */
export function tokensOf(passage: Passage): readonly Token[] {
  let tokens = known.get(passage)
  if (!tokens) {
    tokens = tokenize(passage.folded)
    known.set(passage, tokens)
  }
  return tokens
}

/** The words of a folded text. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let i = 0; i <= folded.length; i++) {
    const inside = i < folded.length && isWordUnit(folded[i])
    if (inside && start < 0) start = i
    if (!inside && start >= 0) {
      tokens.push({start, end: i, folded: folded.slice(start, i)})
      start = -1
    }
  }
  return tokens
}

/** Which word begins at this index, or -1. */
export function tokenAt(tokens: readonly Token[], start: number): number {
  const at = firstIndex(tokens, token => token.start >= start)
  return tokens[at]?.start === start ? at : -1
}

/** The words of machine-read text, parted by blanks: “S&” and “B4o” are words there. */
export function misreadTokensOf(passage: Passage): readonly Token[] {
  const tokens: Token[] = []
  for (const found of passage.folded.matchAll(/[^ ,;:.()"'-]+/g)) {
    if (!/[\p{L}\p{N}&]/u.test(found[0])) continue
    // A word that a machine read twice is one word.
    if (tokens.at(-1)?.folded === found[0]) continue
    tokens.push({start: found.index, end: found.index + found[0].length, folded: found[0]})
  }
  return tokens
}
