import {hasLineEnd, isDash, splitAtBlanks, withPlainSigns} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Plan} from '../plan.js'
import type {HeaderPhrase} from './header-phrases.js'
import {isMachineRead} from './running-text.js'

/** A phrase of the header in its own words, which may place tones otherwise, with the signs and capitals it should have. */
export interface PhraseAsMeant {
  /** What the source would say; undefined where it says so already, or markup and line ends stand between. */
  readonly text: string | undefined
  /** Whether capitals differ, or small letters. */
  readonly isInOtherCase: boolean
  /** Whether a comma or nothing but a blank stands where a dash should. */
  readonly lacksDash: boolean
}

/** The phrase with “ - ” where another dash stands, and in the letters of its words: “HẠNH Phúc” → “Hạnh phúc”. */
export function phraseAsMeant(plan: Plan, phrase: HeaderPhrase): PhraseAsMeant {
  const {source} = plan
  // Out of a page or from under a scanner a dash may be lost.
  const isOfKeyboard = source.format !== 'pdf' && !isMachineRead(plan)
  const {whole, start, end} = phrase
  const span = whole.span(start, end)
  const written = source.text.slice(span.start, span.end)
  const meant = meantWords(phrase.words)
  const {textWords} = whole
  const next = textWords.from(start)
  // It may begin inside a word, to which it was glued.
  const first = next < textWords.length && textWords.start(next) === start ? next : next - 1
  let [text, isInOtherCase, isSure, lacksDash] = ['', false, true, false]
  for (const [k, {word: model, isBehindDash}] of meant.entries()) {
    const at = first + k
    const word = whole.value.slice(Math.max(start, textWords.start(at)), Math.min(end, textWords.end(at)))
    const cased = inCaseOf(model, word)
    isInOtherCase ||= cased !== word
    const between = k === 0 ? '' : whole.value.slice(textWords.end(at - 1), textWords.start(at)).trim()
    const lacks = isBehindDash && (between === ',' || (between === '' && isOfKeyboard))
    lacksDash ||= lacks
    // Anywhere else nobody knows what a comma is for.
    isSure &&= between === '' || (between.length === 1 && isDash(between)) || lacks
    text += `${k === 0 ? '' : between === '' && !lacks ? ' ' : ' - '}${cased}`
  }
  const isPlain = !hasLineEnd(written) && !['|', '*', '_'].some(mark => written.includes(mark))
  const isSo = text === withPlainSigns(nfc(written))
  return {text: isSure && isPlain && !isSo ? text : undefined, isInOtherCase, lacksDash}
}

function meantWords(words: string): {readonly word: string; readonly isBehindDash: boolean}[] {
  const all = splitAtBlanks(words)
  return all.flatMap((word, at) => (isDash(word) ? [] : [{word, isBehindDash: isDash(all[at - 1])}]))
}

/** A word in capitals throughout, with a capital, or with none, as another word is. */
function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase()
  const small = word.toLowerCase()
  const [initial = ''] = model
  return initial === initial.toLowerCase() ? small : small.charAt(0).toUpperCase() + small.slice(1)
}
