import {endsWithOne} from '../base/ends-with-one.js'
import {isAllCapitals, isDigit, isLetter, isWordUnit} from '../vietnamese/letters.js'
import {fold} from '../vietnamese/fold.js'
import type {Passage} from '../vietnamese/passage.js'
import {isSyllable} from '../vietnamese/syllable.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {IssuerWord, Vocabulary} from './vocabulary.js'
import {withoutEnd} from '../vietnamese/without-end.js'

/** “LÀO CAI” → “Lào Cai”: the name of a place; what is not in capitals stays. */
export function placeName(text: string): string {
  const trimmed = trimmedName(text)
  return trimmed === trimmed.toUpperCase() ? capitalised(trimmed) : trimmed
}

/**
 * “SỞ NỘI VỤ TỈNH LÀO CAI” → “Sở Nội vụ tỉnh Lào Cai”: as the document itself writes it in running text, else as a
 * known name is written, else by the rule of Nghị định 30/2020, Phụ lục II: the first syllables of what kind of body
 * it is and of what it does have a capital, and so have proper names.
 *
 * @param written passages of running text in which the name may stand
 */
export function agencyName(
  name: Passage,
  head: {readonly word: IssuerWord; readonly length: number},
  written: readonly Passage[],
  place: string | undefined,
  vocabulary: Vocabulary
): string {
  const trimmed = trimmedName(name.value)
  if (trimmed !== trimmed.toUpperCase()) return trimmed
  const spoken = asWritten(trimmed, written)
  if (spoken !== undefined) return spoken
  const known = vocabulary.agencies.matchAt(name, 0)
  const form =
    known &&
    known.end >= head.length &&
    withoutSlot(vocabulary.agencyForm(known.value.id, trimmed.slice(0, known.end)))
  const [first, end] = form ? [form, known.end] : [head.word.name, head.length]
  const following = name.slice(end, trimmed.length)
  const words = vocabulary.words.in(name)
  const placeBefore = words.endingAt(words.tokenFrom(end), 'places')?.id ?? 'none'
  const rest = restOfName(
    following,
    {
      opensName: placeBefore !== 'none',
      isProper: head.word.ofNames,
      isOfFields: !form && (head.word.ofFields || first.split(' ').length <= 2),
      isPlace: (words, at) => isPlaceAt(words, at, place, vocabulary)
    },
    vocabulary.words.in(following)
  )
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1)}${rest}`
}

/** “Báo {tên}” is no name. */
function withoutSlot(name: string | undefined): string | undefined {
  return name?.includes('{') ? undefined : name
}

function trimmedName(text: string): string {
  return withoutEnd(text, ' ,.:;*-–—_').trim()
}

function capitalised(text: string): string {
  let [spoken, before] = ['', '']
  for (const unit of text.toLowerCase()) {
    spoken += isLetter(unit) && (isDigit(before) || !isWordUnit(before)) ? unit.toUpperCase() : unit
    before = unit
  }
  return spoken
}

function asWritten(name: string, written: readonly Passage[]): string | undefined {
  const folded = fold(name)
  for (const {folded: text, value} of written) {
    const at = text.indexOf(folded)
    const found = at < 0 ? '' : value.slice(at, at + name.length)
    const first = found.charAt(0)
    if (found !== '' && !isAllCapitals(found) && first === first.toUpperCase()) return found
  }
  return undefined
}

/** Kinds of words that are written small inside a name. */
const smallKinds: ReadonlySet<string> = new Set(['small', 'counted', 'and', 'link'])

function isRoman(word: string): boolean {
  return Array.from(word).every(unit => 'IVXL'.includes(unit))
}

interface HowNamed {
  /** The kind of a place stands right before: “… UBND xã”. */
  readonly opensName: boolean
  readonly isProper: boolean
  readonly isOfFields: boolean
  readonly isPlace: (words: readonly string[], at: number) => boolean
}

function restOfName(rest: Passage, how: HowNamed, found: PassageWords): string {
  const words = rest.value.split(' ').filter(word => word !== '')
  const reader = new NameWords(how, found)
  return words.map((word, at) => ` ${reader.next(words, word, at)}`).join('')
}

/** The words of a name one after the other, as they are written in running text. */
class NameWords {
  /** A proper name follows: behind “xã”, “khu”. */
  #isName: boolean
  /** A field of work begins: “Chăn nuôi và Thú y”. */
  #opensField: boolean
  #isCounted = false
  /** Up to here, an index into the passage, the kind of a place is named. */
  #kindEnd = 0
  #start = 0

  constructor(
    readonly how: HowNamed,
    readonly found: PassageWords
  ) {
    this.#isName = how.opensName
    this.#opensField = how.isOfFields
  }

  next(words: readonly string[], word: string, at: number): string {
    const {how, found} = this
    const lower = word.toLowerCase()
    const i = found.tokenFrom(this.#start)
    this.#start += word.length + 1
    const kind = this.#kindAt(i)
    const opensField = this.#opensField
    this.#opensField = how.isOfFields && (kind === 'and' || endsWithOne(word, ',-–'))
    const isBody = this.#isSyllable(word)
    if (found.start(i) < this.#kindEnd) {
      this.#isName = true
      return isBody ? lower : word
    }
    if (kind !== undefined && smallKinds.has(kind)) {
      this.#isName = false
      return lower
    }
    if (how.isPlace(words, at) || this.#isName || how.isProper) return isBody ? capitalised(word) : word
    if (!isBody && !word.endsWith(',')) return word
    return opensField ? capitalised(word) : lower
  }

  #kindAt(i: number): string | undefined {
    const place = this.found.at(i, 'places')
    const hit = this.found.at(i, 'issuer-words')
    if (place && place.id !== 'none') this.#kindEnd = this.found.end(place.to - 1)
    if (hit?.id === 'zone') this.#kindEnd = this.found.end(hit.to - 1)
    if (hit?.id === 'counted') this.#isCounted = true
    return hit?.id
  }

  /** “THÚ”, and not “BQL”, “XI” behind “KHU VỰC”. */
  #isSyllable(word: string): boolean {
    if (this.#isCounted && isRoman(word)) return false
    return Array.from(word).every(isLetter) && isSyllable(fold(word))
  }
}

/** Is this word part of the name of a province or city, or of the place where the document was made? */
function isPlaceAt(
  words: readonly string[],
  at: number,
  place: string | undefined,
  vocabulary: Vocabulary
): boolean {
  const own = place === undefined ? undefined : fold(place)
  for (let length = 2; length <= 4; length++)
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(' ')
      if (fold(name) === own || vocabulary.provinceKind(placeName(name), undefined)) return true
    }
  return false
}
