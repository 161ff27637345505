import type {Element} from 'hast'
import {capitalised} from '../../vietnamese/capitals.js'
import type {NumberedFinding} from '../sheet/numbering.js'
import {shown} from '../sheet/shown-text.js'
import {basesLine} from './basis-list.js'
import type {SheetContext} from './context.js'
import {el, elWith, labelled, quoted} from './elements.js'
import {foundIn, inItsLanguage} from './evidence.js'
import {findingPlace, rowId} from './places.js'
import {sectionOf} from './section.js'
import {tableHead} from './table-head.js'
import {findingVerdict} from './verdict.js'

/** Section II: what was found beside the requirements, in the order of its places. */
export function othersSection(context: SheetContext): Element {
  const {words, sheet} = context
  const {number, severity, other, evidence, verdict} = words.columns
  return sectionOf(
    context,
    'khac',
    words.sections.others,
    sheet.others.length === 0
      ? el('p', words.none)
      : el(
          'table.sheet',
          el('caption.vh', words.captions.others),
          tableHead([
            ['n', number],
            ['res', severity],
            ['ttl', other],
            ['', evidence],
            ['verdict', verdict]
          ]),
          el(
            'tbody',
            sheet.others.map(one => rowOf(one, context))
          )
        )
  )
}

function rowOf({number, finding}: NumberedFinding, context: SheetContext): Element {
  const {words} = context
  const {severity, message, basis, text} = finding
  return elWith(
    'tr.f',
    {id: rowId(context, number)},
    el('td.n', number),
    el('td.res', labelled(severity, capitalised(words.severities[severity]))),
    elWith('th.ttl', {scope: 'row'}, shown(message), basesLine(basis, context)),
    el(
      'td',
      text === ''
        ? findingPlace(context, number, finding)
        : el(
            'div.ev',
            inItsLanguage(quoted(text, 220), context),
            ' ',
            findingPlace(context, number, finding)
          ),
      el('div.ev', foundIn(number, finding, false, context))
    ),
    findingVerdict(words)
  )
}
