import {onceOfBoth} from '../../base/once.js'
import type {Level} from '../../base/severity.js'
import {levelOfPlace, type PlaceKind, placeKindOf} from '../../document/issuer-place.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** A place that a text names: “tỉnh Lào Cai”, “phường Mường Thanh”. */
export interface NamedPlace {
  readonly kind: PlaceKind
  /** Its name and what follows in the same part of the text, folded; empty where none does. */
  readonly name: string
  /** Of a province: its id. */
  readonly province: string | undefined
}

/** The places of a text, in order; a province may be named without its kind: “Tỉnh ủy Lào Cai”. */
export function placesIn(passage: Passage, words: PassageWords, knowledge: Knowledge): readonly NamedPlace[] {
  const kept = keptOf(words, knowledge)
  return (kept.places ??= readPlaces(passage, words, knowledge))
}

const keptOf = onceOfBoth(
  (_words: PassageWords, _knowledge: Knowledge): {places?: readonly NamedPlace[]} => ({})
)

function readPlaces(passage: Passage, words: PassageWords, {provinces}: Knowledge): NamedPlace[] {
  const places: NamedPlace[] = []
  const isInCapitals = isAllCapitals(passage.value)
  for (let i = 0; i < words.length; i++) {
    const noun = words.at(i, 'places')
    const kind = placeKindOf(noun?.id)
    // The name of a province may hold its kind: “TP. HCM”.
    const at = noun && kind && !words.at(i, 'province-names') ? noun.to : i
    const known = words.isCapital(at) ? words.at(at, 'province-names') : undefined
    const province = known && (at === i || mayBeProvince(kind, known.id, provinces)) ? known : undefined
    if (!kind && !province) continue
    const to = Math.max(nameEnd(words, at), province?.to ?? 0)
    // “tỉnh BR-VT”: which place that is, no table says.
    const isShort = !province && words.isUpper(at) && !isInCapitals
    const name = isShort ? '' : foldedSlice(passage, words, at, to)
    places.push({kind: kind ?? 'province', name, province: province?.id})
    i = Math.max(i, to - 1)
  }
  return places
}

/** A city that is named and that no table knows is one below a province; “UBND Thành phố” may be either. */
export function rankOf({kind, name, province}: NamedPlace): Level | undefined {
  if (province !== undefined) return 'province'
  if (kind === 'city') return name === '' ? undefined : 'district'
  return levelOfPlace(kind)
}

/** “Xã Hòa Bình” is no province, and neither is the city of a province that bears its name. */
export function mayBeProvince(
  kind: PlaceKind | undefined,
  id: string,
  provinces: Knowledge['provinces']
): boolean {
  return kind === undefined || kind === 'province' || (kind === 'city' && provinces.isEverCity(id))
}

/** Behind the words with capitals that begin at a token. */
function nameEnd(words: PassageWords, from: number): number {
  let to = from
  while (words.isCapital(to) && (to === from || !placeKindOf(words.idAt(to, 'places')))) to++
  return to
}

function foldedSlice({folded}: Passage, words: PassageWords, from: number, to: number): string {
  return from < to ? folded.slice(words.start(from), words.end(to - 1)) : ''
}
