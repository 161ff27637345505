import {mostCharacters, mostLines} from '../../files/longest-text.js'
import {decodeWindows1252} from '../../files/windows-1252.js'
import {there} from '../../base/there.js'
import {printedTexts} from '../../vietnamese/legacy-runs.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import {inSigns, signOf} from '../office/symbol-fonts.js'
import {Damaged, openCompoundFile} from '../../office/compound-file.js'
import {
  type FormattedParagraph,
  formattedParagraphs,
  formattedRuns,
  type FormattedRun,
  listNamed,
  passedOver
} from './formatting.js'
import {listsOf, Numbering} from './numbering.js'
import {fontNames} from './fonts.js'
import {isBold, type Style, stylesOf} from './styles.js'

/** One character of a Word document and what is known of it. */
export interface WordUnit {
  readonly unit: string
  readonly bold: boolean
}

/** A paragraph with its mark: `end` is a return, the end of a cell or of a row, or a page break. */
export interface WordParagraph {
  readonly units: readonly WordUnit[]
  readonly end: 'paragraph' | 'cell' | 'row'
  readonly inTable: boolean
  /** The list that numbers it (from 1; 0 for none), and how deep in it (from 0). */
  readonly list: number
  readonly level: number
  /** Which character of the whole text is its first. */
  readonly start: number
}

/** rows → cells → paragraphs */
export type WordTable = WordParagraph[][][]

/** The texts of a document: its own, its notes and its boxes. */
export interface WordText {
  readonly main: readonly WordParagraph[]
  /** Notes and comments, of each its paragraphs. */
  readonly footnotes: readonly (readonly WordParagraph[])[]
  readonly boxes: readonly WordParagraph[]
  readonly comments: readonly (readonly WordParagraph[])[]
  /** How many stretches are deleted or added by a tracked change. */
  readonly changes: number
  /** How many were set in a font from before Unicode, and are given in Unicode. */
  readonly legacy: number
  readonly numbering: Numbering
}

/** Where lengths and places stand in the head of the main stream: [MS-DOC] 2.5.2, 2.5.4 and 2.5.6. */
const head = {
  magic: 0,
  version: 2,
  flags: 10,
  lengths: 0x4c,
  styles: 0xa2,
  footnotes: 0xb2,
  comments: 0xc2,
  sections: 0xca,
  runs: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  endnotes: 0x212,
  lists: 0x2e2,
  uses: 0x2ea
}

/** Why a file that is whole cannot be read. */
export class Refused extends Error {
  constructor(readonly why: 'encrypted' | 'too-old' | 'no-document' | 'too-long' | 'too-many') {
    super(why)
  }
}

/** @throws {Damaged | Refused} */
export function wordText(bytes: Uint8Array): WordText {
  const file = openCompoundFile(bytes)
  // A .docx with a password is packed into such a file, beside a document for old programs that says so.
  if (file.stream('EncryptedPackage')) throw new Refused('encrypted')
  const document = file.stream('WordDocument')
  if (!document) throw new Refused('no-document')
  if (document.length < 0x1aa) throw new Damaged('a document that is too short')
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength)
  if (view.getUint16(head.magic, true) !== 0xa5ec) throw new Refused('too-old')
  const flags = view.getUint16(head.flags, true)
  if (flags & 0x0100) throw new Refused('encrypted')
  if (view.getUint16(head.version, true) < 0xc1) throw new Refused('too-old')
  const table = file.stream(flags & 0x0200 ? '1Table' : '0Table')
  if (!table) throw new Damaged('no table')
  const part = (at: number) => sliceOf(table, view.getUint32(at, true), view.getUint32(at + 4, true))
  const runs = formattedRuns(document, part(head.runs))
  // It holds pictures too, and is only asked for where it is needed: pictures may be broken.
  let data: Uint8Array | undefined
  const dataOf = () => (data ??= file.stream('Data') ?? new Uint8Array())
  const text = new Text(
    piecesOf(part(head.pieces), document),
    runs,
    formattedParagraphs(document, part(head.paragraphs), dataOf),
    stylesOf(part(head.styles)),
    fontNames(part(head.fonts)),
    sectionEnds(part(head.sections))
  )
  // Main text, footnotes, headers, macros, comments, endnotes, boxes follow each other.
  const lengths = Array.from({length: 7}, (_, at) => view.getUint32(head.lengths + at * 4, true))
  const startOf = (part: number) => lengths.slice(0, part).reduce((sum, length) => sum + length, 0)
  const paragraphs = (part: number) => text.paragraphs(startOf(part), startOf(part + 1))
  /** The texts of a part that a table says the beginnings of. */
  const texts = (which: number, at: number) => textsOf(paragraphs(which), beginsIn(part(at), startOf(which)))
  // The levels of lists stand behind the part that counts them.
  const lists = table.subarray(Math.min(view.getUint32(head.lists, true), table.length))
  const uses = table.subarray(Math.min(view.getUint32(head.uses, true), table.length))
  const hasLists = view.getUint32(head.lists + 4, true) > 0 && view.getUint32(head.uses + 4, true) > 0
  const footnotes = [...texts(1, head.footnotes), ...texts(5, head.endnotes)]
  const [main, boxes] = [paragraphs(0), paragraphs(6)]
  return {
    main,
    footnotes,
    boxes,
    legacy: text.legacy,
    comments: texts(4, head.comments),
    changes: runs.filter(run => run.changed).length,
    numbering: new Numbering(hasLists ? listsOf(lists, uses) : [])
  }
}

/** Where the texts of a part begin, itself at `start`; the last place says nothing ([MS-DOC] 2.8.17 and 2.8.20). */
function beginsIn(list: Uint8Array, start: number): ReadonlySet<number> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  const count = Math.max(0, Math.floor(list.length / 4) - 1)
  return new Set(Array.from({length: count}, (_, at) => start + view.getUint32(at * 4, true)))
}

function textsOf(paragraphs: readonly WordParagraph[], begins: ReadonlySet<number>): WordParagraph[][] {
  const texts: WordParagraph[][] = []
  for (const paragraph of paragraphs) {
    const last = texts.at(-1)
    if (last && !begins.has(paragraph.start)) last.push(paragraph)
    else texts.push([paragraph])
  }
  return texts
}

function sliceOf(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw new Damaged('a part is missing')
  return bytes.subarray(from, from + length)
}

/**
 * Characters [first, last) of the text ([MS-DOC] 2.8.35) lie at byte `at`, one byte or two to each. A byte is the
 * character that FcCompressed ([MS-DOC] 2.9.73) says, which is that of windows-1252 for all that Word writes so.
 */
interface Piece {
  readonly first: number
  readonly last: number
  readonly at: number
  readonly wide: boolean
  readonly text: string
}

function piecesOf(list: Uint8Array, document: Uint8Array): Piece[] {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  let at = 0
  while (list[at] === 1 && at + 3 <= list.length) at += 3 + view.getUint16(at + 1, true)
  if (list[at] !== 2 || at + 5 > list.length) throw new Damaged('no pieces')
  const length = view.getUint32(at + 1, true)
  const start = at + 5
  const count = Math.floor((length - 4) / 12)
  if (count < 0 || start + 4 + count * 12 > list.length) throw new Damaged('pieces break off')
  const pieces: Piece[] = []
  // Pieces that lie on each other could make a small file a huge text.
  let left = document.length
  let characters = 0
  for (let k = 0; k < count; k++) {
    const [first, last] = [view.getUint32(start + k * 4, true), view.getUint32(start + k * 4 + 4, true)]
    const place = view.getUint32(start + (count + 1) * 4 + k * 8 + 2, true)
    const wide = (place & 0x40000000) === 0
    const from = wide ? place : (place & 0x3fffffff) >> 1
    const size = (last - first) * (wide ? 2 : 1)
    left -= size
    if (last < first || from + size > document.length || left < 0) throw new Damaged('a piece is missing')
    characters += last - first
    if (characters > mostCharacters) throw new Refused('too-long')
    const data = document.subarray(from, from + size)
    const text = wide ? new TextDecoder('utf-16le', {ignoreBOM: true}).decode(data) : decodeWindows1252(data)
    pieces.push({first, last, at: from, wide, text})
  }
  return pieces
}

/** Characters of one look, as they stand in the file. */
interface RawRun {
  text: string
  readonly bold: number | undefined
  readonly font: number | undefined
  readonly style: number | undefined
  /** The number of the font that its characters are signs of. */
  readonly signs: number | undefined
}

const plain: Pick<FormattedRun, 'bold' | 'font' | 'style' | 'sign' | 'gone'> = {
  bold: undefined,
  font: undefined,
  style: undefined,
  sign: undefined,
  gone: false
}

const unknown: Omit<FormattedParagraph, 'from' | 'to'> = {
  endsRow: false,
  inTable: false,
  style: 0,
  list: undefined,
  level: undefined
}

function isSame(a: Omit<RawRun, 'text'>, b: Omit<RawRun, 'text'>): boolean {
  return a.bold === b.bold && a.font === b.font && a.style === b.style && a.signs === b.signs
}

/** The fields that are open where a character stands, each within the one before: what one shows is printed, and not its code. */
class OpenFields {
  readonly #open: ('code' | 'result')[] = []
  #codes = 0

  get inCode(): boolean {
    return this.#codes > 0
  }

  /** @returns whether the character is the mark of a field */
  take(unit: string): boolean {
    if (unit !== '\u0013' && unit !== '\u0014' && unit !== '\u0015') return false
    if (unit !== '\u0013' && this.#open.pop() === 'code') this.#codes--
    if (unit === '\u0013') this.#codes++
    if (unit !== '\u0015') this.#open.push(unit === '\u0013' ? 'code' : 'result')
    return true
  }
}

class Text {
  /** How many stretches were set in a font from before Unicode. */
  legacy = 0
  readonly #looks: Lookup<FormattedRun>
  readonly #paragraphs: Lookup<FormattedParagraph>

  constructor(
    readonly pieces: readonly Piece[],
    runs: readonly FormattedRun[],
    paragraphs: readonly FormattedParagraph[],
    readonly styleOf: (paragraph: number, characters?: number) => Style,
    readonly fonts: readonly string[],
    /** Behind which characters sections end; a document that names none has its pages for sections. */
    readonly sections: ReadonlySet<number>
  ) {
    this.#looks = new Lookup(runs)
    this.#paragraphs = new Lookup(paragraphs)
  }

  /** The paragraphs of characters [start, end), fields given as they are printed. */
  paragraphs(start: number, end: number): WordParagraph[] {
    const found: WordParagraph[] = []
    let runs: RawRun[] = []
    // The mark of what went before where the mark between was deleted.
    let before: number | undefined
    let isGone = false
    let from = start
    const fields = new OpenFields()
    for (const {unit: written, at, cp} of this.#units(start, end)) {
      const isPageBreak = written === '\f' && this.sections.size > 0 && !this.sections.has(cp + 1)
      const unit = isPageBreak ? '\u000b' : written
      if (fields.take(unit)) continue
      if (isEnd(unit)) {
        if (unit === '\r' && this.#looks.at(at)?.gone) {
          if (runs.length > 0) before ??= at
          continue
        }
        // What is empty and only ends a section, and what was emptied, is no line and is not counted.
        const isLine = runs.length > 0 || (unit !== '\f' && !isGone)
        const paragraph = {...this.#paragraph(runs, unit, at, before), start: from}
        found.push(isLine ? paragraph : {...paragraph, list: 0})
        if (found.length > mostLines) throw new Refused('too-many')
        from = cp + 1
        runs = []
        before = undefined
        isGone = false
      } else if (!fields.inCode) {
        const {bold, font, style, sign, gone} = this.#looks.at(at) ?? plain
        const printed = sign ? signOf(sign.code, this.fonts[sign.font]) : printedUnit(unit)
        isGone ||= gone
        if (gone || printed === '') continue
        const last = runs.at(-1)
        if (last && isSame(last, {bold, font, style, signs: sign?.font})) last.text += printed
        else runs.push({text: printed, bold, font, style, signs: sign?.font})
      }
    }
    if (runs.length > 0) found.push({...this.#paragraph(runs, '\r', before ?? -1), start: from})
    return found
  }

  /** @param before the mark that says how it is set, where that is another one than the mark at its end */
  #paragraph(runs: readonly RawRun[], mark: string, at: number, before = at): Omit<WordParagraph, 'start'> {
    const {endsRow, inTable} = this.#paragraphs.at(at) ?? unknown
    const {style, list, level} = this.#paragraphs.at(before) ?? unknown
    const look = this.styleOf(style)
    const depth = level ?? look.level
    const set = runs.map(({text, bold: own, font: ownFont, style: lying, signs}) => {
      const styled = this.styleOf(style, lying)
      const bold = own === undefined ? styled.bold : isBold(own, styled.bold)
      const font = ownFont ?? styled.font
      const name = font === undefined ? undefined : this.fonts[font]
      return signs === undefined
        ? {bold, text: inSigns(text, name), font: name}
        : {bold, text, font: undefined}
    })
    const printed = printedTexts(set)
    this.legacy += set.filter(({text}, run) => text !== printed[run]).length
    return {
      units: printed.flatMap((text, run) => {
        const {bold} = there(set[run], 'the look of a run')
        return text.split('').map(unit => ({unit, bold}))
      }),
      end: mark === '\u0007' ? (endsRow ? 'row' : 'cell') : 'paragraph',
      inTable,
      list: depth === passedOver ? 0 : listNamed(list ?? look.list),
      level: depth
    }
  }

  *#units(start: number, end: number): Generator<{unit: string; at: number; cp: number}> {
    for (const {first, last, at, wide, text} of this.pieces) {
      for (let cp = Math.max(start, first); cp < Math.min(end, last); cp++) {
        const unit = text[cp - first]
        if (unit !== undefined) yield {unit, at: at + (cp - first) * (wide ? 2 : 1), cp}
      }
    }
  }
}

function sectionEnds(list: Uint8Array): ReadonlySet<number> {
  const view = new DataView(list.buffer, list.byteOffset, list.byteLength)
  const count = Math.max(0, Math.floor((list.length - 4) / 16))
  return new Set(Array.from({length: count}, (_, at) => view.getUint32((at + 1) * 4, true)))
}

function isEnd(unit: string): boolean {
  return unit === '\r' || unit === '\u0007' || unit === '\f'
}

/** Word’s own signs: breaks of lines and columns, hyphens that do not break or only there; calls and pictures are none. */
function printedUnit(unit: string): string {
  if (unit === '\u000b' || unit === '\u000e') return '\n'
  if (unit === '\u001e') return '-'
  return unit < ' ' && unit !== '\t' && unit !== '\n' ? '' : unit
}

/** Stretches by the place that lies in them. */
class Lookup<T extends {readonly from: number; readonly to: number}> {
  readonly #sorted: readonly T[]

  constructor(stretches: readonly T[]) {
    this.#sorted = [...stretches].sort((a, b) => a.from - b.from)
  }

  at(place: number): T | undefined {
    const found = this.#sorted[firstIndex(this.#sorted, ({from}) => from > place) - 1]
    return found && place < found.to ? found : undefined
  }
}
