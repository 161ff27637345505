import type {Element} from 'hast'
import {capitalised} from '../../vietnamese/capitals.js'
import type {Finding} from '../../diagnostic/report.js'
import {dayIn} from '../sheet/facts.js'
import {shown} from '../sheet/shown-text.js'
import type {SheetContext} from './context.js'
import {type Content, el, elWith} from './elements.js'
import {placeName, rowId} from './places.js'
import {sectionOf} from './section.js'
import {tableHead} from './table-head.js'

interface Excepted {
  readonly number: string
  /** A requirement leads to its row. */
  readonly hasRow: boolean
  readonly title: string
  /** Where a finding stands: that of a requirement is in its row. */
  readonly place: string | undefined
  readonly reason: string
  readonly suppressed: Finding['suppressed']
}

/** Section III: what is waived or excepted, and each with its reason, who decided it and until when. */
export function exceptedSection(context: SheetContext): Element {
  const {words} = context
  const all = exceptedOf(context)
  const {number, excepted, reason, owner, until} = words.columns
  return sectionOf(
    context,
    'mien',
    words.sections.excepted,
    all.length === 0
      ? el('p', words.none)
      : el(
          'table.sheet.compact',
          el('caption.vh', words.captions.excepted),
          tableHead([
            ['n', number],
            ['', excepted],
            ['why', reason],
            ['res', owner],
            ['res', until]
          ]),
          el(
            'tbody',
            all.map(one => rowOf(one, context))
          )
        )
  )
}

function exceptedOf(context: SheetContext): Excepted[] {
  const {sheet} = context
  const rows = sheet.rows.filter(({row, finding}) => row.status === 'waived' || finding?.suppressed)
  return [
    ...rows.map(({number, row, finding}) => ({
      number,
      hasRow: true,
      title: capitalised(row.title),
      place: undefined,
      reason: finding?.suppressed?.reason ?? row.reason ?? '',
      suppressed: finding?.suppressed ?? null
    })),
    ...sheet.excepted.map(({number, finding}) => ({
      number,
      hasRow: false,
      title: finding.message,
      place: placeName(context, finding),
      reason: finding.suppressed?.reason ?? '',
      suppressed: finding.suppressed
    }))
  ]
}

function rowOf({number, hasRow, title, place, reason, suppressed}: Excepted, context: SheetContext): Element {
  const {words, language} = context
  const said: Content = suppressed ? el('span.basis', words.exceptedBy[suppressed.kind]) : undefined
  return elWith(
    'tr',
    {id: hasRow ? undefined : rowId(context, number)},
    el('td.n', hasRow ? elWith('a', {href: `#${rowId(context, number)}`}, number) : number),
    elWith(
      'th',
      {scope: 'row'},
      shown(title),
      place === undefined ? undefined : el('span.basis', shown(place))
    ),
    el('td', shown(reason), said),
    el('td', shown(suppressed?.owner ?? '–')),
    el('td', suppressed?.until ? dayIn(language, suppressed.until) : words.noLimit)
  )
}
