import {distance} from 'fastest-levenshtein'
import type {Passage} from './passage.js'
import {fold} from './fold.js'
import {isLower, isUpper} from './letters.js'
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

/**
 * The place of a passage that reads most like a phrase of several words; undefined where more than two words differ. What is
 * glued to its first or last word, as where two cells of a table were put together, is none of its own: “NAMĐộc lập”.
 */
export function closestPhrase(passage: Passage, phrase: KnownPhrase): ClosestPhrase | undefined {
  const {tokens: words} = phrase
  const {textWords} = passage
  let best: ClosestPhrase | undefined
  for (let at = 0; at + words.length <= textWords.length; at++) {
    let far = 0
    let others = 0
    let [start, end] = [textWords.start(at), textWords.end(at + words.length - 1)]
    for (const [k, folded] of words.entries()) {
      const word = textWords.folded(at + k) ?? ''
      if (word === folded) continue
      const parting = partingIn(passage, at + k, folded)
      if (k === 0 && parting?.isBehind) start = parting.at
      else if (k === words.length - 1 && parting && !parting.isBehind) end = parting.at
      else {
        others++
        far += distance(word, folded)
      }
      if (others > 2 || far > 3) break
    }
    if (others > 2 || far > 3 || (best && best.far <= far)) continue
    best = {start, end, far}
  }
  return best
}

/** Where a word ends to which another one is glued, or begins behind it: a capital and a small letter behind a capital. */
function partingIn(
  {value, textWords}: Passage,
  at: number,
  folded: string
): {readonly at: number; readonly isBehind: boolean} | undefined {
  const word = textWords.folded(at) ?? ''
  const isBehind = word.endsWith(folded)
  if (word.length <= folded.length || !(isBehind || word.startsWith(folded))) return undefined
  const parting = isBehind ? textWords.end(at) - folded.length : textWords.start(at) + folded.length
  const isGlued = isUpper(value[parting - 1]) && isUpper(value[parting]) && isLower(value[parting + 1])
  return isGlued ? {at: parting, isBehind} : undefined
}
