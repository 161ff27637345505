import type {Heading, List, Paragraph, PhrasingContent, Table} from 'mdast'
import {shown} from '../sheet/shown-text.js'

/** What stands in a line: text is escaped when it is written. */
export type Inline = string | PhrasingContent

function inline(content: readonly Inline[]): PhrasingContent[] {
  return content.map(one => (typeof one === 'string' ? {type: 'text', value: shown(one)} : one))
}

export function heading(depth: 1 | 2 | 3 | 4, text: string): Heading {
  return {type: 'heading', depth, children: inline([text])}
}

export function paragraph(...content: readonly Inline[]): Paragraph {
  return {type: 'paragraph', children: inline(content)}
}

export function strong(text: string): PhrasingContent {
  return {type: 'strong', children: inline([text])}
}

/** Lines within a cell. */
export const lineBreak: PhrasingContent = {type: 'html', value: '<br>'}

export function list(items: readonly (readonly Inline[])[], isOrdered = false): List {
  return {
    type: 'list',
    ordered: isOrdered,
    spread: false,
    children: items.map(item => ({type: 'listItem', spread: false, children: [paragraph(...item)]}))
  }
}

export function table(head: readonly string[], rows: readonly (readonly (readonly Inline[])[])[]): Table {
  return {
    type: 'table',
    children: [head.map(name => [name]), ...rows].map(cells => ({
      type: 'tableRow',
      children: cells.map(cell => ({type: 'tableCell', children: inline(cell)}))
    }))
  }
}

/** Parts of a cell, each on a line of its own. */
export function lines(parts: readonly (readonly Inline[])[]): Inline[] {
  return parts.filter(part => part.length > 0).flatMap((part, at) => (at === 0 ? part : [lineBreak, ...part]))
}
