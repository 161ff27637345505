import type {Element} from 'hast'
import {el, elWith} from './elements.js'

/** The head of a table: for each column its class, which says how wide it is, and its name. */
export function tableHead(columns: readonly (readonly [of: string, name: string])[]): Element {
  return el(
    'thead',
    el(
      'tr',
      columns.map(([of, name]) => elWith(of === '' ? 'th' : `th.${of}`, {scope: 'col'}, name))
    )
  )
}
