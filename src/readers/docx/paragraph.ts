import {fromLegacy} from '../../vietnamese/legacy.js'
import {child, type XmlElement} from '../../office/xml.js'
import type {Look} from '../../document/layout.js'
import type {Span} from '../../vietnamese/passage.js'
import type {OfficeParagraph} from '../office/text-writer.js'
import type {Numbering} from './numbering.js'
import {settingOf} from './paragraph-setting.js'
import type {RunLook, Styles} from './styles.js'

/** A paragraph as it is read: its number is text, its runs follow each other. */
export interface WordParagraph extends OfficeParagraph {
  readonly properties: XmlElement | undefined
  /** The elements that it was read from: one, unless the end of the first was deleted. */
  readonly elements: readonly XmlElement[]
  /** Where its text comes from, in order. */
  readonly pieces: readonly Piece[]
  /** Text boxes that hang on it, as elements that hold paragraphs. */
  readonly boxes: readonly XmlElement[]
  /** Its end was deleted: it goes on with the next. */
  readonly isOpen: boolean
}

/** A stretch of a paragraph’s text, as indexes into it, and the elements that it was read from. */
export interface Piece extends Span {
  readonly run: XmlElement
  /** The characters: a w:t; another element for a blank or a sign. */
  readonly source: XmlElement
  /** Whether the characters of the source are those of the text, one for one. */
  readonly isExact: boolean
}

export interface Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Counts what the reader has to say of the file. */
  readonly tally: {changes: number; legacy: number}
}

/** Reads one w:p. */
export function readParagraph(element: XmlElement, reading: Reading): WordParagraph {
  const pPr = child(element, 'w:pPr')
  const style = reading.styles.styleOf(pPr)
  const list = listOf(pPr, reading)
  const number = list ? reading.numbering.next(list.numId, list.level) : ''
  const collector = new Collector(style, reading, number)
  collector.walk(element, 0)
  const mark = child(pPr, 'w:rPr')
  if (child(mark, 'w:del') || child(mark, 'w:ins')) reading.tally.changes++
  return {
    text: collector.text,
    runs: collector.runs,
    setting: settingOf(pPr, list && reading.numbering.propertiesOf(list.numId, list.level), reading.styles),
    elements: [element],
    pieces: collector.pieces,
    numberLength: number.length,
    heading: headingOf(reading.styles.nameOf(style)),
    properties: pPr,
    boxes: collector.boxes,
    isOpen: child(mark, 'w:del') !== undefined
  }
}

/** The list that a paragraph is numbered in, and its level there. */
function listOf(pPr: XmlElement | undefined, {styles, numbering}: Reading) {
  const list = styles.listOf(pPr)
  if (!list) return undefined
  const named = list.style === undefined ? undefined : numbering.levelOfStyle(list.numId, list.style)
  return {numId: list.numId, level: list.level ?? named ?? 0}
}

function headingOf(name: string | undefined): number | undefined {
  const found = /^heading ([1-9])$/i.exec(name ?? '')
  return found ? Number(found[1]) : undefined
}

const skipped = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'mc:Fallback'
])
const blanks = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab'])
const mostDepth = 128

class Collector {
  text: string
  readonly runs: Look[] = []
  readonly pieces: Piece[] = []
  readonly boxes: XmlElement[] = []

  constructor(
    readonly style: string | undefined,
    readonly reading: Reading,
    number: string
  ) {
    this.text = number
    if (number !== '') this.#add(reading.styles.run(style, undefined), 0)
  }

  walk(element: XmlElement, depth: number): void {
    if (depth > mostDepth) return
    for (const one of element.children) {
      const {tally} = this.reading
      if (one.name === 'w:ins' || one.name === 'w:del' || one.name === 'w:moveTo') tally.changes++
      if (skipped.has(one.name)) continue
      if (one.name === 'w:txbxContent') this.boxes.push(one)
      else if (one.name === 'w:r') this.#run(one, depth)
      else this.walk(one, depth + 1)
    }
  }

  #run(run: XmlElement, depth: number): void {
    const look = this.reading.styles.run(this.style, child(run, 'w:rPr'))
    const start = this.text.length
    for (const one of run.children) {
      if (one.name === 'w:t') this.#write(this.#shown(one.text, look), run, one)
      else if (blanks.has(one.name)) this.#write(' ', run, one)
      else if (one.name === 'w:noBreakHyphen') this.#write('-', run, one)
      else if (one.name === 'w:sym') this.#write(symbol(one), run, one)
      else if (!skipped.has(one.name) && one.children.length > 0) this.walk(one, depth + 1)
    }
    this.#add(look, start)
  }

  #write(text: string, run: XmlElement, source: XmlElement): void {
    const start = this.text.length
    this.text += text
    if (text === '') return
    const isExact = source.name === 'w:t' && text.toLowerCase() === source.text.toLowerCase()
    this.pieces.push({start, end: this.text.length, run, source, isExact})
  }

  /** In capitals where they are shown so, and in Unicode where the font is from before it. */
  #shown(text: string, look: RunLook): string {
    const unicode = legacyFontText(text, look.font)
    if (unicode !== undefined && unicode !== text) this.reading.tally.legacy++
    const read = unicode ?? text
    if (!look.caps) return read
    const capitals = read.toUpperCase()
    return capitals.length === read.length ? capitals : read
  }

  #add(look: RunLook, start: number): void {
    const end = this.text.length
    if (end === start) return
    const last = this.runs.at(-1)
    const isSame =
      last &&
      last.font === look.font &&
      last.size === look.size &&
      last.bold === look.bold &&
      last.italic === look.italic &&
      last.caps === look.caps
    if (isSame) this.runs[this.runs.length - 1] = {...last, end}
    else this.runs.push({...look, start, end})
  }
}

/** Text set in a font from before Unicode, which shows other letters than it stores; undefined for any other font. */
function legacyFontText(text: string, font: string | undefined): string | undefined {
  if (font === undefined) return undefined
  // “.VnTimeH” and its kin have capitals in the places of small letters.
  if (/^\.vn/i.test(font)) {
    const read = fromLegacy(text, 'tcvn3')
    return /h$/i.test(font) ? read.toUpperCase() : read
  }
  return /^vni[- ]/i.test(font) ? fromLegacy(text, 'vni') : undefined
}

/** A sign of a symbol font: those in lists are bullets, the others are left out. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16)
  return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : ''
}

/** All elements of these names below an element, in their order, not looking into what was found. */
export function below(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = []
  const stack = [...element.children].reverse()
  while (stack.length > 0) {
    const one = stack.pop()!
    if (names.has(one.name)) found.push(one)
    else if (!skipped.has(one.name)) stack.push(...[...one.children].reverse())
  }
  return found
}
