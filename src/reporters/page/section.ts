import type {Element} from 'hast'
import {headingBelow, type SheetContext} from './context.js'
import {type Content, elWith} from './elements.js'

/** A section of a sheet, labelled by its heading; where several sheets stand on a page, by that of the sheet too. */
export function sectionOf(
  context: SheetContext,
  id: string,
  title: string,
  ...content: readonly Content[]
): Element {
  return sectionLike('section.card', context, id, title, ...content)
}

/** The same of another look. */
export function sectionLike(
  selector: string,
  context: SheetContext,
  id: string,
  title: string,
  ...content: readonly Content[]
): Element {
  return elWith(
    selector,
    {id: context.prefix + id, ariaLabelledBy: labelOf(context, `${id}-ten`)},
    elWith(headingBelow(context), {id: `${context.prefix}${id}-ten`}, title),
    ...content
  )
}

export function labelOf({prefix, heading}: SheetContext, id: string): string[] {
  return heading === 1 ? [prefix + id] : [`${prefix}ten`, prefix + id]
}
