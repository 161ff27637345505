import {hasLetter, isAllCapitals, isDigit, isLetter, isWordUnit} from '../vietnamese/letters.js'
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
  const rest = restOfName(
    following,
    {
      isProper: head.word.ofNames,
      opensFunction: !form && first.split(' ').length <= 2,
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
  return withoutEnd(text, ' ,.:;*-').trim()
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
    if (found !== '' && !isAllCapitals(found) && found[0] === found[0]!.toUpperCase()) return found
  }
  return undefined
}

function restOfName(
  rest: Passage,
  how: {
    readonly isProper: boolean
    readonly opensFunction: boolean
    readonly isPlace: (words: readonly string[], at: number) => boolean
  },
  found: PassageWords
): string {
  const words = rest.value.split(' ').filter(word => word !== '')
  /** A proper name follows: behind “xã”, “khu”. */
  let isName = false
  /** Up to here, an index into `rest`, the kind of a place is named. */
  let kindEnd = 0
  let start = 0
  const spoken = words.map((word, at) => {
    const lower = word.toLowerCase()
    const folded = fold(word)
    const isBody = Array.from(word).every(isLetter) && isSyllable(folded)
    const i = found.tokenFrom(start)
    start += word.length + 1
    const place = found.at(i, 'places')
    const kind = found.at(i, 'issuer-words')?.id
    if (place && place.id !== 'none') kindEnd = found.end(place.to - 1)
    if (found.start(i) < kindEnd || kind === 'zone') {
      isName = true
      return isBody ? lower : word
    }
    if (kind === 'small' || kind === 'link') {
      isName = false
      return lower
    }
    if (how.isPlace(words, at) || isName || how.isProper) return isBody ? capitalised(word) : word
    if (!isBody) return hasLetter(word) && word.includes(',') ? lower : word
    return how.opensFunction && at === 0 ? capitalised(word) : lower
  })
  return spoken.map(word => ` ${word}`).join('')
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
