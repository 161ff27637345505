import {closestPhrase, type KnownPhrase} from '../../vietnamese/closest-phrase.js'
import {fold} from '../../vietnamese/fold.js'
import {isLetter} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {Plan} from '../plan.js'

/** What stands in the header where a phrase should. */
export interface HeaderPhrase {
  /** The phrase as it should be. */
  readonly words: string
  /** As it is written, in the header's text. */
  readonly written: string
  /** Whether letters differ. */
  readonly isMisspelt: boolean
  readonly span: Span
  /** The text of the header, and the place in it. */
  readonly whole: Passage
  readonly start: number
  readonly end: number
}

/** The place of the header that reads most like a phrase; undefined where none does. */
export function headerPhrase({header}: Plan, phrase: KnownPhrase): HeaderPhrase | undefined {
  if (!header) return undefined
  const {whole} = header
  const found = closestPhrase(whole, phrase)
  if (!found) return undefined
  const {start, end, far} = found
  const written = whole.value.slice(start, end)
  const {words} = phrase
  return {words, written, isMisspelt: far > 0, span: whole.span(start, end), whole, start, end}
}

/** The place of the header where the words of a phrase stand with blanks missing between them: “CỘNG HÒAXÃ HỘI …”. */
export function gluedPhrase(
  {header}: Plan,
  {words}: KnownPhrase
): Pick<HeaderPhrase, 'words' | 'written' | 'span'> | undefined {
  if (!header) return undefined
  const {whole} = header
  const [letters, places] = lettersIn(whole.folded)
  const [sought] = lettersIn(fold(nfc(words)))
  const at = letters.indexOf(sought)
  const [start, last] = [places[at], places[at + sought.length - 1]]
  if (start === undefined || last === undefined) return undefined
  return {words, written: whole.value.slice(start, last + 1), span: whole.span(start, last + 1)}
}

/** Letters alone, and where each of them stands. */
function lettersIn(folded: string): readonly [letters: string, places: readonly number[]] {
  const places: number[] = []
  let letters = ''
  for (let at = 0; at < folded.length; at++) {
    if (!isLetter(folded[at])) continue
    letters += folded[at]
    places.push(at)
  }
  return [letters, places]
}
