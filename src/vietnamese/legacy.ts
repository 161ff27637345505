import {hasLetter, hasLineEnd, isBlank, runsOf, withSingleBlanks} from './letters.js'
import {fromLegacy, type LegacyEncoding} from './legacy-letters.js'
import {nfc} from './normal-form.js'
import {firstIndex} from './ordered.js'
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
  /** All stretches of the text that are such, in order: from the first word of each to its last. */
  readonly parts: readonly Stretch[]
}

interface Stretch {
  readonly start: number
  readonly end: number
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

/** Whether a stretch of a text lies in a part that is in one of these encodings. */
export function isInLegacy(text: string, {start, end}: Stretch): boolean {
  const parts = legacyText(text)?.parts ?? []
  const part = parts[firstIndex(parts, one => one.start > start) - 1]
  return part !== undefined && end <= part.end
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
  const runs = runsIn(words)
  const isWhole = showing.length >= enoughWords && showing.length >= words.length * share
  const [first] = runs
  if (first === undefined) return undefined
  const sample = words.slice(first.from, first.from + 6)
  const [start, end] = [sample[0]?.start ?? 0, sample.at(-1)?.end ?? 0]
  const written = withSingleBlanks(nfc(text.slice(start, end)))
  return {
    encoding,
    isWhole,
    start,
    end,
    written,
    meant: nfc(fromLegacy(written, encoding)),
    parts: partsOf(text, words, runs)
  }
}

/** Words [from, to), the first and the last of which are such. */
interface Run {
  readonly from: number
  readonly to: number
}

/** The runs of such words, with at most a few others between. */
function runsIn(words: readonly Word[]): Run[] {
  const runs: Run[] = []
  let [from, to, together] = [0, 0, 0]
  const close = (): void => {
    if (together >= enoughTogether) runs.push({from, to})
  }
  for (const [at, {shows}] of words.entries()) {
    if (!shows) continue
    if (together === 0 || at + 1 - to > apart) {
      close()
      ;[from, together] = [at, 0]
    }
    to = at + 1
    together++
  }
  close()
  return runs
}

/**
 * Each run with the words beside it on its lines, up to one that only Unicode has: “cña” and “ng­êi” show it less well.
 * No word is in two of them, or looked at for more than two.
 */
function partsOf(text: string, words: readonly Word[], runs: readonly Run[]): Stretch[] {
  const isOfRun = (at: number, beside: number): boolean => {
    const [word, other] = [words[at], words[beside]]
    if (!word || !other || [...word.written].some(isOnlyUnicode)) return false
    const [before, behind] = at < beside ? [word, other] : [other, word]
    return !hasLineEnd(text.slice(before.end, behind.start))
  }
  const parts: Stretch[] = []
  let taken = 0
  for (const run of runs) {
    if (run.to <= taken) continue
    let {from, to} = run
    while (from > taken && isOfRun(from - 1, from)) from--
    while (isOfRun(to, to - 1)) to++
    taken = to
    parts.push({start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0})
  }
  return parts
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
