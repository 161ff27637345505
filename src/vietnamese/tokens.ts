import {hasWordUnit, isWordCode} from './letters.js'
import type {Passage} from './passage.js'

/** A run of letters and digits inside a text; places are indexes into it. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly folded: string
}

/** The words of a folded text. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = []
  let start = -1
  for (let i = 0; i <= folded.length; i++) {
    const inside = i < folded.length && isWordCode(folded.charCodeAt(i))
    if (inside && start < 0) start = i
    if (!inside && start >= 0) {
      tokens.push({start, end: i, folded: folded.slice(start, i)})
      start = -1
    }
  }
  return tokens
}

/** A word of machine-read text; `unaccented` is without diacritics. */
export interface MisreadToken extends Token {
  readonly unaccented: string
}

/** The words of machine-read text, parted by blanks: “S&” and “B4o” are words there. Made once for each passage. */
export function misreadTokensOf(passage: Passage): readonly MisreadToken[] {
  let tokens = misread.get(passage)
  if (!tokens) misread.set(passage, (tokens = tokenizeMisread(passage)))
  return tokens
}

const misread = new WeakMap<Passage, readonly MisreadToken[]>()

function tokenizeMisread({folded, unaccented}: Passage): MisreadToken[] {
  const tokens: MisreadToken[] = []
  for (let start = 0, i = 0; i <= folded.length; i++) {
    if (i < folded.length && !partsMisread.includes(folded.charAt(i))) continue
    const word = folded.slice(start, i)
    // A word that a machine read twice is one word.
    if (word !== '' && word !== tokens.at(-1)?.folded && isMisreadWord(word))
      tokens.push({start, end: i, folded: word, unaccented: unaccented.slice(start, i)})
    start = i + 1
  }
  return tokens
}

const partsMisread = ' ,;:.()"\'-'

function isMisreadWord(word: string): boolean {
  return word.includes('&') || hasWordUnit(word)
}
