import type {Element} from 'hast'
import type {Status} from '../../base/severity.js'
import type {SheetWords} from '../sheet/words.js'
import {type Content, el} from './elements.js'

/** Something to tick on paper. */
export function option(text: string): Element {
  return el('span.opt', el('span.box'), text)
}

/** Two lines to write on. */
export function dots(): Element[] {
  return [el('span.dots'), el('span.dots')]
}

/** What the reviewer says of a requirement: on paper only, since a page that saves nothing would lose it. */
export function verdictCell(status: Status, {verdicts}: SheetWords): Element {
  return el('td.verdict', choices(status, verdicts))
}

function choices(status: Status, verdicts: SheetWords['verdicts']): Content[] {
  if (status === 'unmet') return [option(verdicts.mend), option(verdicts.accept), dots()]
  if (status === 'unclear') return [option(verdicts.met), option(verdicts.unmet), dots()]
  return [option(verdicts.seen)]
}

/** The same of a finding that belongs to no requirement. */
export function findingVerdict({verdicts}: SheetWords): Element {
  return el('td.verdict', option(verdicts.mend), option(verdicts.pass))
}
