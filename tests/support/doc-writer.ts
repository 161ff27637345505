/** Writes small documents of Word 97: a compound file, its text, its styles, lists and notes ([MS-DOC]). */

/** Whether text is bold, or as bold as its style has it, or as its style has it not. */
type Bold = boolean | 'as styled' | 'not as styled'

export interface DocParagraph {
  readonly text: string
  /** A cell of a table, or the end of its row (without text); the same of a table in a cell; the end of a section. */
  readonly mark?: 'cell' | 'row' | 'inner cell' | 'inner row' | 'section'
  /** Its place among the styles, and that of the style that lies on its characters. */
  readonly style?: number
  readonly characterStyle?: number
  /** The list that numbers it, from 1, and its depth; as its style has it where it does not say. */
  readonly list?: number
  readonly level?: number
  readonly bold?: Bold
  /** Deleted by a tracked change: all of it, or its mark alone. */
  readonly deleted?: boolean | 'mark'
  readonly hidden?: boolean
  /** The font of its text. */
  readonly font?: string
  /** Characters of it, by their index, that stand for a sign of a font of signs. */
  readonly signs?: Readonly<Record<number, {readonly font: string; readonly code: number}>>
  /** How many columns the row has that it ends. */
  readonly columns?: number
  /** Whether how it is set stands in the stream of data. */
  readonly elsewhere?: boolean
}

export interface DocStyle {
  readonly kind?: 'paragraph' | 'characters' | 'table'
  /** The style it is based on. */
  readonly base?: number
  readonly bold?: Bold
  readonly font?: string
  readonly list?: number
  readonly level?: number
  /** The level of a heading, from 1. */
  readonly outline?: number
}

/** The text of a level: \u0000 stands for its number, \u0001 for that of the next level. */
export interface DocLevel {
  readonly kind: number
  readonly pattern: string
  readonly start?: number
  /** Whether all its numbers are in digits. */
  readonly legal?: boolean
  /** Only levels above this one begin it anew: none does where it is 0. */
  readonly restartedBelow?: number
}

/** A list with what is different where paragraphs use it. */
export interface DocUse {
  /** From 1. */
  readonly list: number
  readonly changes?: readonly {readonly depth: number; readonly start?: number; readonly level?: DocLevel}[]
}

export interface DocOptions {
  /** Whether the text is written a byte to the character, its characters being those of windows-1252 by their bytes. */
  readonly narrow?: boolean
  /** Before which characters the text is cut into pieces, as a quick save leaves it. */
  readonly cuts?: readonly number[]
  /** Objects that are put into the document. */
  readonly objects?: Storage
  /** Undefined where a number is not taken. */
  readonly styles?: readonly (DocStyle | undefined)[]
  /** The font of text that no style gives one. */
  readonly standardFont?: string
  /** How paragraphs use the lists; each as it is where nothing is said. */
  readonly uses?: readonly DocUse[]
  readonly footnotes?: readonly (readonly DocParagraph[])[]
  readonly endnotes?: readonly (readonly DocParagraph[])[]
  readonly comments?: readonly (readonly DocParagraph[])[]
  readonly boxes?: readonly DocParagraph[]
  readonly file?: FileOptions
}

export interface FileOptions {
  /** The length of a sector, a power of two. */
  readonly sector?: number
  /** Whether short streams share the sectors of one. */
  readonly short?: boolean
}

const page = 512
/** Where no entry of a storage follows. */
const none = 0xffffffff
const textAt = 2048

export function docOf(
  main: readonly DocParagraph[],
  lists: readonly (readonly DocLevel[])[] = [],
  options: DocOptions = {}
): Uint8Array {
  const {narrow = false, objects = {}, styles = [], footnotes = [], endnotes = [], comments = []} = options
  const parts = partsOf([
    main,
    footnotes.flat(),
    [],
    [],
    comments.flat(),
    endnotes.flat(),
    options.boxes ?? []
  ])
  const paragraphs = parts.flat()
  const text = textOf(paragraphs)
  const fonts = fontsOf(paragraphs, options)
  const size = narrow ? 1 : 2
  const data = new Bytes(0)
  const pages = formatting(paragraphs, fonts, size, data)
  const document = new Bytes(textAt + text.length * size)
  for (let at = 0; at < text.length; at++)
    if (narrow) document.put(textAt + at, [text.charCodeAt(at)])
    else document.u16(textAt + at * 2, text.charCodeAt(at))
  const firstPage = Math.ceil(document.length / page)
  pages.forEach((bytes, at) => document.put((firstPage + at) * page, bytes))

  const table = new Bytes(0)
  const part = (headAt: number, bytes: Uint8Array): void => {
    document.u32(headAt, table.length)
    document.u32(headAt + 4, bytes.length)
    table.put(table.length, bytes)
  }
  const half = pages.length / 2
  if (styles.length > 0) part(0xa2, styleSheet(styles, fonts, options.standardFont))
  part(0xb2, begins(footnotes))
  part(0xc2, begins(comments))
  part(0x212, begins(endnotes))
  part(0xca, sections(main))
  part(0xfa, places(text.length * size, firstPage, half))
  part(0x102, places(text.length * size, firstPage + half, half))
  part(0x112, fontTable(fonts))
  part(0x1a2, pieces(text.length, narrow, options.cuts ?? []))
  if (lists.length > 0) {
    part(0x2ea, usesOf(options.uses ?? lists.map((_, at) => ({list: at + 1}))))
    part(0x2e2, levels(lists))
  }
  document.u16(0, 0xa5ec)
  document.u16(2, 0xc1)
  document.u16(10, 0x0200)
  parts.slice(0, 7).forEach((one, at) => document.u32(0x4c + at * 4, textOf(one).length))
  const own = {WordDocument: document.done(), '1Table': table.done()}
  return compoundFile({...objects, ...own, ...(data.length > 0 ? {Data: data.done()} : {})}, options.file)
}

/** Behind the main text, each part that has any ends with a mark of its own, and so do all of them. */
function partsOf([main, ...others]: readonly (readonly DocParagraph[])[]): (readonly DocParagraph[])[] {
  const marked = others.map(part => (part.length > 0 ? [...part, {text: ''}] : part))
  return [main!, ...marked, ...(others.flat().length > 0 ? [[{text: ''}]] : [])]
}

function textOf(paragraphs: readonly DocParagraph[]): string {
  const ends = {cell: '\u0007', row: '\u0007', 'inner cell': '\r', 'inner row': '\r', section: '\f'}
  return paragraphs.map(({text, mark}) => text + (mark ? ends[mark] : '\r')).join('')
}

/** Where texts begin, where the last ends, and a number that says nothing. */
function begins(texts: readonly (readonly DocParagraph[])[]): Uint8Array {
  const bytes = new Bytes(0)
  if (texts.length === 0) return bytes.done()
  let at = 0
  for (const text of texts) {
    bytes.u32(bytes.length, at)
    at += textOf(text).length
  }
  return bytes.u32(bytes.length, at).u32(bytes.length, 1).done()
}

function sections(main: readonly DocParagraph[]): Uint8Array {
  const ends = main.flatMap(({mark}, at) =>
    mark === 'section' || at === main.length - 1 ? [textOf(main.slice(0, at + 1)).length] : []
  )
  const bytes = new Bytes(0)
  if (ends.length < 2) return bytes.done()
  for (const [at, end] of [0, ...ends].entries()) bytes.u32(at * 4, end)
  return bytes.put(bytes.length, new Uint8Array(ends.length * 12)).done()
}

/** Times New Roman, and what paragraphs and styles name. */
function fontsOf(paragraphs: readonly DocParagraph[], {styles = [], standardFont}: DocOptions): string[] {
  const named = paragraphs.flatMap(({font, signs = {}}) => [
    font,
    ...Object.values(signs).map(sign => sign.font)
  ])
  const all = ['Times New Roman', ...named, ...styles.map(style => style?.font), standardFont]
  return [...new Set(all.filter(font => font !== undefined))]
}

function fontTable(fonts: readonly string[]): Uint8Array {
  const bytes = new Bytes(0).u16(0, fonts.length).u16(2, 0)
  for (const font of fonts) {
    const at = bytes.length
    bytes.put(at, new Uint8Array(40)).put(at, [39 + (font.length + 1) * 2])
    for (const unit of `${font}\0`) bytes.u16(bytes.length, unit.charCodeAt(0))
  }
  return bytes.done()
}

class Bytes {
  #bytes: Uint8Array

  constructor(length: number) {
    this.#bytes = new Uint8Array(length)
  }

  get length(): number {
    return this.#bytes.length
  }

  put(at: number, bytes: ArrayLike<number>): this {
    if (at + bytes.length > this.length) {
      const longer = new Uint8Array(at + bytes.length)
      longer.set(this.#bytes)
      this.#bytes = longer
    }
    this.#bytes.set(bytes, at)
    return this
  }

  u16(at: number, value: number): this {
    return this.put(at, [value & 255, (value >> 8) & 255])
  }

  u32(at: number, value: number): this {
    return this.u16(at, value & 0xffff).u16(at + 2, value >>> 16)
  }

  done(): Uint8Array {
    return this.#bytes
  }
}

const word = (value: number) => [value & 255, value >> 8]

/** Changes of how characters look. */
function boldness(bold: Bold | undefined): number[] {
  const said = {true: 1, false: 0, 'as styled': 128, 'not as styled': 129}
  return bold === undefined ? [] : [0x35, 0x08, said[`${bold}`]]
}

function fontChange(font: string | undefined, fonts: readonly string[]): number[] {
  return font === undefined ? [] : [0x4f, 0x4a, ...word(fonts.indexOf(font))]
}

/** Changes of how paragraphs are set. */
function listing({list, level}: Pick<DocParagraph, 'list' | 'level'>): number[] {
  return [
    ...(list === undefined ? [] : [0x0b, 0x46, ...word(list)]),
    ...(level === undefined ? [] : [0x0a, 0x26, level])
  ]
}

function placing({mark, columns}: DocParagraph): number[] {
  const [inTable, rowEnd, innerCell, innerRow] = [0x16, 0x17, 0x4b, 0x4c].map(code => [code, 0x24, 1])
  const of = {cell: [], row: rowEnd!, 'inner cell': innerCell!, 'inner row': [...innerCell!, ...innerRow!]}
  if (mark === undefined || mark === 'section') return []
  const length = columns === undefined ? 0 : columns * 22 + 3
  const width = columns === undefined ? [] : [0x08, 0xd6, ...word(length + 1), columns]
  return [...width, ...Array<number>(Math.max(0, length - 1)).fill(0), ...inTable!, ...of[mark]]
}

/** Pages of 512 bytes, one for each paragraph: first the looks of all its characters, then those of the paragraphs. */
function formatting(
  paragraphs: readonly DocParagraph[],
  fonts: readonly string[],
  size: number,
  data: Bytes
): Uint8Array[] {
  let at = textAt
  const begins = paragraphs.map(({text}) => {
    const from = at
    at += (text.length + 1) * size
    return from
  })
  /** Stretches of a paragraph, each with its length in characters and what is changed of its look. */
  const pageOf = (k: number, stretches: readonly (readonly [number, readonly number[]])[], wide: boolean) => {
    const bytes = new Bytes(page).u32(0, begins[k]!)
    const first = (stretches.length + 1) * 4
    let from = begins[k]!
    let free = first + stretches.length * (wide ? 13 : 1)
    for (const [index, [length, changes]] of stretches.entries()) {
      from += length * size
      free += free % 2
      const isPlain = changes.length === 0
      bytes.u32((index + 1) * 4, from).put(first + index * (wide ? 13 : 1), [isPlain ? 0 : free / 2])
      if (isPlain) continue
      // How paragraphs are set is counted in words; one number tells an even length, another an odd one.
      const isOdd = changes.length % 2 === 1
      const count = isOdd ? [(changes.length + 1) / 2] : [0, changes.length / 2]
      const written = [...(wide ? count : [changes.length]), ...changes]
      bytes.put(free, written)
      free += written.length
    }
    return bytes.put(page - 1, [stretches.length]).done()
  }
  const characters = paragraphs.map((paragraph, k) => {
    const {text, bold, deleted, hidden, font, characterStyle, signs = {}} = paragraph
    const look = [
      ...(characterStyle === undefined ? [] : [0x30, 0x4a, ...word(characterStyle)]),
      ...boldness(bold),
      ...(deleted === true ? [0x00, 0x08, 1] : []),
      ...(hidden ? [0x3c, 0x08, 1] : []),
      ...fontChange(font, fonts)
    ]
    const stretches: [number, number[]][] = []
    let done = 0
    for (const [at, sign] of Object.entries(signs).map(([at, sign]) => [Number(at), sign] as const)) {
      if (at > done) stretches.push([at - done, look])
      const drawn = [0x55, 0x08, 1, 0x09, 0x6a, ...word(fonts.indexOf(sign.font)), ...word(sign.code)]
      stretches.push([1, [...look, ...drawn]])
      done = at + 1
    }
    if (deleted === 'mark') {
      stretches.push([text.length - done, look])
      return pageOf(k, [...stretches, [1, [...look, 0x00, 0x08, 1]]], false)
    }
    return pageOf(k, [...stretches, [text.length + 1 - done, look]], false)
  })
  const marks = paragraphs.map((paragraph, k) => {
    const changes = [...listing(paragraph), ...placing(paragraph)]
    const said = paragraph.elsewhere ? [0x46, 0x66, ...word(data.length), 0, 0] : changes
    if (paragraph.elsewhere) data.put(data.length, [...word(changes.length), ...changes])
    const style = word(paragraph.style ?? 0)
    const isPlain = said.length === 0 && paragraph.style === undefined
    return pageOf(k, [[paragraph.text.length + 1, isPlain ? [] : [...style, ...said]]], true)
  })
  return [...characters, ...marks]
}

/** A head of 18 bytes, and styles without names. */
function styleSheet(
  styles: readonly (DocStyle | undefined)[],
  fonts: readonly string[],
  standardFont = fonts[0]!
): Uint8Array {
  const bytes = new Bytes(20).u16(0, 18).u16(2, styles.length).u16(4, 10).u16(14, fonts.indexOf(standardFont))
  const kinds = {paragraph: 1, characters: 2, table: 3}
  for (const [number, style] of styles.entries()) {
    const at = bytes.length
    if (!style) {
      bytes.u16(at, 0)
      continue
    }
    const {kind = 'paragraph', base = 0xfff, outline} = style
    const setting = [
      ...word(number),
      ...listing(style),
      ...(outline === undefined ? [] : [0x40, 0x26, outline - 1])
    ]
    const changes = [...boldness(style.bold), ...fontChange(style.font, fonts)]
    const body = new Bytes(14).u16(2, kinds[kind] | (base << 4))
    for (const list of kind === 'characters' ? [changes] : [setting, changes])
      body.u16(body.length, list.length).put(body.length, list.length % 2 ? [...list, 0] : list)
    bytes.u16(at, body.length).put(at + 2, body.done())
  }
  return bytes.done()
}

function places(length: number, firstPage: number, count: number): Uint8Array {
  const bytes = new Bytes(0)
  for (let at = 0; at <= count; at++) bytes.u32(at * 4, textAt + at * 2)
  for (let at = 0; at < count; at++) bytes.u32((count + 1 + at) * 4, firstPage + at)
  return bytes.u32(count * 4, textAt + length).done()
}

/** Behind changes that a quick save has left, the places of the pieces. */
function pieces(characters: number, narrow: boolean, cuts: readonly number[]): Uint8Array {
  const froms = [0, ...cuts]
  const bytes = new Bytes(0).put(0, cuts.length > 0 ? [1, 3, 0, 0x35, 0x08, 1] : [])
  bytes.put(bytes.length, [2]).u32(bytes.length, froms.length * 12 + 4)
  for (const from of [...froms, characters]) bytes.u32(bytes.length, from)
  for (const from of froms) {
    const place = narrow ? (textAt + from) * 2 + 0x40000000 : textAt + from * 2
    bytes.u16(bytes.length, 0).u32(bytes.length, place).u16(bytes.length, 0)
  }
  return bytes.done()
}

function usesOf(uses: readonly DocUse[]): Uint8Array {
  const bytes = new Bytes(0).u32(0, uses.length)
  for (const {list, changes = []} of uses)
    bytes.u32(bytes.length, list).put(bytes.length, [0, 0, 0, 0, 0, 0, 0, 0, changes.length, 0, 0, 0])
  for (const {changes = []} of uses) {
    bytes.u32(bytes.length, none)
    for (const {depth, start, level} of changes) {
      const flags = depth | (start === undefined ? 0 : 16) | (level ? 32 : 0)
      bytes.u32(bytes.length, level ? 0 : (start ?? 0)).u32(bytes.length, flags)
      if (level) putLevel(bytes, {...level, ...(start === undefined ? {} : {start})})
    }
  }
  return bytes.done()
}

/** A list of one level is a simple one; others have nine. */
function levels(lists: readonly (readonly DocLevel[])[]): Uint8Array {
  const bytes = new Bytes(0).u16(0, lists.length)
  lists.forEach((list, at) =>
    bytes
      .u32(2 + at * 28, at + 1)
      .put(6 + at * 28, [...Array<number>(22).fill(0), list.length === 1 ? 1 : 0, 0])
  )
  for (const list of lists)
    for (let depth = 0; depth < (list.length === 1 ? 1 : 9); depth++)
      putLevel(bytes, list[depth] ?? {kind: 255, pattern: ''})
  return bytes.done()
}

function putLevel(bytes: Bytes, {kind, pattern, start = 1, legal, restartedBelow}: DocLevel): void {
  const at = bytes.length
  const flags = (legal ? 4 : 0) | (restartedBelow === undefined ? 0 : 8)
  // How its number and its paragraphs look stands between: a bold number, an indent.
  const looks = [0x0f, 0x84, 0xd0, 0x02, 0x35, 0x08, 1]
  bytes
    .u32(at, start)
    .put(at + 4, [kind, flags, ...Array<number>(18).fill(0), 3, 4, restartedBelow ?? 0, 0, ...looks])
    .u16(bytes.length, pattern.length)
  for (const unit of pattern) bytes.u16(bytes.length, unit.charCodeAt(0))
}

/** Streams by their names, and storages with streams of their own: objects that are put into the document. */
export interface Storage {
  readonly [name: string]: Uint8Array | Storage
}

/** A header, the streams, their names, and the table that says which sector follows which. */
export function compoundFile(
  streams: Storage,
  {sector = 512, short: isShort = false}: FileOptions = {}
): Uint8Array {
  const end = 0xfffffffe
  const shortSector = 64
  const cutoff = isShort ? 4096 : 0
  const next: number[] = []
  const body = new Bytes(0)
  const add = (bytes: Uint8Array): number => chain(bytes, sector, next, body)
  const nextShort: number[] = []
  const shorts = new Bytes(0)
  const addShort = (bytes: Uint8Array): number => chain(bytes, shortSector, nextShort, shorts)
  const directory = new Bytes(0)
  const entry = (name: string, type: number, start: number, size: number): void => {
    const at = directory.length
    directory.put(at, new Uint8Array(128))
    for (let k = 0; k < name.length; k++) directory.u16(at + k * 2, name.charCodeAt(k))
    directory
      .u16(at + 64, (name.length + 1) * 2)
      .put(at + 66, [type])
      .u32(at + 68, none)
      .u32(at + 72, none)
      .u32(at + 76, none)
      .u32(at + 116, start)
      .u32(at + 120, size)
  }
  /** The entries of a storage follow each other to the right; those that are deep down come first in the file. */
  const fill = (owner: number, storage: Storage): void => {
    const numbers = Object.entries(storage)
      .sort(([, a], [, b]) => Number(a instanceof Uint8Array) - Number(b instanceof Uint8Array))
      .map(([name, one]) => {
        const number = directory.length / 128
        if (one instanceof Uint8Array)
          entry(name, 2, one.length < cutoff ? addShort(one) : add(one), one.length)
        else {
          entry(name, 1, 0, 0)
          fill(number, one)
        }
        return number
      })
    numbers.forEach((number, at) => directory.u32(number * 128 + 72, numbers[at + 1] ?? none))
    directory.u32(owner * 128 + 76, numbers[0] ?? none)
  }
  entry('Root Entry', 5, end, 0)
  fill(0, streams)
  const shortTable = new Bytes(0)
  nextShort.forEach((number, at) => shortTable.u32(at * 4, number))
  const shortTableAt = nextShort.length > 0 ? add(shortTable.done()) : end
  if (nextShort.length > 0) directory.u32(116, add(shorts.done())).u32(120, shorts.length)
  const directoryAt = add(directory.done())

  // The table names its own sectors too, and those that name the sectors of it that the header has no room for.
  const perSector = sector / 4
  const inHead = 109
  const tableAt = next.length
  const tables = Math.ceil((next.length + 8) / (perSector - 2))
  const more = Math.max(0, Math.ceil((tables - inHead) / (perSector - 1)))
  for (let k = 0; k < tables + more; k++) next.push(k < tables ? 0xfffffffd : 0xfffffffc)
  const table = new Bytes(tables * sector).put(0, new Uint8Array(tables * sector).fill(255))
  next.forEach((number, at) => table.u32(at * 4, number))
  const moreAt = tableAt + tables
  const names = new Bytes(more * sector).put(0, new Uint8Array(more * sector).fill(255))
  for (let k = inHead; k < tables; k++) {
    const [part, at] = [Math.floor((k - inHead) / (perSector - 1)), (k - inHead) % (perSector - 1)]
    names.u32(part * sector + at * 4, tableAt + k)
  }
  for (let k = 1; k <= more; k++) names.u32(k * sector - 4, k === more ? end : moreAt + k)

  const head = new Bytes(sector).put(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  head.u16(30, Math.log2(sector)).u16(32, 6).u32(44, tables).u32(48, directoryAt).u32(56, cutoff)
  head
    .u32(60, shortTableAt)
    .u32(68, more > 0 ? moreAt : end)
    .u32(72, more)
  head.put(76, new Uint8Array(436).fill(255))
  for (let k = 0; k < Math.min(tables, inHead); k++) head.u32(76 + k * 4, tableAt + k)
  return new Bytes(0)
    .put(0, head.done())
    .put(sector, body.done())
    .put(sector + tableAt * sector, table.done())
    .put(sector + moreAt * sector, names.done())
    .done()
}

/** Puts bytes into sectors of their own, which follow each other; the first of them. */
function chain(bytes: Uint8Array, sector: number, next: number[], body: Bytes): number {
  const first = next.length
  const count = Math.max(1, Math.ceil(bytes.length / sector))
  for (let k = 0; k < count; k++) next.push(k === count - 1 ? 0xfffffffe : first + k + 1)
  const whole = new Uint8Array(count * sector)
  whole.set(bytes)
  body.put(first * sector, whole)
  return first
}
