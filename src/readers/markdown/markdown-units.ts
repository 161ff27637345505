import type {Nodes, Root, Table} from 'mdast'
import {type Passage, PassageBuilder} from '../../vietnamese/passage.js'

/** A stretch of Markdown read without its markup. */
export interface ReadStretch {
  readonly passage: Passage
  /** How many units at the start of the passage are bold. */
  readonly boldLead: number
  /** Numbers of the stretches of emphasis that its first and last words stand in; 0 for none. */
  readonly firstEmphasis: number
  readonly lastEmphasis: number
}

/**
 * What each UTF-16 unit of a Markdown source stands for. The parser's tree says what is markup; laid over the source
 * it leaves each character of text at its own place, so that no text is ever searched for again.
 */
export class MarkdownUnits {
  /** The character a unit stands for; undefined where it is markup. */
  readonly #shown: (string | undefined)[]
  readonly #bold: Uint8Array
  readonly #emphasis: Uint32Array
  #emphases = 0
  /** Where an entity such as “&amp;” ends, by where it begins. */
  readonly #entityEnds = new Map<number, number>()
  /** Offset of a heading's first unit → its depth. */
  readonly headings = new Map<number, number>()
  readonly tables: Table[] = []

  constructor(
    tree: Root,
    readonly source: string
  ) {
    this.#shown = new Array(source.length)
    this.#bold = new Uint8Array(source.length)
    this.#emphasis = new Uint32Array(source.length)
    for (const child of tree.children) this.#visit(child, false, 0)
  }

  /** source[start, end) as text. */
  read(start: number, end: number): ReadStretch {
    const builder = new PassageBuilder()
    let boldEnd = 0
    let leadIsOpen = true
    let firstEmphasis = -1
    let lastEmphasis = 0
    for (let at = start; at < end; at++) {
      const shown = this.#shown[at]
      if (shown === undefined) {
        // Blanks between two pieces of text belong to no node, and are text all the same.
        if (isBlank(this.source[at]!)) builder.addBlank(at, at + 1)
        continue
      }
      for (const unit of shown) builder.addUnit(unit, at, this.#entityEnds.get(at) ?? at + 1)
      if (isBlank(shown)) continue
      if (firstEmphasis < 0) firstEmphasis = this.#emphasis[at]!
      lastEmphasis = this.#emphasis[at]!
      // A number or a bullet before bold words is no text of its own.
      if (!this.#bold[at] && /\p{L}/u.test(shown)) leadIsOpen = false
      if (leadIsOpen && this.#bold[at]) boldEnd = at + 1
    }
    const passage = builder.build()
    let boldLead = 0
    while (boldLead < passage.length && passage.ends[boldLead]! <= boldEnd) boldLead++
    return {passage, boldLead, firstEmphasis: Math.max(0, firstEmphasis), lastEmphasis}
  }

  #visit(node: Nodes, bold: boolean, emphasis: number): void {
    const start = node.position!.start.offset!
    const end = node.position!.end.offset!
    switch (node.type) {
      case 'heading':
        this.headings.set(start, node.depth)
        break
      case 'table':
        this.tables.push(node)
        break
      case 'listItem':
        this.#showMarker(start, node.children[0]?.position?.start.offset ?? end)
        break
      case 'html':
        this.#showHtml(start, end)
        break
      case 'code':
        for (let at = start; at < end; at++) this.#shown[at] = this.source[at]!
        break
      case 'text':
      case 'inlineCode':
        this.#showValue(node.value, start, end)
        for (let at = start; at < end; at++) {
          if (bold) this.#bold[at] = 1
          this.#emphasis[at] = emphasis
        }
    }
    if ('children' in node) {
      const isEmphasis = node.type === 'strong' || node.type === 'emphasis'
      const inner = isEmphasis && emphasis === 0 ? ++this.#emphases : emphasis
      for (const child of node.children) this.#visit(child as Nodes, bold || node.type === 'strong', inner)
    }
    if (node.type === 'paragraph' || node.type === 'heading') this.#readStrayAsterisks(start, end)
  }

  /**
   * “**1. Mục đích: **Nâng cao” closes its bold after a blank, which CommonMark does not take for markup; people
   * write it all the same. Two asterisks that are left over turn bold on and off; single ones go where they pair.
   */
  #readStrayAsterisks(start: number, end: number): void {
    const runs: {at: number; length: number}[] = []
    for (let at = start; at < end; at++) {
      if (this.#shown[at] !== '*' || this.source[at - 1] === '\\') continue
      const last = runs.at(-1)
      if (last && last.at + last.length === at) last.length++
      else runs.push({at, length: 1})
    }
    this.#toggle(
      runs.filter(run => run.length >= 2),
      end,
      true
    )
    const single = runs.filter(run => run.length === 1)
    if (single.length % 2 === 0) this.#toggle(single, end, false)
  }

  #toggle(runs: readonly {at: number; length: number}[], end: number, bold: boolean): void {
    runs.forEach((run, number) => {
      for (let at = run.at; at < run.at + run.length; at++) this.#shown[at] = undefined
      if (number % 2 === 1) return
      const emphasis = ++this.#emphases
      for (let at = run.at; at < (runs[number + 1]?.at ?? end); at++) {
        if (bold) this.#bold[at] = 1
        this.#emphasis[at] = emphasis
      }
    })
  }

  /** The marker of a list item is text, as it was typed: “1.”, “-”, “+”. */
  #showMarker(start: number, end: number): void {
    for (let at = start; at < end && !isLineEnd(this.source[at]!); at++) this.#shown[at] = this.source[at]!
  }

  /** Tags go, the text between them stays; a comment is no text. */
  #showHtml(start: number, end: number): void {
    if (this.source.startsWith('<!--', start)) return
    let inTag = false
    for (let at = start; at < end; at++) {
      const unit = this.source[at]!
      if (unit === '<') inTag = true
      else if (unit === '>' && inTag) {
        inTag = false
        this.#shown[at] = ' '
      } else if (!inTag) this.#shown[at] = unit
    }
  }

  /** Lays a node's value over its source, which may hold escapes, entities and the blanks of wrapped lines. */
  #showValue(value: string, start: number, end: number): void {
    let i = 0
    for (let at = start; at < end && i < value.length; at++) {
      const source = this.source[at]!
      if (!isBlank(source)) while (i < value.length && isBlank(value[i]!)) i++
      const unit = value[i]
      if (unit === undefined) break
      if (source === '&' && isEntity(this.source, at, value, i)) {
        this.#shown[at] = unit
        this.#entityEnds.set(at, this.source.indexOf(';', at) + 1)
        at = this.source.indexOf(';', at)
        i++
      } else if (source === unit || (isBlank(source) && isBlank(unit))) {
        this.#shown[at] = source
        i++
      }
      // What is in the source alone is markup: a backslash, a carriage return, the indent of a wrapped line.
    }
  }
}

/** An entity stands at source[at], and the value has one other character for it. */
function isEntity(source: string, at: number, value: string, i: number): boolean {
  const entity = /&(?:#x?[0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{0,30});/y
  entity.lastIndex = at
  const found = entity.exec(source)
  return found !== null && !value.startsWith(found[0], i)
}

function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t' || isLineEnd(unit)
}

function isLineEnd(unit: string): boolean {
  return unit === '\n' || unit === '\r'
}
