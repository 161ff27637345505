import type {SheetContext} from './context.js'
import {shown} from '../sheet/shown-text.js'

const longest = 70

/** The stage first, then number or year, then the issuer: what a tab and a print queue show of it. */
export function titleOf({file, words, page}: SheetContext): string {
  const {plan} = file
  const number = plan.number ?? (plan.year === null ? undefined : String(plan.year))
  const name = [number, plan.issuer ?? undefined].filter(part => part !== undefined && part !== '').join(', ')
  const fileName = file.path.slice(file.path.lastIndexOf('/') + 1)
  return `${words.stages[plan.stage]}: ${page.titleOf(shown(name === '' ? fileName : name))}`
}

/** At most as long as a browser shows, counted as it is written in the page: a sign that is escaped takes more. */
export function clippedTitle(title: string): string {
  const letters = [...title]
  let length = 0
  const fitting = letters.findIndex(letter => {
    length += letter === '<' || letter === '&' ? '&#x3C;'.length : letter.length
    return length > longest - 1
  })
  if (fitting < 0 || (fitting === letters.length - 1 && length === longest)) return title
  return `${letters.slice(0, fitting).join('').trimEnd()}…`
}
