import {unaccented} from './fold.js'
import {legacyText} from './legacy.js'
import {tokenize} from './tokens.js'
import {composedText, countWords} from './text-traits.js'
import {unreadableWords} from './unreadable.js'

/**
 * Is this Vietnamese with its diacritics, Vietnamese that has lost them, Vietnamese in an encoding from before Unicode
 * (see legacy.ts), of letters that could not be read, or no Vietnamese at all?
 *
 * In real plans 84 to 88 % of the words carry a letter that only Vietnamese has; in a scan read by a machine that
 * does not know Vietnamese it is 0.1 % (measured on five real plans).
 */
export type Legibility = 'legible' | 'no-diacritics' | 'legacy' | 'unreadable' | 'not-vietnamese'

const threshold = 0.3
/** Below this many words the shares mean little, and the text is taken as legible. */
const enoughWords = 40

/**
 * A requirement is met by some three words of a plan. Where one word in a hundred cannot be read, one requirement in
 * thirty is missed for that alone, which is one in each plan: its “chưa có” would be worth nothing.
 */
export const mostUnreadable = 0.01
/** In a short text, fewer than this are slips, which can be looked up one by one. */
export const aHandful = 5

/** Words that a Vietnamese office text has many of, without diacritics, and that are no words of English. */
const commonWords =
  ' cua va cac trong nam thang ngay hanh chinh cong thuc hien quan don vi nha nuoc tinh nhan dan ban uy chu tich dinh quyet hoach thong tin tuyen truyen trien khai duoc theo cho voi tai nhiem vu '

export function legibility(text: string): Legibility {
  const {words: lost, share} = unreadableWords(text)
  if (lost >= aHandful && share > mostUnreadable) return 'unreadable'
  if (legacyText(text)?.isWhole) return 'legacy'
  const {words, marked} = countWords(text)
  if (words < enoughWords || marked / words >= threshold) return 'legible'
  return hasCommonWords(text, words) ? 'no-diacritics' : 'not-vietnamese'
}

/** Whether enough of the words of a text are such as a Vietnamese office text has many of, whatever their diacritics. */
export function hasCommonWords(text: string, words = countWords(text).words): boolean {
  const all = tokenize(composedText(text).toLowerCase())
  const common = all.filter(({folded}) => commonWords.includes(` ${unaccented(folded)} `))
  return common.length / words >= 0.08
}
