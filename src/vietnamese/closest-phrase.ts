import {distance} from 'fastest-levenshtein'
import {fold} from './fold.js'
import type {Passage} from './passage.js'
import {tokenize, tokensOf} from './tokens.js'
import {nfc} from './normal-form.js'

/** Where a phrase stands, or nearly stands: `far` counts the letters that differ. */
export interface ClosestPhrase {
  readonly start: number
  readonly end: number
  readonly far: number
}

/** The place of a passage that reads most like a phrase of several words; undefined where more than two words differ. */
export function closestPhrase(passage: Passage, phrase: string): ClosestPhrase | undefined {
  const words = tokenize(fold(nfc(phrase)))
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
