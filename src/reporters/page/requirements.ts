import type {Element} from 'hast'
import {capitalised} from '../../vietnamese/capitals.js'
import {type NamedBasis, sharedBases} from '../sheet/bases.js'
import {type NumberedRow, type RowGroup, severityOf} from '../sheet/numbering.js'
import {clippedText, shown} from '../sheet/shown-text.js'
import {basisLine} from './basis-list.js'
import type {SheetContext} from './context.js'
import {type Content, drawn, el, elWith, labelled, signOf} from './elements.js'
import {evidenceOf, foundIn} from './evidence.js'
import {rowId} from './places.js'
import {sectionOf} from './section.js'
import {tableHead} from './table-head.js'
import {verdictCell} from './verdict.js'

/** Section I: every requirement with its basis, what became of it, the words that prove it and where they stand. */
export function requirementsSection(context: SheetContext): Element {
  const {words, sheet} = context
  return sectionOf(
    context,
    'yeu-cau',
    words.sections.requirements,
    sheet.rows.length > 0 ? requirementTable(context) : undefined,
    sheet.quiet.length > 0 ? quietTable(context) : undefined,
    sheet.rows.length + sheet.quiet.length === 0 ? el('p', words.none) : undefined
  )
}

function requirementTable(context: SheetContext): Element {
  const {words, sheet} = context
  const {number, requirement, result, evidence, verdict} = words.columns
  return el(
    'table.sheet',
    el('caption.vh', words.captions.requirements),
    tableHead([
      ['n', number],
      ['ttl', requirement],
      ['res', result],
      ['', evidence],
      ['verdict', verdict]
    ]),
    sheet.groups.map(group => groupOf(group, context)),
    runningFoot(context)
  )
}

function groupOf({title, rows}: RowGroup, context: SheetContext): Element {
  const {shared, own} = sharedBases(rows, ({row}) => row.basis)
  const name =
    title && ('rule' in title ? (context.ruleTitles[title.rule] ?? title.rule) : title.pack[context.language])
  const head =
    name === undefined
      ? undefined
      : el(
          'tr.grp',
          elWith('th', {colSpan: 5, scope: 'rowgroup'}, capitalised(shown(name)), basisLine(shared, context))
        )
  return el(
    'tbody',
    head,
    own.map(({row, bases}) => rowOf(row, head ? bases : [...shared, ...bases], context))
  )
}

function rowOf(one: NumberedRow, bases: readonly NamedBasis[], context: SheetContext): Element {
  const {number, row} = one
  const {words} = context
  return elWith(
    `tr.${row.status}`,
    {id: rowId(context, number)},
    el('td.n', number),
    elWith('th.ttl', {scope: 'row'}, capitalised(shown(row.title)), basisLine(bases, context)),
    el(
      'td.res',
      labelled(row.status, words.statuses[row.status], signOf(row.status, severityOf(one))),
      row.status === 'unmet' ? el('span.sev', words.severities[severityOf(one)]) : undefined
    ),
    el('td', saidOf(one, context)),
    verdictCell(row.status, words)
  )
}

/** Why a row is not met, where, what may be written instead; and the words of the plan. */
function saidOf(one: NumberedRow, context: SheetContext): Content[] {
  const {number, row, finding} = one
  const hasOwnPlace = finding !== undefined && (row.status === 'unmet' || row.evidence.length === 0)
  return [
    row.reason === null || row.status === 'met'
      ? undefined
      : el(
          'div.ev',
          shown(row.reason),
          ' ',
          finding ? foundIn(number, finding, hasOwnPlace, context) : undefined
        ),
    evidenceOf(number, row, context)
  ]
}

/** What was not asked, or could not be, takes a row for each reason. */
function quietTable(context: SheetContext): Element {
  const {words, sheet} = context
  const {number, quiet, result, why} = words.columns
  return el(
    'table.sheet.compact',
    el('caption.vh', words.captions.quiet),
    tableHead([
      ['n', number],
      ['', quiet],
      ['res', result],
      ['why', why]
    ]),
    el(
      'tbody',
      sheet.quiet.map(one =>
        elWith(
          'tr',
          {id: rowId(context, String(one.first))},
          el('td.n', one.numbers),
          elWith('th', {scope: 'row'}, `${one.rows.map(({title}) => capitalised(shown(title))).join('; ')}.`),
          el('td.res', labelled(one.status, words.statuses[one.status])),
          el('td', shown(one.reason))
        )
      )
    )
  )
}

/** Repeated below the table on paper, where the browser has no margin boxes. */
function runningFoot({words, file}: SheetContext): Element {
  const digits = file.sha256 === null ? '' : ` · ${words.reviewed} ${file.sha256.slice(0, 8)}…`
  return el(
    'tfoot.runfoot',
    el('tr', elWith('td', {colSpan: 5}, `${words.stages[file.plan.stage]}${digits}`))
  )
}

/** A requirement in the list of what is to be done. */
export function toDoTitle({number, row}: NumberedRow, {words}: SheetContext): string {
  return `${words.requirement(number)}: ${clippedText(capitalised(shown(row.title)), 160)}`
}

/** Its sign, and its status in words. */
export function toDoSign(one: NumberedRow): Element {
  return drawn(signOf(one.row.status, severityOf(one)), one.row.status)
}
