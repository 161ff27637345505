import type {Level} from '../base/severity.js'
import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {PhraseReader} from './vocabulary.js'

/** A kind of place that stands before a name: rows of the table “places”. */
export type PlaceKind = keyof typeof kinds

/** The level of a people's committee there, and what it is called in running text. A city may be either. */
const kinds = {
  province: {level: 'province', noun: 'tỉnh'},
  city: {level: undefined, noun: 'thành phố'},
  district: {level: 'district', noun: 'huyện'},
  'urban-district': {level: 'district', noun: 'quận'},
  town: {level: 'district', noun: 'thị xã'},
  commune: {level: 'commune', noun: 'xã'},
  ward: {level: 'commune', noun: 'phường'},
  township: {level: 'commune', noun: 'thị trấn'},
  'special-zone': {level: 'commune', noun: 'đặc khu'}
} as const satisfies Record<string, {readonly level: Level | undefined; readonly noun: string}>

/** The kind of a place, and where its name begins: an index into the text. */
export interface PlaceWord {
  readonly kind: PlaceKind
  readonly nameAt: number
}

export function levelOfPlace(kind: PlaceKind): Level | undefined {
  return kinds[kind].level
}

export function nounOfPlace(kind: PlaceKind): string {
  return kinds[kind].noun
}

/** The word for a place that stands at an index of a text, or right behind it: “ỦY BAN NHÂN DÂN| TỈNH LÀO CAI”. */
export function placeWordAt(text: Passage, index: number, phrases: PhraseReader): PlaceWord | undefined {
  const words = phrases.wordsOfLine(text)
  const i = words.tokenFrom(index)
  let hit = words.at(i, 'places')
  let to = hit?.to ?? i
  if (hit?.id === 'none') {
    // Behind a committee “XÃ” is a place, also that of “HỘI SƠN”.
    hit = phrases.wordsOfLine(phrases.named(text.value.slice(words.start(i), words.end(i)))).at(0, 'places')
    to = i + 1
  }
  if (!isPlaceKind(hit?.id)) return undefined
  return {kind: hit.id, nameAt: words.isWord(to) ? words.start(to) : text.length}
}

/** The kinds of places that a text names, in order. */
export function placeKindsIn(words: PassageWords): PlaceKind[] {
  return [...words.all('places')].map(({id}) => id).filter(isPlaceKind)
}

/** The kind that a row of the table “places” stands for. */
export function placeKindOf(id: string | undefined): PlaceKind | undefined {
  return isPlaceKind(id) ? id : undefined
}

function isPlaceKind(id: string | undefined): id is PlaceKind {
  return id !== undefined && id in kinds
}
