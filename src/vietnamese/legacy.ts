import {hasLetter, isBlank, runsOf, withSingleBlanks} from './letters.js'
import {fromLegacy, type LegacyEncoding} from './legacy-letters.js'
import {nfc} from './normal-form.js'
import {composedText, mayHave, trait} from './text-traits.js'

/**
 * Vietnamese typed before Unicode: the bytes of TCVN 5712 (“ABC”, fonts whose names begin with .Vn) or of VNI, which a
 * program that knows neither shows as “Céng hoµ x· héi” and “Coäng hoøa xaõ hoäi”.
 */
/** Those that a text tells by itself; whether a font prints capitals, only its name tells. */
export type TextEncoding = Exclude<LegacyEncoding, 'tcvn3-capitals'>

export interface LegacyText {
  readonly encoding: TextEncoding
  /** Whether the whole text is such; otherwise a part of it is. */
  readonly isWhole: boolean
  /** The first words that are such, as they stand at text[start, end), and what they say. */
  readonly start: number
  readonly end: number
  readonly written: string
  readonly meant: string
}

interface Word {
  readonly start: number
  readonly end: number
  readonly written: string
  readonly shows: boolean
}

/** In TCVN3 most letters with marks are signs, or capitals behind small letters: “®iÒu”, “ViÖt”, “x·”. */
const tcvn3Word =
  /[a-zA-Z][µ¸¶·¹¨»¾¼½©ª«¬\u00ad]|[®§][a-z\u00aa-\u00fe]|[a-z\u00aa-\u00fe][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞ]/
/** In VNI a mark is a letter behind its vowel; “hoà” and “hoá” are good Unicode, and do not count. */
const vniWord = /[aeouyôö][ùøûõï]|a[êéèúüëâáàåãä]|e[âáàåãä]|o[âåä]|(?:^|[^a-z])ñ[aeiouyôöòæíìóî]/i

/** Shares measured on texts put into both encodings: a third to two thirds of the words; in Unicode none. */
const enoughWords = 8
const share = 0.2
/** So many such words close together are a part copied from an old document. */
const enoughTogether = 4
const apart = 3

/**
 * Whether a text, or a part of it, is in one of these encodings. What was found in the text that was last asked about is
 * kept, as its traits are: how legible it is hangs on it, and a rule tells it.
 */
export function legacyText(text: string): LegacyText | undefined {
  if (!mayHave(text, trait.legacy)) return undefined
  if (last?.text !== text) last = {text, found: read(text)}
  return last.found
}

let last: {readonly text: string; readonly found: LegacyText | undefined} | undefined

function read(text: string): LegacyText | undefined {
  const composed = composedText(text)
  if (!tcvn3Word.test(composed) && !vniWord.test(composed)) return undefined
  const readings = (['tcvn3', 'vni'] as const).map(encoding => {
    const words = wordsOf(text, encoding === 'tcvn3' ? tcvn3Word : vniWord)
    return {encoding, words, showing: words.filter(word => word.shows)}
  })
  const [one, other] = readings as [(typeof readings)[number], (typeof readings)[number]]
  const {encoding, words, showing} = one.showing.length >= other.showing.length ? one : other
  const first = runOf(words)
  const isWhole = showing.length >= enoughWords && showing.length >= words.length * share
  if (first === undefined) return undefined
  const sample = words.slice(first.at, first.at + 6)
  const [start, end] = [first.word.start, sample.at(-1)?.end ?? first.word.end]
  const written = withSingleBlanks(nfc(text.slice(start, end)))
  return {encoding, isWhole, start, end, written, meant: nfc(fromLegacy(written, encoding))}
}

/** The word with which the first run of such words begins, with at most a few others between. */
function runOf(words: readonly Word[]): {readonly at: number; readonly word: Word} | undefined {
  let begin: {at: number; word: Word} | undefined
  let [last, together] = [-Infinity, 0]
  for (const [at, word] of words.entries()) {
    if (!word.shows) continue
    if (!begin || at - last > apart) [begin, together] = [{at, word}, 0]
    last = at
    if (++together >= enoughTogether) return begin
  }
  return undefined
}

function wordsOf(text: string, tellTale: RegExp): Word[] {
  const words: Word[] = []
  for (const {start, end} of runsOf(text, unit => !isBlank(unit))) {
    const written = nfc(text.slice(start, end))
    if (!hasLetter(written)) continue
    const shows = tellTale.test(written) && ![...written].some(isOnlyUnicode)
    words.push({start, end, written, shows})
  }
  return words
}

/** Letters that only Unicode has: a word with one is no old one. */
function isOnlyUnicode(unit: string): boolean {
  return unit >= '\u0100' && unit <= '\u1eff'
}
