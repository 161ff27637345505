import type {Element} from 'hast'
import {type Status, statuses} from '../../base/severity.js'
import {inBaseline, outcomeOf, resultOf, standingOf, toDo} from '../sheet/outcome.js'
import {type NumberedFinding, type NumberedRow} from '../sheet/numbering.js'
import {clippedText, shown} from '../sheet/shown-text.js'
import {headingBelow, type SheetContext} from './context.js'
import {type Content, drawn, el, elWith, joined, labelled} from './elements.js'
import {rowId} from './places.js'
import {toDoSign, toDoTitle} from './requirements.js'
import {labelOf} from './section.js'

const mostLinks = 12

/** The answer first: one figure, one sentence, what is to be done as links, and how many of each status. */
export function resultBox(context: SheetContext): Element {
  const {file, sheet, words, language, prefix} = context
  const {figure, sentences} = resultOf(file, sheet, words, language)
  const [first = '', ...rest] = sentences
  // What stands behind the figure is one sentence with it; what else is to be said is its own.
  const line = figure === undefined ? sentences.slice(0, 1) : sentences.slice(0, 2)
  return elWith(
    `section.card.result.worst-${worstOf(context)}`,
    {id: `${prefix}ket-qua`, ariaLabelledBy: labelOf(context, 'ket-qua-ten')},
    elWith(`${headingBelow(context)}.vh`, {id: `${prefix}ket-qua-ten`}, words.result),
    el('p.big', figure === undefined ? first : [el('b', figure), ` ${line.join(' ')}`]),
    (figure === undefined ? rest : sentences.slice(2)).map(sentence => el('p', sentence)),
    context.notes.map(note => el('p.small', note)),
    toDoList(context),
    el('p.vh', words.statusCounts),
    el(
      'ul.counts',
      statuses.map(status => el('li', countOf(status, context)))
    )
  )
}

/** What the edge of the box is coloured by. */
function worstOf({sheet, file}: SheetContext): string {
  const {left, unclear, asked, inBaseline: known} = outcomeOf(sheet)
  if (left.error > 0) return 'error'
  if (left.warning > 0) return 'warning'
  if (unclear > 0) return 'unclear'
  return asked === 0 || known > 0 || file.plan.topic === 'other' ? 'none' : 'met'
}

function toDoList(context: SheetContext): Content {
  const {sheet, words} = context
  const all = [...toDo(sheet), ...inBaseline(sheet)]
  if (all.length === 0) return undefined
  const more = all.slice(mostLinks)
  return el(
    'ul.todo',
    all
      .slice(0, mostLinks)
      .map(one => el('li', 'row' in one ? ofRow(one, context) : ofFinding(one, context))),
    more.length > 0
      ? el(
          'li',
          el('span'),
          el(
            'span',
            `${words.moreRequirements(more.length, '')}`,
            joined(
              more.map(({number}) => elWith('a', {href: `#${rowId(context, number)}`}, number)),
              ', '
            )
          )
        )
      : undefined
  )
}

function ofRow(one: NumberedRow, context: SheetContext): Content[] {
  const {words} = context
  return [
    toDoSign(one),
    el(
      'span',
      elWith('a', {href: `#${rowId(context, one.number)}`}, toDoTitle(one, context)),
      ' ',
      el('span.muted', `– ${standingOf(one, words)}`)
    )
  ]
}

function ofFinding({number, finding}: NumberedFinding, context: SheetContext): Content[] {
  const {words} = context
  return [
    drawn(finding.severity, finding.severity),
    el(
      'span',
      elWith(
        'a',
        {href: `#${rowId(context, number)}`},
        `${words.other(number)}: ${clippedText(shown(finding.message), 160)}`
      ),
      ' ',
      el('span.muted', `– ${words.severities[finding.severity]}`)
    )
  ]
}

function countOf(status: Status, {file, words}: SheetContext): Element {
  const count = file.checklist.filter(row => row.status === status).length
  return labelled(status, `${words.statuses[status]}: ${count}`)
}
