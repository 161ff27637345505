import {isInCitedTitle} from '../cited-places.js'
import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import {fold} from '../../vietnamese/fold.js'
import {isUpper} from '../../vietnamese/letters.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import type {Passage} from '../../vietnamese/passage.js'
import {tonePlacement, type TonePlacement} from '../../vietnamese/tone-placement.js'

/** A syllable whose tone may stand on either of two letters, at [start, end) of a passage. */
export interface PlacedTone {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly written: string
  readonly placement: TonePlacement
  /** The same with the other placement. */
  readonly other: string
}

/** Words that are read though they are capitalised, as names are not. */
export function capitalisedWords({capitalised}: {readonly capitalised: readonly string[]}): string[] {
  return capitalised.map(fold)
}

/**
 * The syllables outside of the header and of cited titles where tones are placed in one of two ways.
 *
 * @param capitalised see {@link capitalisedWords}
 */
export function placedTones(plan: Plan, capitalised: readonly string[]): PlacedTone[] {
  const found: PlacedTone[] = []
  for (const {passage, part} of everyPassage(plan)) {
    const {textWords} = passage
    if (part === 'header' || (textWords.traits & wordTrait.placed) === 0) continue
    for (let at = 0; at < textWords.length; at++) {
      const word = textWords.words[at]
      const placed = word && (word.traits & wordTrait.placed) !== 0 ? tonePlacement(word.written) : undefined
      if (!word || !placed) continue
      const [start, end] = [textWords.start(at), textWords.end(at)]
      if (isInCitedTitle(plan, passage, start)) continue
      const {written} = word
      if (isUpper(written[0]) && !capitalised.some(one => passage.folded.startsWith(one, start))) continue
      found.push({passage, start, end, written, ...placed})
    }
  }
  return found
}
