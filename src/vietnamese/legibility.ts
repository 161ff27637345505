import {unaccented} from './fold.js'
import {legacyText} from './legacy.js'
import {tokenize} from './tokens.js'
import {isDigit, isWordCode} from './letters.js'
import {nfc} from './normal-form.js'
import {unreadableWords} from './unreadable.js'

/**
 * Is this Vietnamese with its diacritics, Vietnamese that has lost them, Vietnamese in an encoding from before Unicode
 * (see legacy.ts), of letters that could not be read, or no Vietnamese at all?
 *
 * In real plans 84 to 88 % of the words carry a letter that only Vietnamese has; in a scan read by a machine that
 * does not know Vietnamese it is 0.1 % (measured on five real plans). “é” does not count: such a machine prints it
 * for many letters.
 */
export type Legibility = 'legible' | 'no-diacritics' | 'legacy' | 'unreadable' | 'not-vietnamese'

const threshold = 0.3
/** Below this many words the shares mean little, and the text is taken as legible. */
const enoughWords = 40

/**
 * A requirement is met by some three words of a plan. Where one word in a hundred cannot be read, one requirement in
 * thirty is missed for that alone, which is one in each plan: its “chưa có” would be worth nothing.
 */
const mostUnreadable = 0.01
/** In a short text, fewer than this are slips, which can be looked up one by one. */
const aHandful = 5

/** Words that a Vietnamese office text has many of, without diacritics, and that are no words of English. */
const commonWords =
  ' cua va cac trong nam thang ngay hanh chinh cong thuc hien quan don vi nha nuoc tinh nhan dan ban uy chu tich dinh quyet hoach thong tin tuyen truyen trien khai duoc theo cho voi tai nhiem vu '

const vietnameseLetters = 'àáảãạăằắẳẵặâầấẩẫậèẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ'

export function legibility(text: string): Legibility {
  const {words: lost, share} = unreadableWords(text)
  if (lost >= aHandful && share > mostUnreadable) return 'unreadable'
  if (legacyText(text)?.isWhole) return 'legacy'
  const composed = nfc(text)
  const {words, marked} = countWords(composed)
  if (words < enoughWords || marked / words >= threshold) return 'legible'
  const common = tokenize(composed.toLowerCase()).filter(({folded}) =>
    commonWords.includes(` ${unaccented(folded)} `)
  )
  return common.length / words >= 0.08 ? 'no-diacritics' : 'not-vietnamese'
}

/** How many words without a digit there are, and how many of these have a letter that only Vietnamese has. */
function countWords(text: string): {readonly words: number; readonly marked: number} {
  let [words, marked, inWord] = [0, 0, 0]
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : blankCode
    const bits = code < tableLength ? table[code] || bitsOf(code) : bitsOf(code)
    if ((bits & wordBit) !== 0) {
      inWord |= bits
      continue
    }
    if (inWord !== 0 && (inWord & digitBit) === 0) {
      words++
      if ((inWord & markedBit) !== 0) marked++
    }
    inWord = 0
  }
  return {words, marked}
}

const blankCode = 32
const tableLength = 0x1f00
/** unit → what it is of a word; 0 of a unit that nobody has met yet. */
const table = new Uint8Array(tableLength)
const [metBit, wordBit, digitBit, markedBit] = [1, 2, 4, 8]

function bitsOf(code: number): number {
  const unit = String.fromCharCode(code)
  const bits =
    metBit |
    (isWordCode(code) ? wordBit : 0) |
    (isDigit(unit) ? digitBit : 0) |
    (vietnameseLetters.includes(unit.toLowerCase()) ? markedBit : 0)
  if (code < tableLength) table[code] = bits
  return bits
}
