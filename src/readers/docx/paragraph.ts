import {printedTexts} from '../../vietnamese/legacy-runs.js'
import {child, switchOf, type XmlElement} from '../../office/xml.js'
import {isSameLook, type Look, type StrokeKind} from '../../document/layout.js'
import type {Anchored, Piece} from '../../office/anchor.js'
import {isDigit} from '../../vietnamese/letters.js'
import type {PageCount, PageStart} from './page-count.js'
import {inSigns, signOf} from '../office/symbol-fonts.js'
import type {OfficeParagraph, ParagraphCount} from '../office/text-writer.js'
import type {Numbering} from './numbering.js'
import {drawings, ruleOf, strokeKind} from './drawn-lines.js'
import {settingOf} from './paragraph-setting.js'
import type {RunLook, Styles} from './styles.js'

/** A paragraph as it is read: its number is text, its runs follow each other. */
export interface WordParagraph extends OfficeParagraph, Anchored {
  readonly properties: XmlElement | undefined
  /** Text boxes that hang on it. */
  readonly boxes: readonly Box[]
  /** Its end was deleted: it goes on with the next. */
  readonly isOpen: boolean
  /** The page that it begins on, and those that begin in it. */
  readonly pages: readonly PageStart[]
}

/** Where something hangs that stands elsewhere: a text box, a note. */
export interface Attachment {
  readonly paragraph: XmlElement
  readonly run: XmlElement | undefined
  /** The child of the run that it hangs on. */
  readonly source: XmlElement | undefined
  readonly page: number
}

export interface Box {
  readonly content: XmlElement
  readonly hook: Attachment
}

export interface Reading {
  readonly styles: Styles
  readonly numbering: Numbering
  /** Counts what the reader has to say of the file. */
  readonly tally: {changes: number; legacy: number}
  readonly paragraphs: ParagraphCount
  readonly pages: PageCount
  /** The last paragraphs of sections behind which a new page begins, by what they say of their section. */
  readonly pageEnds: ReadonlySet<XmlElement>
  /** Where the mark of each footnote stands, by the note’s id. */
  readonly noteMarks: Map<string, Attachment>
}

/** Reads one w:p. */
export function readParagraph(element: XmlElement, reading: Reading, goesOn = false): WordParagraph {
  reading.paragraphs.add()
  const pPr = child(element, 'w:pPr')
  const style = reading.styles.styleOf(pPr)
  if (switchOf(pPr, 'w:pageBreakBefore')) reading.pages.breakBefore()
  const collector = new Collector(element, style, reading)
  collector.walk(element, 0)
  const mark = child(pPr, 'w:rPr')
  const isOpen = child(mark, 'w:del') !== undefined
  if (isOpen || child(mark, 'w:ins')) reading.tally.changes++
  const sectPr = child(pPr, 'w:sectPr')
  if (sectPr && reading.pageEnds.has(sectPr)) reading.pages.break()
  const list = listOf(pPr, reading)
  const isNumbered = list && !goesOn && !(collector.isEmpty && (isOpen || isNoLine(pPr)))
  const number = isNumbered ? reading.numbering.next(list.numId, list.level) : ''
  return {
    ...collector.read(number),
    setting: settingOf(pPr, list && reading.numbering.propertiesOf(list.numId, list.level), reading.styles),
    elements: [element],
    numberLength: number.length,
    heading: headingOf(reading.styles.nameOf(style)),
    properties: pPr,
    boxes: collector.boxes,
    strokes: [...ruleOf(pPr, collector.isEmpty, reading.styles), ...collector.strokes],
    isOpen
  }
}

/** What is empty and only ends a section, or is hidden, is no line, and is not counted. */
function isNoLine(pPr: XmlElement | undefined): boolean {
  return child(pPr, 'w:sectPr') !== undefined || (switchOf(child(pPr, 'w:rPr'), 'w:vanish') ?? false)
}

/** A paragraph that stands elsewhere: all of it comes from where it hangs. */
export function attachedTo(hook: Attachment | undefined, paragraph: WordParagraph): WordParagraph {
  if (!hook?.run) return {...paragraph, elements: hook ? [hook.paragraph] : [], pieces: []}
  const {run, source = run} = hook
  const whole = {start: 0, end: paragraph.text.length, run, source, isExact: false, isInserted: true}
  return {...paragraph, setting: undefined, elements: [hook.paragraph], pieces: [whole]}
}

/** The list that a paragraph is numbered in, and its level there. */
function listOf(pPr: XmlElement | undefined, {styles, numbering}: Reading) {
  const list = styles.listOf(pPr)
  if (!list) return undefined
  return {numId: list.numId, level: list.level ?? numbering.levelOfStyles(list.numId, list.styles) ?? 0}
}

/** “heading 1” to “heading 9”, as Word calls its own styles in any language. */
function headingOf(name = ''): number | undefined {
  const level = name.slice(headingName.length)
  const isHeading = name.toLowerCase().startsWith(headingName) && level.length === 1 && isDigit(level)
  return isHeading && level !== '0' ? Number(level) : undefined
}

const headingName = 'heading '

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
/** What parts words, and is no blank: nobody typed one too many. */
const gaps: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-'
}
const mostDepth = 128

/** Characters as they stand in the file, how they look, and what they were read from. */
interface Bit {
  readonly text: string
  readonly look: RunLook
  readonly run: XmlElement
  readonly source: XmlElement
  readonly isOuter: boolean
  readonly isInserted: boolean
}

class Collector {
  readonly boxes: Box[] = []
  readonly strokes: StrokeKind[] = []
  readonly #bits: Bit[] = []
  /** The outermost run that is being read. */
  #outer: XmlElement | undefined
  /** The child of it that is being read. */
  #child: XmlElement | undefined
  #insertions = 0
  #links = 0
  #isEmpty = true
  /** The pages that begin in it, at the number of the first bit on each. */
  readonly #pages: PageStart[]

  constructor(
    readonly paragraph: XmlElement,
    readonly style: string | undefined,
    readonly reading: Reading
  ) {
    this.#pages = [{at: 0, page: reading.pages.page}]
  }

  /** Whether nothing in it is printed. */
  get isEmpty(): boolean {
    return this.#isEmpty
  }

  walk(element: XmlElement, depth: number): void {
    if (depth > mostDepth) return
    for (const one of element.children) {
      const {tally} = this.reading
      const isInsertion = one.name === 'w:ins' || one.name === 'w:moveTo'
      if (isInsertion || one.name === 'w:del') tally.changes++
      if (skipped.has(one.name)) continue
      if (isInsertion) this.#insertions++
      if (one.name === 'w:hyperlink') this.#links++
      if (drawings.has(one.name)) this.#draw(one)
      if (one.name === 'w:txbxContent') this.#addBox(one)
      else if (one.name === 'w:r') this.#run(one, depth)
      else this.walk(one, depth + 1)
      if (isInsertion) this.#insertions--
      if (one.name === 'w:hyperlink') this.#links--
    }
  }

  /** The paragraph with its number. */
  read(number: string): Pick<WordParagraph, 'text' | 'runs' | 'pieces' | 'pages'> {
    const written = new Written()
    const pages: PageStart[] = []
    let next = 0
    const turnTo = (bit: number): void => {
      for (let one = this.#pages[next]; one && one.at <= bit; one = this.#pages[++next]) {
        if (one.at === 0) pages.length = 0
        pages.push({at: one.at === 0 ? 0 : written.text.length, page: one.page})
      }
    }
    turnTo(0)
    if (number !== '') written.add(number, this.reading.styles.run(this.style, undefined))
    const printed = printedTexts(this.#bits.map(({text, look}) => ({text, font: look.font})))
    for (const [at, {text, look, run, source, isOuter, isInserted}] of this.#bits.entries()) {
      const converted = printed[at] ?? text
      if (converted !== text) this.reading.tally.legacy++
      const shown = look.caps ? inCapitals(converted) : converted
      turnTo(at)
      const start = written.text.length
      written.add(shown, look)
      if (shown === '') continue
      const isExact = isOuter && source.name === 'w:t' && shown.toLowerCase() === source.text.toLowerCase()
      written.pieces.push({start, end: written.text.length, run, source, isExact, isInserted})
    }
    turnTo(this.#bits.length)
    const {text, runs, pieces} = written
    return {text, runs, pieces, pages}
  }

  #turnPage(): void {
    const {page} = this.reading.pages
    if (this.#pages.at(-1)?.page !== page) this.#pages.push({at: this.#bits.length, page})
  }

  #addBox(content: XmlElement): void {
    this.#isEmpty = false
    this.boxes.push({content, hook: this.#hook()})
  }

  #hook(): Attachment {
    const {page} = this.reading.pages
    return {paragraph: this.paragraph, run: this.#outer, source: this.#child, page}
  }

  #draw(drawing: XmlElement): void {
    const kind = strokeKind(drawing)
    if (kind) this.strokes.push(kind)
  }

  #run(run: XmlElement, depth: number): void {
    // Hidden text is not printed.
    if (switchOf(child(run, 'w:rPr'), 'w:vanish')) return
    const isOuter = this.#outer === undefined
    this.#outer ??= run
    const own = this.reading.styles.run(this.style, child(run, 'w:rPr'))
    const look = this.#links > 0 ? {...own, color: undefined} : own
    for (const one of run.children) {
      if (isOuter) this.#child = one
      if (!notPrinted.has(one.name)) this.#isEmpty = false
      const gap = gaps[one.name]
      this.#countPages(one)
      if (one.name === 'w:t') this.#write(inSigns(one.text, look.font), look, run, one)
      else if (gap !== undefined) this.#write(gap, look, run, one)
      else if (one.name === 'w:sym') this.#write(symbol(one), look, run, one)
      else if (one.name === 'w:footnoteReference')
        this.reading.noteMarks.set(one.attributes['w:id'] ?? '', this.#hook())
      else if (!skipped.has(one.name)) {
        if (drawings.has(one.name)) this.#draw(one)
        if (one.children.length > 0) this.walk(one, depth + 1)
      }
    }
    if (isOuter) this.#outer = undefined
  }

  #countPages(one: XmlElement): void {
    const {pages} = this.reading
    if (pictures.has(one.name)) pages.print()
    else if (one.name === 'w:lastRenderedPageBreak') pages.breakAsSaved()
    else if (one.name === 'w:br' && one.attributes['w:type'] === 'page') pages.break()
    else return
    this.#turnPage()
  }

  #write(text: string, look: RunLook, run: XmlElement, source: XmlElement): void {
    if (text === '') return
    if (text.trim() !== '') this.reading.pages.print()
    const outer = this.#outer ?? run
    const isOuter = outer === run
    this.#bits.push({
      text,
      look,
      run: outer,
      source: isOuter ? source : outer,
      isOuter,
      isInserted: this.#insertions > 0
    })
  }
}

/** Children of a run that are printed, and no text. */
const pictures = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])
/** Children of a run that put nothing on the page. */
const notPrinted = new Set(['w:rPr', 'w:lastRenderedPageBreak', 'w:instrText', 'w:delText', 'w:fldChar'])

class Written {
  text = ''
  readonly runs: Look[] = []
  readonly pieces: Piece[] = []

  add(text: string, look: RunLook): void {
    if (text === '') return
    const start = this.text.length
    this.text += text
    const end = this.text.length
    const last = this.runs.at(-1)
    if (last && isSameLook(last, look)) this.runs[this.runs.length - 1] = {...last, end}
    else this.runs.push({...look, start, end})
  }
}

/** Letters whose capital is two stay as they are, so that places do. */
function inCapitals(text: string): string {
  return Array.from(text, letter => {
    const capital = letter.toUpperCase()
    return capital.length === letter.length ? capital : letter
  }).join('')
}

/** A sign of a font of signs, as it is printed. */
function symbol({attributes}: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  return code >= 0x20 && code <= 0xffff ? signOf(code, attributes['w:font']) : ''
}

/** All elements of these names below an element, in their order, not looking into what was found. */
export function below(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  const found: XmlElement[] = []
  const stack = [...element.children].reverse()
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (names.has(one.name)) found.push(one)
    else if (!skipped.has(one.name)) stack.push(...[...one.children].reverse())
  }
  return found
}
