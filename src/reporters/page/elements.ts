import type {Element, ElementContent, Nodes} from 'hast'
import {h, s} from 'hastscript'
import type {Severity, Status} from '../../base/severity.js'
import {clipped, shown} from '../sheet/shown-text.js'

/** What elements are made of: all text among it is escaped when the page is written. */
export type Content = Nodes | string | undefined | readonly Content[]

/** An element by its selector (“td.n”), which never holds anything of a file. */
export function el(selector: string, ...content: readonly Content[]): Element {
  return h(selector, {}, ...flat(content))
}

export type Attributes = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** The same with attributes, by the names of their properties (`ariaLabelledBy`, `colSpan`). */
export function elWith(selector: string, attributes: Attributes, ...content: readonly Content[]): Element {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return h(selector, Object.fromEntries(given) as Record<string, string>, ...flat(content))
}

function flat(content: readonly Content[]): (ElementContent | string)[] {
  return content.flatMap(one => {
    if (one === undefined) return []
    return Array.isArray(one) ? flat(one as readonly Content[]) : [one as ElementContent | string]
  })
}

/** A sign of the sprite: a drawing, so that it is printed where backgrounds are not. The word stands beside it. */
export function drawn(sign: string, of: string): Element {
  return s('svg', {className: ['sg', of], ariaHidden: 'true'}, s('use', {href: `#s-${sign}`}))
}

/** Word and sign of a status, or of a severity. */
export function labelled(of: Status | Severity, word: string, sign: string = of): Element {
  return el(`span.st.${of}`, s('svg', {ariaHidden: 'true'}, s('use', {href: `#s-${sign}`})), word)
}

/** What is filled is a stop sign: only what is unmet and an error. */
export function signOf(status: Status, severity: Severity): string {
  return status === 'unmet' && severity !== 'error' ? 'unmet-light' : status
}

/** Read aloud, not shown. */
export function unseen(text: string): Element {
  return el('span.vh', text)
}

/** “Words of the plan”, its middle left out where it is long. */
export function quoted(text: string, longest: number): Element {
  const [head, tail] = clipped(shown(text), longest)
  return tail === undefined
    ? el('span.q', `“${head}”`)
    : el('span.q', `“${head} `, el('span.cut', '[…]'), ` ${tail}”`)
}

/** Elements with a text between. */
export function joined(parts: readonly Content[], between: string): Content[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]))
}
