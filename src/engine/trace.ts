import {markerOf} from '../document/marker.js'
import type {Span} from '../vietnamese/passage.js'
import {fold} from '../vietnamese/fold.js'
import {isAllDigits, isWordUnit, runsOf} from '../vietnamese/letters.js'
import {nfc} from '../vietnamese/normal-form.js'
import {hashOf} from './content-hash.js'
import type {Found} from './found.js'
import type {Trace} from './judgement.js'
import type {Beside, Places} from './places.js'

/** How many words on each side must be the same. */
const wordsBeside = 8
/** So many words, the finding’s own among them, stand in no two paragraphs by chance. */
const tellingWords = 6
/** Where to look for them, in UTF-16 units. */
const unitsBeside = 160

/** The traces of the findings of one document. */
export function tracesOf(found: readonly Found[], places: Places): Trace[] {
  const plan = planTrace(places)
  return found.map(one => ({context: contextOf(one, places), plan}))
}

function planTrace({plan: {facts, title}}: Places): string {
  const parts = [facts.issuer, facts.year, [title?.documentType, title?.subject?.value].join(' ')]
  return parts.map(part => hashOf([wordsOf(String(part ?? '')).join(' ')], 6)).join('.')
}

function contextOf({rule, item = '', saying = '', verdict, text, start, end}: Found, places: Places): string {
  if (verdict) return hashOf([rule, item, verdict])
  const span: Span = {start: start.offset, end: end.offset}
  const beside = places.beside(span, unitsBeside)
  const before = wordsBefore(beside, text).slice(-wordsBeside)
  const after = wordsOf(beside.after).slice(0, wordsBeside)
  const own = withoutMarker(text)
  const isTelling = wordsOf(own).length + before.length + after.length >= tellingWords
  const headings = isTelling ? '' : fold(nfc(places.headings(start.offset)))
  // The signs of the finding’s own words may be what is wrong with them.
  return hashOf([rule, item, saying, fold(nfc(own)), before.join(' '), after.join(' '), headings])
}

/** The words before a finding; the number of its paragraph is none of them, since it changes when others come above. */
function wordsBefore({before, isFromStart}: Beside, text: string): string[] {
  if (!isFromStart || before === '') return wordsOf(before)
  const end = markerOf(`${before} ${text}`)?.end ?? 0
  const words = wordsOf(before.slice(end))
  // The number of a row of a table stands in a cell of its own.
  return end === 0 && isAllDigits(words[0] ?? '') ? words.slice(1) : words
}

/** A text without the number of its paragraph; all of it where it is nothing else. */
export function withoutMarker(text: string): string {
  return text.slice(markerOf(text)?.end ?? 0).trim() || text
}

/** Letters and digits only: a blank or a comma beside a finding is no other finding. */
function wordsOf(text: string): string[] {
  const folded = fold(nfc(text))
  return runsOf(folded, isWordUnit).map(({start, end}) => folded.slice(start, end))
}
