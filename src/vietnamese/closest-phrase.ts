import {distance} from 'fastest-levenshtein'
import type {Passage} from './passage.js'
import {fold} from './fold.js'
import {nfc} from './normal-form.js'
import {tokenize} from './tokens.js'

/** Where a phrase stands, or nearly stands: `far` counts the letters that differ. */
export interface ClosestPhrase {
  readonly start: number
  readonly end: number
  readonly far: number
}

/** A phrase that may stand a little otherwise: as it should be, and its words, folded. */
export interface KnownPhrase {
  readonly words: string
  readonly tokens: readonly string[]
}

export function knownPhrase(words: string): KnownPhrase {
  return {words, tokens: tokenize(fold(nfc(words))).map(({folded}) => folded)}
}

/** The place of a passage that reads most like a phrase of several words; undefined where more than two words differ. */
export function closestPhrase(passage: Passage, phrase: KnownPhrase): ClosestPhrase | undefined {
  const {tokens: words} = phrase
  const {textWords} = passage
  let best: ClosestPhrase | undefined
  for (let at = 0; at + words.length <= textWords.length; at++) {
    let far = 0
    let others = 0
    for (const [k, folded] of words.entries()) {
      const word = textWords.folded(at + k) ?? ''
      if (word === folded) continue
      others++
      far += distance(word, folded)
      if (others > 2 || far > 3) break
    }
    if (others > 2 || far > 3 || (best && best.far <= far)) continue
    best = {start: textWords.start(at), end: textWords.end(at + words.length - 1), far}
  }
  return best
}
