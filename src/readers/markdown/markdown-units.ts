import type {Nodes, Table} from 'mdast'
import {isLetter} from '../../vietnamese/letters.js'
import {type Passage, PassageBuilder} from '../../vietnamese/passage.js'
import {passageOf} from '../../vietnamese/plain-passage.js'
import {isLineEnding, isSpaceOrTab, lineEndFrom, skipBlanks, skipBlanksBack, unit} from './code-units.js'
import {entityEnd} from './entity.js'
import type {Markup} from './parse-markdown.js'
import {extentOf} from './places.js'

/** A stretch of Markdown read without its markup. */
export interface ReadStretch {
  readonly passage: Passage
  /** How many units at the start of the passage are bold. */
  readonly boldLead: number
  /** Numbers of the stretches of emphasis that its first and last words stand in; 0 for none. */
  readonly firstEmphasis: number
  readonly lastEmphasis: number
}

/** What a unit of the source is: markup, text as it stands, the end of a tag, or the first unit of an entity. */
const markup = 0
const itself = 1
const tagEnd = 2
const entity = 3

/**
 * What each UTF-16 unit of a Markdown source stands for. The parser's tree says what is markup; laid over the source
 * it leaves each character of text at its own place, so that no text is ever searched for again.
 */
export class MarkdownUnits {
  readonly #shown: Uint8Array
  readonly #bold: Uint8Array
  /** The number of the stretch of emphasis that a unit stands in; 0 for none. */
  readonly #emphasis: Uint32Array
  #emphases = 0
  /** What an entity such as “&amp;” stands for and where it ends, by where it begins. */
  readonly #entities = new Map<number, {readonly value: string; readonly end: number}>()
  /** The next “*” from the last block of text on. */
  #asterisk = -1
  /** Offset of a heading's first unit → its depth. */
  readonly headings = new Map<number, number>()
  readonly tables: Table[] = []

  constructor(
    {tree, plain}: Markup,
    readonly source: string
  ) {
    this.#shown = new Uint8Array(source.length)
    this.#bold = new Uint8Array(source.length)
    this.#emphasis = new Uint32Array(source.length)
    for (let at = 0; at < plain.length; at += 2) this.#shown.fill(itself, plain[at], plain[at + 1])
    for (const child of tree.children) this.#visit(child, false, 0)
  }

  /** source[start, end) as text. */
  read(start: number, end: number): ReadStretch {
    const plain = this.#readPlain(start, end)
    if (plain) return {passage: plain, boldLead: 0, firstEmphasis: 0, lastEmphasis: 0}
    const builder = new PassageBuilder()
    let boldEnd = 0
    let leadIsOpen = true
    let firstEmphasis = 0
    let lastEmphasis = 0
    let isFirst = true
    for (let at = start; at < end; at++) {
      const shown = this.#shownAt(at)
      if (shown === undefined) continue
      const whole = this.#shown[at] === entity ? this.#entities.get(at) : undefined
      builder.addUnit(shown, at, whole?.end ?? at + 1)
      if (isBlank(shown.charCodeAt(0))) continue
      lastEmphasis = this.#emphasis[at] ?? 0
      if (isFirst) firstEmphasis = lastEmphasis
      isFirst = false
      if (!leadIsOpen) continue
      // A number or a bullet before bold words is no text of its own.
      if (this.#bold[at] === 1) boldEnd = at + 1
      else leadIsOpen = !isLetter(shown)
    }
    const passage = builder.build()
    let boldLead = 0
    while (boldLead < passage.length && passage.endOf(boldLead) <= boldEnd) boldLead++
    return {passage, boldLead, firstEmphasis, lastEmphasis}
  }

  /** source[start, end) where it is text without markup or emphasis. */
  #readPlain(start: number, end: number): Passage | undefined {
    const first = skipBlanks(this.source, start, end)
    const last = skipBlanksBack(this.source, first, end)
    for (let at = first; at < last; at++)
      if (this.#shown[at] !== itself || this.#bold[at] === 1 || this.#emphasis[at] !== 0) return undefined
    return passageOf(this.source, first, last)
  }

  /** What stands for source[at]; undefined for markup. Blanks between two pieces of text belong to no node, and are text. */
  #shownAt(at: number): string | undefined {
    switch (this.#shown[at]) {
      case itself:
        return this.source[at]
      case tagEnd:
        return ' '
      case entity:
        return this.#entities.get(at)?.value
      default:
        return isBlank(this.source.charCodeAt(at)) ? ' ' : undefined
    }
  }

  #visit(node: Nodes, bold: boolean, emphasis: number): void {
    const extent = extentOf(node)
    const start = extent.start.offset
    const end = extent.end.offset
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
        this.#shown.fill(itself, start, end)
        break
      case 'text':
      case 'inlineCode':
        this.#showValue(node.value, start, end)
        if (bold) this.#bold.fill(1, start, end)
        if (emphasis !== 0) this.#emphasis.fill(emphasis, start, end)
    }
    if ('children' in node) {
      const isEmphasis = node.type === 'strong' || node.type === 'emphasis'
      const inner = isEmphasis && emphasis === 0 ? ++this.#emphases : emphasis
      for (const child of node.children) this.#visit(child, bold || node.type === 'strong', inner)
    }
    if (node.type === 'paragraph' || node.type === 'heading') this.#readStrayAsterisks(start, end)
  }

  /**
   * “**1. Mục đích: **Nâng cao” closes its bold after a blank, which CommonMark does not take for markup; people
   * write it all the same. Two asterisks that are left over turn bold on and off; single ones go where they pair.
   */
  #readStrayAsterisks(start: number, end: number): void {
    // Blocks come in the order of the source: each asterisk of it is looked for once.
    if (this.#asterisk < start) this.#asterisk = indexOrEnd(this.source, '*', start)
    if (this.#asterisk >= end) return
    const runs: {at: number; length: number}[] = []
    for (let at = this.#asterisk; at < end; at++) {
      if (this.source.charCodeAt(at) !== unit.asterisk || this.#shown[at] !== itself) continue
      if (this.source.charCodeAt(at - 1) === unit.backslash) continue
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
      this.#shown.fill(markup, run.at, run.at + run.length)
      if (number % 2 === 1) return
      const to = runs[number + 1]?.at ?? end
      if (bold) this.#bold.fill(1, run.at, to)
      this.#emphasis.fill(++this.#emphases, run.at, to)
    })
  }

  /** The marker of a list item is text, as it was typed: “1.”, “-”, “+”. */
  #showMarker(start: number, end: number): void {
    this.#shown.fill(itself, start, Math.min(end, lineEndFrom(this.source, start)))
  }

  /** Tags go, the text between them stays; a comment is no text. */
  #showHtml(start: number, end: number): void {
    if (this.source.startsWith('<!--', start)) return
    let inTag = false
    for (let at = start; at < end; at++) {
      const code = this.source.charCodeAt(at)
      if (code === unit.lessThan) inTag = true
      else if (code === unit.greaterThan && inTag) {
        inTag = false
        this.#shown[at] = tagEnd
      } else if (!inTag) this.#shown[at] = itself
    }
  }

  /** Lays a node's value over its source, which may hold escapes, entities and the blanks of wrapped lines. */
  #showValue(value: string, start: number, end: number): void {
    if (value.length === end - start && this.source.startsWith(value, start)) {
      this.#shown.fill(itself, start, end)
      return
    }
    let i = 0
    for (let at = start; at < end && i < value.length; at++) {
      const code = this.source.charCodeAt(at)
      if (!isBlank(code)) while (i < value.length && isBlank(value.charCodeAt(i))) i++
      if (i === value.length) break
      const after = code === unit.ampersand ? entityEnd(this.source, at) : undefined
      if (after !== undefined && !value.startsWith(this.source.slice(at, after), i)) {
        const [character = ''] = value.slice(i, i + 2)
        this.#shown[at] = entity
        this.#entities.set(at, {value: character, end: after})
        at = after - 1
        i += character.length
      } else if (code === value.charCodeAt(i) || (isBlank(code) && isBlank(value.charCodeAt(i)))) {
        this.#shown[at] = itself
        i++
      }
      // What is in the source alone is markup: a backslash, a carriage return, the indent of a wrapped line.
    }
  }
}

function isBlank(code: number): boolean {
  return isSpaceOrTab(code) || isLineEnding(code)
}

function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from)
  return at < 0 ? text.length : at
}
