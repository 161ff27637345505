/** What a matcher reads: arrays that lie in one buffer, and names that are parsed when somebody asks for them. */
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
  /** One number: the states from it on report. */
  readonly firstReport: Int32Array
  /** state → its first output; one more than there are states. */
  readonly outStart: Int32Array
  readonly outTag: Uint16Array
  /** How many tokens an output is long. */
  readonly outLength: Uint8Array
  /** tag → its table, −1 of a piece of a row. */
  readonly tagTable: Int16Array
  /** table → the level behind which its hits are all there. */
  readonly tableLevel: Uint8Array
  /** Programs without their first step: op and what of it, by turns. */
  readonly steps: Int16Array
  /** Five numbers a program: level, the tag (or behind all tags the table) that begins it, its steps from and to, its tag. */
  readonly anchors: Int32Array
  readonly names: WordNames
}

export interface WordNames {
  readonly isBare: boolean
  readonly tables: readonly string[]
  /** tag → the id of its row. */
  readonly ids: readonly string[]
}

type Section = Exclude<keyof FrozenWords, 'names'>

/** In the order in which they lie; those of four bytes first, so that all are aligned. */
const sections = [
  ['slots', Int32Array],
  ['base', Int32Array],
  ['firstReport', Int32Array],
  ['outStart', Int32Array],
  ['anchors', Int32Array],
  ['root', Uint16Array],
  ['cells', Uint16Array],
  ['fail', Uint16Array],
  ['outTag', Uint16Array],
  ['tagTable', Int16Array],
  ['steps', Int16Array],
  ['outLength', Uint8Array],
  ['tableLevel', Uint8Array]
] as const satisfies readonly (readonly [Section, unknown])[]

/** “CCHW”: what the bytes begin with. */
const magic = 0x57484343
/** The numbers at the head: the magic one, the length of each section, the bytes of the names. */
const headLength = 2 + sections.length

export function freeze(words: FrozenWords): Uint8Array {
  const names = new TextEncoder().encode(JSON.stringify(words.names))
  const arrays = sections.map(([name]) => words[name])
  const size = arrays.reduce((sum, array) => sum + array.byteLength, headLength * 4)
  const bytes = new Uint8Array(size + names.length)
  new Int32Array(bytes.buffer, 0, headLength).set([magic, ...arrays.map(array => array.length), names.length])
  let offset = headLength * 4
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset)
    offset += array.byteLength
  }
  bytes.set(names, offset)
  return bytes
}

/** Views of the bytes; nothing is copied where they are aligned, and nothing parsed. @throws {TypeError} for other bytes */
export function thaw(bytes: Uint8Array): FrozenWords {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const {byteOffset} = aligned
  const buffer = aligned.buffer as ArrayBuffer
  const head =
    aligned.length < headLength * 4 ? new Int32Array(1) : new Int32Array(buffer, byteOffset, headLength)
  if (head[0] !== magic) throw new TypeError('these bytes are no compiled words')
  let offset = byteOffset + headLength * 4
  const views = sections.map(([name, Type], at) => {
    const view = new Type(buffer, offset, head[at + 1]!)
    offset += view.byteLength
    return [name, view] as const
  })
  const encoded = new Uint8Array(buffer, offset, head[headLength - 1]!)
  let names: WordNames | undefined
  return {
    ...(Object.fromEntries(views) as unknown as Omit<FrozenWords, 'names'>),
    get names() {
      names ??= JSON.parse(new TextDecoder().decode(encoded)) as WordNames
      return names
    }
  }
}
