import type {Element} from 'hast'
import {planFacts, subjectOf, toolFact} from '../sheet/facts.js'
import {shown} from '../sheet/shown-text.js'
import type {SheetWords} from '../sheet/words.js'
import type {SheetContext} from './context.js'
import {type Content, el, elWith, unseen} from './elements.js'

/** What the sheet is, of which text, and who made it when: the stage as a stamp, the whole hash of the file. */
export function sheetHead(context: SheetContext): Element {
  const {words, file, prefix, heading} = context
  const subject = subjectOf(file)
  return el(
    heading === 1 ? 'header.top' : 'div.top',
    letterHead(words),
    elWith(
      `h${heading}`,
      {id: `${prefix}ten`},
      words.title,
      heading === 1 ? undefined : unseen(`: ${shown(file.path)}`)
    ),
    el('p.subject', subject === undefined ? undefined : shown(subject)),
    el('div.stagebox', el('p', unseen(`${words.stage}: `), stamp(file.plan.stage, words))),
    factList(context)
  )
}

export function stamp(stage: 'draft' | 'final', words: SheetWords): Element {
  return el(`strong.stage.${stage}`, words.stages[stage])
}

/** The head of an office paper: its office is written by hand. */
function letterHead(words: SheetWords): Element {
  return elWith(
    'div.only-print.letter',
    {ariaHidden: 'true'},
    el('div', '…………………………………', el('br'), el('b.ul', '…………………………')),
    el('div', el('b', words.country), el('br'), el('b.ul', words.motto)),
    el('div.date', words.placeAndDate)
  )
}

function factList(context: SheetContext): Element {
  const {words, file, language, report} = context
  const fact = (name: string, value: Content, selector = 'div') =>
    el(selector, el('dt', name), el('dd', value))
  const [tool, made] = toolFact(report, words, context)
  const hash = file.sha256
  return el(
    'dl.facts',
    planFacts(file, words, language).map(([name, value]) => fact(name, shown(value))),
    fact(words.facts.file, shown(file.path), 'div.wide'),
    fact(tool, shown(made), 'div.wide'),
    el(
      'div.wide',
      el('dt', words.facts.hash),
      el('dd.hash', hash === null ? words.noFile : [el('b', hash.slice(0, 8)), hash.slice(8)])
    )
  )
}
