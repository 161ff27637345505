import type {Fix} from '../../diagnostic/fix.js'
import {legacyText} from '../../vietnamese/legacy.js'
import {type OddCharacter, oddCharacters, type OddKind, withoutOdd} from '../../vietnamese/odd-characters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Plan} from '../plan.js'
import {hasWordUnit, isBlank, isWordUnit} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'
import {mayHave, trait} from '../../vietnamese/text-traits.js'
import {endOf} from '../../vietnamese/without-end.js'

const kinds: readonly OddKind[] = ['zero-width', 'soft-hyphen', 'control', 'private', 'lost']

/** What stands in a word for a character that is not seen. */
export const oddMark = '·'

/** All characters of one kind that nobody sees or reads. */
export interface OddPlaces {
  readonly kind: OddKind
  /** The first of them. */
  readonly character: string
  readonly count: number
  /** The word that the first stands in or after, and where it is; what is not seen is {@link oddMark}. */
  readonly word: string
  readonly at: Span
  /** How all of them are taken away; undefined where a word break may hang on one. */
  readonly gone: readonly Fix[] | undefined
}

/** The odd characters of a text by their kinds. */
export function oddPlaces({source: {text, notes}}: Plan): OddPlaces[] {
  if (!mayHave(text, trait.odd)) return []
  // In an old encoding the soft hyphen is the letter “ư”.
  const isLetter = legacyText(text) !== undefined
  // Letters that no font tells were said by the reader.
  const isSaid = notes?.some(({kind}) => kind === 'unreadable-characters')
  const all = oddCharacters(text).filter(({kind}) =>
    kind === 'soft-hyphen' ? !isLetter : kind !== 'lost' || !isSaid
  )
  return kinds.flatMap(kind => {
    const found = all.filter(one => one.kind === kind)
    const [first] = found
    if (!first) return []
    const at = wordAround(text, first.at)
    return {
      kind,
      character: text.charAt(first.at),
      count: found.length,
      word: nfc(withoutOdd(text.slice(at.start, at.end), oddMark)),
      at,
      gone: mayGo(text, found) ? found.map(one => ({start: one.at, end: one.at + 1, text: ''})) : undefined
    }
  })
}

/** Between two letters a character without width may part two words. */
function mayGo(text: string, found: readonly OddCharacter[]): boolean {
  return found.every(
    ({at, kind}) => kind === 'soft-hyphen' || !isWordUnit(text[at - 1]) || !isWordUnit(text[at + 1])
  )
}

/** The word that it stands in or after, so that there is something to show. */
function wordAround(text: string, at: number): Span {
  let [start, end] = [at, at + 1]
  while (start > 0 && at - start < 30 && !isBlank(text[start - 1])) start--
  while (end < text.length && end - at < 30 && !isBlank(text[end])) end++
  if (hasWordUnit(text.slice(start, end))) return {start, end}
  if (text[start - 1] !== ' ') return {start, end}
  const before = endOf(text.slice(Math.max(0, start - 30), start - 1), unit => !isBlank(unit))
  return {start: before === '' ? start : start - before.length - 1, end}
}
