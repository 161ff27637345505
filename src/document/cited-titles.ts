import {fold} from '../vietnamese/fold.js'
import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'

/** Units that a title takes at most; real ones have at most six hundred. */
const longestTitle = 3000
const opening: ReadonlySet<string> = new Set(['about', 'promulgating', 'title', 'subject', 'topic'])

/**
 * The title of a cited document, which may itself cite documents and name periods: from a place behind its date and its
 * issuer to the sign that ends it. Empty where no word begins one.
 */
export function citedTitleAt(
  passage: Passage,
  words: PassageWords,
  from: number
): {readonly start: number; readonly end: number} {
  const none = {start: from, end: from}
  let i = words.tokenFrom(from)
  const isQuoted = isQuote(passage, words, i)
  if (words.is(i, sign.comma) || words.is(i, sign.colon)) i++
  if (isQuote(passage, words, i) || words.is(i, sign.open)) i++
  if (!isQuoted && !opening.has(words.idAt(i, 'after-citations') ?? '')) return none
  const most = Math.min(passage.length, from + longestTitle)
  const closing = isQuoted ? passage.folded.indexOf('"', words.start(i - 1) + 1) : -1
  if (closing > 0 && closing < most) return {start: from, end: closing + 1}
  while (i < words.length && words.start(i) < most && !endsTitle(passage, words, i)) i++
  return {start: from, end: i < words.length ? Math.min(most, words.start(i)) : most}
}

function isQuote({value}: Passage, words: PassageWords, i: number): boolean {
  return words.is(i, sign.quote) && fold(value.charAt(words.start(i))) === '"'
}

/** “;”, the full stop of a sentence, “./.”, “, trong đó”, a bracket that closes around it. */
function endsTitle({value}: Passage, words: PassageWords, i: number): boolean {
  if (words.is(i, sign.semicolon)) return true
  if (words.is(i, sign.comma)) return words.idAt(i, 'after-citations') === 'ends-title'
  if (words.is(i, sign.close)) return value[words.start(i)] === ']' && words.isSpaced(i + 1)
  if (!words.is(i, sign.stop) || value[words.start(i)] !== '.') return false
  const next = value.slice(words.start(i) + 1, words.start(i) + 3)
  return next === '' || next === '/.' || (words.isSpaced(i + 1) && words.isCapital(i + 1))
}
