import {basesOf} from '../../src/reporters/sheet/bases.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {Judged} from '../protocol.js'
import type {DocumentComment, WordsInDocument} from '../word/open-document.js'
import {soughtWords} from '../word/sought-words.js'
import type {Entries, Entry} from './entries.js'
import type {FaceWords} from './words.js'

/** What is to be done, as comments beside the words that it is about. */
export function commentsOf({todo}: Entries, {text}: Judged, words: FaceWords): DocumentComment[] {
  return todo.flatMap(entry => {
    const {finding, message, basis} = entry
    if (!finding) return []
    const bases = basesOf(basis).map(one => shown(one.text))
    const said = [message, bases.length > 0 ? `${words.findings.basis}${bases.join('; ')}.` : undefined]
    const place = soughtWords(text, finding.start.offset, finding.end.offset)
    return [{place, text: said.filter(one => one !== undefined).join(' ')}]
  })
}

/** The words that a line of the list (`yc-9`) or a mark of the plan (`ct-9`, `ct-9-2`) is about; none for what is not there. */
export function wordsOfPlace(id: string, {todo, met, excepted}: Entries, {text}: Judged): WordsInDocument {
  const [, number, which] = /^(?:yc|ct)-([BM]?\d+)(?:-(r?\d+))?$/.exec(id) ?? []
  const entry = [...todo, ...met, ...excepted].find(one => one.number === number)
  const place = entry && placeOf(entry, which)
  return place ? soughtWords(text, place.start.offset, place.end.offset) : []
}

function placeOf(
  {finding, row}: Entry,
  which = ''
): Pick<NonNullable<Entry['finding']>, 'start' | 'end'> | undefined {
  if (which.startsWith('r')) return finding?.related[Number(which.slice(1)) - 1]
  if (which !== '') return row?.evidence[Number(which) - 1]
  return finding ?? row?.evidence[0]
}
