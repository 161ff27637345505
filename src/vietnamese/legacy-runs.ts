import {isCommonSyllable} from './common-syllables.js'
import {fold} from './fold.js'
import {legacyEncodingOf} from './legacy-fonts.js'
import {fromLegacy, type LegacyEncoding} from './legacy-letters.js'
import {isAscii, isBlank, isLetter, isMark} from './letters.js'
import {nfc} from './normal-form.js'
import {isSyllable} from './syllable.js'

/** A stretch of a paragraph, as it stands in the file, and the font that it is set in. */
export interface SetText {
  readonly text: string
  readonly font: string | undefined
}

/**
 * The stretches of a paragraph as they are printed. Text set in a font from before Unicode is mostly in the encoding
 * of that font; but styles of such fonts outlive it, and what was typed into them later is Unicode, which other fonts
 * are taken for. The two are told apart word by word: by letters that only one of them has, else by which reading is
 * a syllable of Vietnamese, else by the words beside it.
 */
export function printedTexts(stretches: readonly SetText[]): readonly string[] {
  const encodings = stretches.map(({font}) => (font === undefined ? undefined : legacyEncodingOf(font)))
  if (encodings.every(encoding => encoding === undefined)) return stretches.map(({text}) => text)
  const all = stretches.map(({text}, at) => ({text, encoding: encodings[at], printed: '', read: 0}))
  const words = wordsOf(all)
  decideByNeighbours(words)
  for (const {parts, reading} of words)
    for (const {stretch, encoding, start, end} of parts) {
      const written = stretch.text.slice(start, end)
      const shown = reading === 'unicode' ? written : nfc(fromLegacy(written, encoding))
      stretch.printed += stretch.text.slice(stretch.read, start) + shown
      stretch.read = end
    }
  return all.map(({text, printed, read}) => printed + text.slice(read))
}

interface Stretch {
  readonly text: string
  readonly encoding: LegacyEncoding | undefined
  /** What its words up to `read` are printed as. */
  printed: string
  read: number
}

/** A word, or what of it stands in one stretch, at text[start, end). */
interface Part {
  readonly stretch: Stretch
  readonly start: number
  readonly end: number
}

interface Word {
  /** Those of its parts that are set in a font from before Unicode. */
  readonly parts: readonly (Part & {readonly encoding: LegacyEncoding})[]
  readonly written: string
  readonly isVni: boolean
  reading: 'old' | 'unicode' | undefined
}

/** The words with a part in such a font; a word may be cut into runs anywhere. */
function wordsOf(stretches: readonly Stretch[]): Word[] {
  const words: Word[] = []
  let parts: Part[] = []
  const close = (): void => {
    const old = parts.flatMap(part => {
      const {encoding} = part.stretch
      return encoding === undefined ? [] : {...part, encoding}
    })
    const written = old.map(({stretch, start, end}) => stretch.text.slice(start, end)).join('')
    if (written !== '' && !(written.length === 1 && loneSigns.includes(written))) {
      const isVni = old[0]?.encoding === 'vni'
      words.push({parts: old, written, isVni, reading: readingOf(written, isVni)})
    }
    parts = []
  }
  for (const stretch of stretches) {
    const {text} = stretch
    let start = 0
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !isOutside(text.charAt(at))) continue
      if (at > start) parts.push({stretch, start, end: at})
      if (at < text.length) close()
      start = at + 1
    }
  }
  close()
  return words
}

/** Blanks, and all that is printed alike in both: signs and digits of ASCII, dashes and quotation marks. */
function isOutside(unit: string): boolean {
  return (
    isBlank(unit) || (unit >= '!' && unit <= '~' && !isLetter(unit)) || (unit >= '\u2010' && unit <= '\u203a')
  )
}

/** Letters of Vietnamese that neither encoding has, and accents that stand apart. */
function isOnlyUnicode(unit: string): boolean {
  return 'ĂăĐđĨĩŨũƠơƯư'.includes(unit) || (unit >= '\u1ea0' && unit <= '\u1ef9') || isMark(unit)
}

/** In TCVN3 most letters with marks are signs: “®iÒu”, “x·”, “Q§”. */
function hasTcvn3Sign(written: string): boolean {
  return written
    .split('')
    .some((unit, at) => isSign(unit) && (isCarrier(written[at - 1]) || isCarrier(written[at + 1])))
}

function isSign(unit: string): boolean {
  return unit >= '\u00a1' && unit <= '\u00be'
}

/** Beside such a sign: a letter of ASCII, or one above the signs. */
function isCarrier(unit = ' '): boolean {
  return (unit >= '\u00c0' && unit <= '\u00ff') || (isAscii(unit) && isLetter(unit))
}

/** Signs that are printed for themselves, and are no words: “5 × 3”, “© 2026”, “§ 4”. */
const loneSigns = '×§©·¶»¬±°¼½¾¹'
/** Letters that TCVN3 has nothing under. */
const notTcvn3 = 'ÀÁÂÃÍÙÚà'

function readingOf(written: string, isVni: boolean): Word['reading'] {
  if (isAscii(written)) return undefined
  const isUnicode = (unit: string) => isOnlyUnicode(unit) || (!isVni && notTcvn3.includes(unit))
  if ([...written].some(isUnicode)) return 'unicode'
  const [old, unicode] = readingsOf(written, isVni).map(isSyllable)
  if (old !== unicode) return old ? 'old' : 'unicode'
  if (!isVni && hasTcvn3Sign(written)) return 'old'
  return undefined
}

/** Which of two readings that are both syllables, or neither, is one that documents are made of. */
function commonReadingOf(written: string, isVni: boolean): Word['reading'] {
  const [old, unicode] = readingsOf(written, isVni).map(isCommonSyllable)
  return old === unicode ? undefined : old ? 'old' : 'unicode'
}

/** A word read as the old encoding, and as Unicode. */
function readingsOf(written: string, isVni: boolean): [old: string, unicode: string] {
  return [lettersOf(fromLegacy(written, isVni ? 'vni' : 'tcvn3')), lettersOf(written)]
}

function lettersOf(written: string): string {
  return fold([...written.normalize('NFC')].filter(isLetter).join(''))
}

/** A word that says nothing is as the one before it, or else the next that does; where none does, as it mostly is. */
function decideByNeighbours(words: readonly Word[]): void {
  let last = words.find(({reading}) => reading !== undefined)?.reading
  if (last === undefined)
    last = words
      .map(({written, isVni}) => commonReadingOf(written, isVni))
      .find(reading => reading !== undefined)
  for (const word of words) last = word.reading ??= last
}
