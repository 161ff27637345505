import type {Evidence, Finding} from '../../diagnostic/report.js'
import {findingPlaceName, placeName as placeNameOf} from '../../diagnostic/place-name.js'
import {shown} from '../sheet/shown-text.js'
import {type Content, el, elWith} from './elements.js'
import type {NumberedFinding, NumberedRow} from '../sheet/numbering.js'
import type {SheetContext} from './context.js'

/** How the words at a place look, the worst first: where several marks lie over each other the first colours. */
export const looks = [
  'unmet',
  'f-error',
  'absent',
  'unclear',
  'f-warning',
  'at-warning',
  'f-info',
  'at-info',
  'other',
  'ev'
] as const
export type Look = (typeof looks)[number]

/** A place in the plan that a row of the sheet speaks of; its id is that of the mark there. */
export interface Mark {
  readonly id: string
  /** Of the row, and the id of the row. */
  readonly number: string
  readonly row: string
  readonly look: Look
  /** Offsets of the text. */
  readonly start: number
  readonly end: number
  /** What is said below the paragraph in which it begins, by the sign that belongs to it. */
  readonly note?: {readonly sign: string; readonly of: string; readonly text: string}
}

const longestInOnePiece = 28

type Place = Pick<Evidence, 'start' | 'end' | 'where' | 'text'>

/** The id of a row, and of the marks that it leads to: the finding’s own, and those of its evidence and other places. */
export function rowId({prefix}: Pick<SheetContext, 'prefix'>, number: string): string {
  return `${prefix}yc-${number}`
}

/** Which place of a row: its finding’s own, its evidence (“-1”), or another that the finding speaks of (“-r1”). */
type Which = '' | `-${number}` | `-r${number}`

function markId({prefix}: SheetContext, number: string, which: Which): string {
  return `${prefix}ct-${number}${which}`
}

/** All marks of the plan, in no order. */
export function marksOf(context: SheetContext): Mark[] {
  const {rows, others} = context.sheet
  return [
    ...rows.flatMap(row => marksOfRow(row, context)),
    ...others.flatMap(one => marksOfFinding(one, lookOf(one.finding), context))
  ]
}

function marksOfRow({number, row, finding}: NumberedRow, context: SheetContext): Mark[] {
  const look = row.status === 'unclear' ? 'unclear' : 'ev'
  const evidence = row.evidence.map((one, at) => mark(context, number, `-${at + 1}`, look, one))
  if (!finding || (row.status !== 'unmet' && row.status !== 'unclear')) return evidence
  const own = row.status === 'unclear' ? 'unclear' : finding.marks === 'place' ? 'absent' : 'unmet'
  return [...marksOfFinding({number, finding}, own, context, row.status), ...evidence]
}

function marksOfFinding(
  {number, finding}: NumberedFinding,
  look: Look,
  context: SheetContext,
  status?: 'unmet' | 'unclear'
): Mark[] {
  const sign =
    status === 'unmet' && finding.severity !== 'error' ? 'unmet-light' : (status ?? finding.severity)
  const note = {sign, of: status ?? finding.severity, text: shown(finding.message)}
  return [
    {...mark(context, number, '', look, finding), note},
    ...finding.related.map((one, at) => mark(context, number, `-r${at + 1}`, 'other', one))
  ]
}

function lookOf({severity, marks}: Finding): Look {
  if (marks === 'words') return `f-${severity}`
  return severity === 'error' ? 'absent' : `at-${severity}`
}

function mark(context: SheetContext, number: string, which: Which, look: Look, {start, end}: Place): Mark {
  const row = rowId(context, number)
  return {id: markId(context, number, which), number, row, look, start: start.offset, end: end.offset}
}

/**
 * The name of a place, which leads to its mark where the plan is on the page: “mục VIII.2, dòng 83”. Of a Word file that
 * counts nothing there only the way is left.
 */
function placeLink(context: SheetContext, number: string, which: Which, place: Place): Content {
  const counted = placeNameOf(context.file.format, place, context.language)
  if (!context.plan && counted === undefined) return undefined
  const name = counted === undefined ? context.page.inPlan : shown(counted)
  // A short name stays in one piece.
  const of = name.length > longestInOnePiece ? 'at.long' : 'at'
  if (!context.plan) return el(`span.${of}`, name)
  return elWith(`a.${of}`, {href: `#${markId(context, number, which)}`}, name)
}

export function evidencePlace(context: SheetContext, number: string, at: number, place: Evidence): Content {
  return placeLink(context, number, `-${at + 1}`, place)
}

export function findingPlace(context: SheetContext, number: string, finding: Finding): Content {
  return placeLink(context, number, '', finding)
}

export function relatedPlace(context: SheetContext, number: string, at: number, place: Place): Content {
  return placeLink(context, number, `-r${at + 1}`, place)
}

/** What evidence with one place has in common: the place as it is read. */
export function placeName({file, language}: SheetContext, place: Place): string {
  return findingPlaceName(file.format, place, language)
}
