import {distance} from 'fastest-levenshtein'
import type {Passage} from './passage.js'
import {fold} from './fold.js'
import {nfc} from './normal-form.js'
import {type Token, tokenize, tokensOf} from './tokens.js'

/** Where a phrase stands, or nearly stands: `far` counts the letters that differ. */
export interface ClosestPhrase {
  readonly start: number
  readonly end: number
  readonly far: number
}

/** A phrase that may stand a little otherwise: as it should be, and its words, folded. */
export interface KnownPhrase {
  readonly words: string
  readonly tokens: readonly Token[]
}

export function knownPhrase(words: string): KnownPhrase {
  return {words, tokens: tokenize(fold(nfc(words)))}
}

/** The place of a passage that reads most like a phrase of several words; undefined where more than two words differ. */
export function closestPhrase(passage: Passage, phrase: KnownPhrase): ClosestPhrase | undefined {
  const {tokens: words} = phrase
  const tokens = tokensOf(passage)
  let best: ClosestPhrase | undefined
  for (const [at, first] of tokens.entries()) {
    const last = tokens[at + words.length - 1]
    if (!last) break
    let far = 0
    let others = 0
    for (const [k, {folded}] of words.entries()) {
      const word = tokens[at + k]?.folded ?? ''
      if (word === folded) continue
      others++
      far += distance(word, folded)
      if (others > 2 || far > 3) break
    }
    if (others > 2 || far > 3 || (best && best.far <= far)) continue
    best = {start: first.start, end: last.end, far}
  }
  return best
}
