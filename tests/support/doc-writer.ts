/** Writes small documents of Word 97: a compound file, its text in one piece, marks of paragraphs, cells and rows. */

export interface DocParagraph {
  readonly text: string
  /** A cell of a table, or the end of its row (without text). */
  readonly mark?: 'cell' | 'row'
  /** The list that numbers it, from 1, and its depth. */
  readonly list?: number
  readonly level?: number
  readonly bold?: boolean
  /** Deleted by a tracked change. */
  readonly deleted?: boolean
  /** The font of its text. */
  readonly font?: string
  /** Characters of it, by their index, that stand for a sign of a font of signs. */
  readonly signs?: Readonly<Record<number, {readonly font: string; readonly code: number}>>
}

export interface DocOptions {
  /** Whether the text is written a byte to the character, its characters being those of windows-1252 by their bytes. */
  readonly narrow?: boolean
  /** Objects that are put into the document. */
  readonly objects?: Storage
}

/** The text of a level: \u0000 stands for its number, \u0001 for that of the next level. */
export interface DocLevel {
  readonly kind: number
  readonly pattern: string
}

const sector = 512
/** Where no entry of a storage follows. */
const none = 0xffffffff
const textAt = 2048

export function docOf(
  paragraphs: readonly DocParagraph[],
  lists: readonly (readonly DocLevel[])[] = [],
  {narrow = false, objects = {}}: DocOptions = {}
): Uint8Array {
  const text = paragraphs.map(({text, mark}) => text + (mark ? '\u0007' : '\r')).join('')
  const fonts = fontsOf(paragraphs)
  const size = narrow ? 1 : 2
  const pages = formatting(paragraphs, fonts, size)
  const document = new Bytes(textAt + text.length * size)
  for (let at = 0; at < text.length; at++)
    if (narrow) document.put(textAt + at, [text.charCodeAt(at)])
    else document.u16(textAt + at * 2, text.charCodeAt(at))
  const firstPage = Math.ceil(document.length / sector)
  pages.forEach((page, at) => document.put((firstPage + at) * sector, page))

  const table = new Bytes(0)
  const part = (headAt: number, bytes: Uint8Array): void => {
    document.u32(headAt, table.length)
    document.u32(headAt + 4, bytes.length)
    table.put(table.length, bytes)
  }
  const half = pages.length / 2
  part(0xfa, places(text.length * size, firstPage, half))
  part(0x102, places(text.length * size, firstPage + half, half))
  part(0x112, fontTable(fonts))
  part(0x1a2, pieces(text.length, narrow))
  if (lists.length > 0) {
    part(0x2ea, uses(lists.length))
    part(0x2e2, levels(lists))
  }
  document.u16(0, 0xa5ec)
  document.u16(2, 0xc1)
  document.u16(10, 0x0200)
  document.u32(0x4c, text.length)
  return compoundFile({...objects, WordDocument: document.done(), '1Table': table.done()})
}

/** Times New Roman, and what paragraphs name. */
function fontsOf(paragraphs: readonly DocParagraph[]): string[] {
  const named = paragraphs.flatMap(({font, signs = {}}) => [
    ...(font === undefined ? [] : [font]),
    ...Object.values(signs).map(sign => sign.font)
  ])
  return [...new Set(['Times New Roman', ...named])]
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

/** Pages of 512 bytes, one for each paragraph: first the looks of all its characters, then those of the paragraphs. */
function formatting(
  paragraphs: readonly DocParagraph[],
  fonts: readonly string[],
  size: number
): Uint8Array[] {
  let at = textAt
  const begins = paragraphs.map(({text}) => {
    const from = at
    at += (text.length + 1) * size
    return from
  })
  /** Stretches of a paragraph, each with its length in characters and what is changed of its look. */
  const page = (k: number, stretches: readonly (readonly [number, readonly number[]])[], wide: boolean) => {
    const bytes = new Bytes(sector).u32(0, begins[k]!)
    const first = (stretches.length + 1) * 4
    let [from, free] = [begins[k]!, 200]
    for (const [index, [length, changes]] of stretches.entries()) {
      from += length * size
      bytes.u32((index + 1) * 4, from).put(first + index * (wide ? 13 : 1), [free / 2])
      const written = wide ? [0, changes.length / 2, ...changes] : [changes.length, ...changes]
      bytes.put(free, written)
      free += written.length + (written.length % 2)
    }
    return bytes.put(sector - 1, [stretches.length]).done()
  }
  const word = (value: number) => [value & 255, value >> 8]
  const characters = paragraphs.map(({text, bold, deleted, font, signs = {}}, k) => {
    const look = [...(bold ? [0x35, 0x08, 1] : []), ...(deleted ? [0x00, 0x08, 1] : [])]
    if (font !== undefined) look.push(0x4f, 0x4a, ...word(fonts.indexOf(font)))
    const stretches: [number, number[]][] = []
    let done = 0
    for (const [at, sign] of Object.entries(signs).map(([at, sign]) => [Number(at), sign] as const)) {
      if (at > done) stretches.push([at - done, look])
      const drawn = [0x55, 0x08, 1, 0x09, 0x6a, ...word(fonts.indexOf(sign.font)), ...word(sign.code)]
      stretches.push([1, [...look, ...drawn]])
      done = at + 1
    }
    return page(k, [...stretches, [text.length + 1 - done, look]], false)
  })
  const marks = paragraphs.map(({text, mark, list = 0, level = 0}, k) => {
    const changes = [0, 0, 0x0b, 0x46, list, 0, 0x0a, 0x26, level]
    if (mark) changes.push(0x16, 0x24, 1)
    if (mark === 'row') changes.push(0x17, 0x24, 1)
    return page(k, [[text.length + 1, changes.length % 2 ? [...changes, 0] : changes]], true)
  })
  return [...characters, ...marks]
}

function places(length: number, firstPage: number, count: number): Uint8Array {
  const bytes = new Bytes(0)
  for (let at = 0; at <= count; at++) bytes.u32(at * 4, textAt + at * 2)
  for (let at = 0; at < count; at++) bytes.u32((count + 1 + at) * 4, firstPage + at)
  return bytes.u32(count * 4, textAt + length).done()
}

function pieces(characters: number, narrow: boolean): Uint8Array {
  return new Bytes(0)
    .put(0, [2])
    .u32(1, 16)
    .u32(5, 0)
    .u32(9, characters)
    .u16(13, 0)
    .u32(15, narrow ? textAt * 2 + 0x40000000 : textAt)
    .u16(19, 0)
    .done()
}

function uses(count: number): Uint8Array {
  const bytes = new Bytes(0).u32(0, count)
  for (let at = 0; at < count; at++) bytes.u32(4 + at * 16, at + 1).put(8 + at * 16, new Uint8Array(12))
  return bytes.put(bytes.length, new Uint8Array(count * 4)).done()
}

function levels(lists: readonly (readonly DocLevel[])[]): Uint8Array {
  const bytes = new Bytes(0).u16(0, lists.length)
  lists.forEach((_, at) => bytes.u32(2 + at * 28, at + 1).put(6 + at * 28, new Uint8Array(24)))
  for (const list of lists)
    for (let depth = 0; depth < 9; depth++) {
      const {kind, pattern} = list[depth] ?? {kind: 255, pattern: ''}
      const at = bytes.length
      bytes
        .u32(at, 1)
        .put(at + 4, [kind, 0])
        .put(at + 6, new Uint8Array(22))
        .u16(at + 28, pattern.length)
      for (const unit of pattern) bytes.u16(bytes.length, unit.charCodeAt(0))
    }
  return bytes.done()
}

/** Streams by their names, and storages with streams of their own: objects that are put into the document. */
export interface Storage {
  readonly [name: string]: Uint8Array | Storage
}

/** A header, the streams, their names, and the table that says which sector follows which. */
export function compoundFile(streams: Storage): Uint8Array {
  const end = 0xfffffffe
  const next: number[] = []
  const body = new Bytes(0)
  const add = (bytes: Uint8Array): number => {
    const first = next.length
    const count = Math.max(1, Math.ceil(bytes.length / sector))
    for (let k = 0; k < count; k++) next.push(k === count - 1 ? end : first + k + 1)
    body
      .put(first * sector, bytes)
      .put((first + count) * sector - 1, [body.done()[(first + count) * sector - 1] ?? 0])
    return first
  }
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
        if (one instanceof Uint8Array) entry(name, 2, add(one), one.length)
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
  const directoryAt = add(directory.done())
  const tableAt = next.length
  const tables = Math.ceil((next.length + 8) / 127)
  for (let k = 0; k < tables; k++) next.push(0xfffffffd)
  const table = new Bytes(tables * sector).put(0, new Uint8Array(tables * sector).fill(255))
  next.forEach((number, at) => table.u32(at * 4, number))
  const head = new Bytes(sector).put(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  head.u16(30, 9).u16(32, 6).u32(44, tables).u32(48, directoryAt).u32(56, 0).u32(60, end).u32(68, end)
  head.put(76, new Uint8Array(436).fill(255))
  for (let k = 0; k < tables; k++) head.u32(76 + k * 4, tableAt + k)
  return new Bytes(0)
    .put(0, head.done())
    .put(sector, body.done())
    .put(sector + tableAt * sector, table.done())
    .done()
}
