import {checksumOf} from './checksum.js'

/** What a matcher reads: arrays that lie in one buffer, and ids that are parsed when somebody asks for them. */
export interface FrozenWords {
  /** The vocabulary: see vocabulary.ts. */
  readonly slots: Int32Array
  /** symbol → the state it leads to from the root. */
  readonly root: Uint16Array
  /** The transitions: see lay-out.ts. */
  readonly base: Int32Array
  readonly cells: Uint16Array
  /** state → where to look for a symbol that it does not know. */
  readonly fail: Uint16Array
  /** What the last states report, the only ones that do: see out-chains.ts. */
  readonly outHead: Uint16Array
  readonly outTag: Uint16Array
  /** How many tokens an output is long. */
  readonly outLength: Uint8Array
  readonly outNext: Uint16Array
  /** tag → its table, −1 of a piece of a row. */
  readonly tagTable: Int16Array
  /** table → the level behind which its hits are all there. */
  readonly tableLevel: Uint8Array
  /** symbol → the tables of which a hit may begin with it, as the two numbers of `TableBits`: see beginnings.ts. */
  readonly beginnings: Int32Array
  /** Programs without their first step: op and what of it, by turns. */
  readonly steps: Int16Array
  /** Five numbers a program: level, the tag (or behind all tags the table) that begins it, its steps from and to, its tag. */
  readonly anchors: Int32Array
  readonly names: WordNames
}

export interface WordNames {
  readonly isUnaccented: boolean
  readonly tables: readonly string[]
  /** tag → the id of its row. */
  readonly ids: readonly string[]
}

type Section = Exclude<keyof FrozenWords, 'names'>

/** In the order in which they lie; those of four bytes first, so that all are aligned. */
const sections = [
  ['slots', Int32Array],
  ['base', Int32Array],
  ['anchors', Int32Array],
  ['beginnings', Int32Array],
  ['root', Uint16Array],
  ['cells', Uint16Array],
  ['fail', Uint16Array],
  ['outHead', Uint16Array],
  ['outTag', Uint16Array],
  ['outNext', Uint16Array],
  ['tagTable', Int16Array],
  ['steps', Int16Array],
  ['outLength', Uint8Array],
  ['tableLevel', Uint8Array]
] as const satisfies readonly (readonly [Section, unknown])[]

/** “CCHW”: what the bytes begin with. */
const magic = 0x57484343

/** Which words these are and how they lie: to be raised whenever what `compileWords` makes, or its meaning, changes. */
export const wordsFormat = 3

/**
 * Numbers at the head: the magic one, the format, two that all behind the head comes to, two that a part of it comes to,
 * the bytes of the names of tables and of the ids, and the length of each section. The bytes of both names stand last.
 */
const head = {format: 1, stamp: 2, sample: 4, tables: 6, ids: 7, sections: 8}
const headLength = head.sections + sections.length
const stampedFrom = head.tables * 4

/**
 * One word of so many is looked at whenever a file is read, which takes a third of a millisecond; all of them would take
 * longer than everything else together. What befalls a file befalls a block of 512 bytes or more, or its end.
 */
const sampled = 16

export function freeze({names, ...words}: FrozenWords): Uint8Array {
  const tables = encoded({isUnaccented: names.isUnaccented, tables: names.tables})
  const ids = encoded(names.ids)
  const arrays = sections.map(([name]) => words[name])
  const size = arrays.reduce((sum, array) => sum + array.byteLength, headLength * 4)
  const bytes = new Uint8Array(size + tables.length + ids.length)
  const numbers = new Int32Array(bytes.buffer, 0, headLength)
  const lengths = [tables.length, ids.length, ...arrays.map(array => array.length)]
  numbers.set([magic, wordsFormat, 0, 0, 0, 0, ...lengths])
  let offset = headLength * 4
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
    offset += array.byteLength
  }
  bytes.set(tables, offset)
  bytes.set(ids, offset + tables.length)
  const stamped = bytes.subarray(stampedFrom)
  numbers.set([...checksumOf(stamped), ...checksumOf(stamped, sampled)], head.stamp)
  return bytes
}

/**
 * Views of the bytes; nothing is copied where they are aligned, and nothing parsed but the names of tables. What they
 * hold is not looked at: see {@link stampOf}.
 *
 * @throws {TypeError} for bytes that are none of compiled words, of another format, or not all of them
 */
export function thaw(bytes: Uint8Array): FrozenWords {
  const aligned = alignedBytes(bytes)
  const numbers = headOf(aligned)
  if (!numbers) throw new TypeError('these bytes are no compiled words')
  if (numbers.of('format') !== wordsFormat)
    throw new TypeError('these words were compiled by another version')
  const sizes = sections.map(([, Type], at) => numbers.of('sections', at) * Type.BYTES_PER_ELEMENT)
  const [tables, ids] = [numbers.of('tables'), numbers.of('ids')]
  const parts = [...sizes, tables, ids]
  const isWhole = parts.every(part => part >= 0) && headLength * 4 + sum(parts) === aligned.length
  if (!isWhole) throw new TypeError('these words are not whole')
  let offset = aligned.byteOffset + headLength * 4
  const views = sections.map(([name, Type], at) => {
    const view = new Type(aligned.buffer as ArrayBuffer, offset, numbers.of('sections', at))
    offset += view.byteLength
    return [name, view] as const
  })
  const tablesFrom = aligned.length - ids - tables
  return {
    ...(Object.fromEntries(views) as unknown as Omit<FrozenWords, 'names'>),
    names: namesIn(aligned.subarray(tablesFrom), tables)
  }
}

/**
 * What these words are known by: 16 letters that stand in them and that no others have. Undefined for bytes that are no
 * compiled words or were damaged: the end that is missing, a block of the disk that is not what was written there.
 */
export function stampOf(bytes: Uint8Array): string | undefined {
  const aligned = alignedBytes(bytes)
  const numbers = headOf(aligned)
  if (!numbers) return undefined
  const [one, two] = checksumOf(aligned.subarray(stampedFrom), sampled)
  if (numbers.of('sample') !== one || numbers.of('sample', 1) !== two) return undefined
  return stampFrom(numbers.of('stamp'), numbers.of('stamp', 1))
}

/** The same, made of all bytes anew. */
export function stampMadeOf(bytes: Uint8Array): string {
  return stampFrom(...checksumOf(alignedBytes(bytes).subarray(stampedFrom)))
}

function stampFrom(...halves: readonly [number, number]): string {
  return halves.map(half => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

function namesIn(bytes: Uint8Array, tables: number): WordNames {
  let ids: readonly string[] | undefined
  return {
    ...(parsed(bytes.subarray(0, tables)) as Omit<WordNames, 'ids'>),
    get ids() {
      ids ??= parsed(bytes.subarray(tables)) as readonly string[]
      return ids
    }
  }
}

class Head {
  constructor(readonly numbers: Int32Array) {}

  /** A number by its name, or one of those behind it. */
  of(name: keyof typeof head, behind = 0): number {
    return this.numbers[head[name] + behind]!
  }
}

/** Undefined where there is no room for one, and of what are no compiled words. */
function headOf(bytes: Uint8Array): Head | undefined {
  if (bytes.length < headLength * 4) return undefined
  const numbers = new Int32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, headLength)
  return numbers[0] === magic ? new Head(numbers) : undefined
}

function alignedBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
