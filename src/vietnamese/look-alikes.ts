import {isLetter} from './letters.js'
import {nfc} from './normal-form.js'
import {mayHave, trait} from './text-traits.js'
import {twinLetters} from './twin-letters.js'

function hasLookAlike(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (twinLetters.has(text.charAt(at))) return true
  return false
}

/** A word with such letters, at text[start, end), and its text as it is typed with ours. */
export interface LookAlikeWord {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The first such letter, and ours. */
  readonly letter: string
  readonly meant: string
}

/**
 * Words, and symbols such as “40/2026/NĐ-СР”, in which such letters stand among Latin ones. A word that is foreign
 * throughout is a foreign word; a mapped word that is still not Latin is none of ours.
 */
export function lookAlikeWords(text: string): LookAlikeWord[] {
  if (!mayHave(text, trait.twin)) return []
  const found: LookAlikeWord[] = []
  for (const {index: start, 0: word} of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-/][\p{L}\p{M}\p{N}]+)*/gu)) {
    if (!hasLookAlike(word)) continue
    const right = [...word].map(letter => twinLetters.get(letter) ?? letter).join('')
    const own = [...word].some(letter => isLatin(letter) && !twinLetters.has(letter))
    // Our đ begins a syllable: “Sigurðsson” is a name.
    if (!own || hasOtherLetters(right) || /\p{Ll}ð/u.test(word)) continue
    const twin = [...word].flatMap(letter => {
      const meant = twinLetters.get(letter)
      return meant === undefined ? [] : {letter, meant}
    })[0]
    if (twin) found.push({start, end: start + word.length, text: nfc(right), ...twin})
  }
  return found
}

function hasOtherLetters(word: string): boolean {
  return [...word].some(letter => isLetter(letter) && !isLatin(letter))
}

function isLatin(letter: string): boolean {
  return /\p{Script=Latin}/u.test(letter)
}
