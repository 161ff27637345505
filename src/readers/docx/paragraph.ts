import {fromLegacy} from '../../vietnamese/legacy.js'
import {child, switchOf, type XmlElement} from '../../office/xml.js'
import type {Look} from '../../document/layout.js'
import type {Anchored, Piece} from '../../office/anchor.js'
import type {OfficeParagraph} from '../office/text-writer.js'
import type {Numbering} from './numbering.js'
import {settingOf} from './paragraph-setting.js'
import type {RunLook, Styles} from './styles.js'

/** A paragraph as it is read: its number is text, its runs follow each other. */
export interface WordParagraph extends OfficeParagraph, Anchored {
  readonly properties: XmlElement | undefined
  /** Text boxes that hang on it. */
  readonly boxes: readonly Box[]
  /** Its end was deleted: it goes on with the next. */
  readonly isOpen: boolean
}

/** Where something hangs that stands elsewhere: a text box, a note. */
export interface Hook {
  readonly paragraph: XmlElement
  readonly run: XmlElement | undefined
  /** The child of the run that it hangs on. */
  readonly source: XmlElement | undefined
}

export interface Box {
  readonly content: XmlElement
  readonly hook: Hook
}

export interface Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Counts what the reader has to say of the file. */
  readonly tally: {changes: number; legacy: number}
  /** Where the mark of each footnote stands, by the note’s id. */
  readonly noteMarks: Map<string, Hook>
}

/** Reads one w:p. */
export function readParagraph(element: XmlElement, reading: Reading): WordParagraph {
  const pPr = child(element, 'w:pPr')
  const style = reading.styles.styleOf(pPr)
  const list = listOf(pPr, reading)
  const number = list ? reading.numbering.next(list.numId, list.level) : ''
  const collector = new Collector(element, style, reading, number)
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

/** A paragraph that stands elsewhere: all of it comes from where it hangs. */
export function hungOn(hook: Hook | undefined, paragraph: WordParagraph): WordParagraph {
  if (!hook?.run) return {...paragraph, elements: hook ? [hook.paragraph] : [], pieces: []}
  const {run, source = run} = hook
  const whole = {start: 0, end: paragraph.text.length, run, source, isExact: false, isInserted: true}
  return {...paragraph, setting: undefined, elements: [hook.paragraph], pieces: [whole]}
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
  readonly boxes: Box[] = []
  /** The outermost run that is being read. */
  #outer: XmlElement | undefined
  /** The child of it that is being read. */
  #child: XmlElement | undefined
  #insertions = 0

  constructor(
    readonly paragraph: XmlElement,
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
      const isInsertion = one.name === 'w:ins' || one.name === 'w:moveTo'
      if (isInsertion || one.name === 'w:del') tally.changes++
      if (skipped.has(one.name)) continue
      if (isInsertion) this.#insertions++
      if (one.name === 'w:txbxContent') this.#addBox(one)
      else if (one.name === 'w:r') this.#run(one, depth)
      else this.walk(one, depth + 1)
      if (isInsertion) this.#insertions--
    }
  }

  #addBox(content: XmlElement): void {
    this.boxes.push({content, hook: {paragraph: this.paragraph, run: this.#outer, source: this.#child}})
  }

  #run(run: XmlElement, depth: number): void {
    // Hidden text is not printed.
    if (switchOf(child(run, 'w:rPr'), 'w:vanish')) return
    const isOuter = this.#outer === undefined
    this.#outer ??= run
    const look = this.reading.styles.run(this.style, child(run, 'w:rPr'))
    const start = this.text.length
    for (const one of run.children) {
      if (isOuter) this.#child = one
      if (one.name === 'w:t') this.#write(this.#shown(one.text, look), run, one)
      else if (blanks.has(one.name)) this.#write(' ', run, one)
      else if (one.name === 'w:noBreakHyphen') this.#write('-', run, one)
      else if (one.name === 'w:sym') this.#write(symbol(one), run, one)
      else if (one.name === 'w:footnoteReference')
        this.reading.noteMarks.set(one.attributes['w:id'] ?? '', {
          paragraph: this.paragraph,
          run: this.#outer,
          source: this.#child
        })
      else if (!skipped.has(one.name) && one.children.length > 0) this.walk(one, depth + 1)
    }
    this.#add(look, start)
    if (isOuter) this.#outer = undefined
  }

  #write(text: string, run: XmlElement, source: XmlElement): void {
    const start = this.text.length
    this.text += text
    if (text === '') return
    const outer = this.#outer ?? run
    const isOuter = outer === run
    const isExact = isOuter && source.name === 'w:t' && text.toLowerCase() === source.text.toLowerCase()
    const isInserted = this.#insertions > 0
    this.pieces.push({
      start,
      end: this.text.length,
      run: outer,
      source: isOuter ? source : outer,
      isExact,
      isInserted
    })
  }

  /** In capitals where they are shown so, and in Unicode where the font is from before it. */
  #shown(text: string, look: RunLook): string {
    const unicode = legacyFontText(text, look.font)
    if (unicode !== undefined && unicode !== text) this.reading.tally.legacy++
    const read = unicode ?? text
    if (!look.caps) return read
    return read.replace(/./gsu, letter => {
      const capital = letter.toUpperCase()
      return capital.length === letter.length ? capital : letter
    })
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
