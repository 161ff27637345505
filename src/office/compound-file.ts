/** Thrown where the file is not what it says; the reader makes a fault of it. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/**
 * A little file system in a file, as Word wrote its documents into until 2007. Objects that are put into a document
 * are storages of it with streams of their own, which mostly go by the same names: they are no streams of the file.
 * The numbers are places in what [MS-CFB] lays out: the header (2.2), the table of sectors (2.3), that of short sectors
 * (2.4), what the header has no room for (2.5), the directory (2.6).
 */
export interface CompoundFile {
  /** Whether the root has such a stream, broken or not. */
  has(name: string): boolean
  /** A stream of the root itself, by its name in capitals or small letters ([MS-CFB] 2.6.4). @throws {Damaged} where the file breaks off inside it */
  stream(name: string): Uint8Array | undefined
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Sector numbers from here on mean “end”, “free”, “table”. */
const firstReserved = 0xfffffffa

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
  /** The entries before and after it in the tree of its storage, and the top of the tree inside of it. */
  readonly left: number
  readonly right: number
  readonly child: number
}

/**
 * Every chain of sectors is followed for no more steps than the file has sectors: a circle ends in a fault, and no
 * stream is longer than the file.
 *
 * @throws {Damaged}
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (!isCompoundFile(bytes) || bytes.length < 1536) throw new Damaged('no compound file')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const power = view.getUint16(30, true)
  if (power !== 9 && power !== 12) throw new Damaged('sector size')
  const sectors = new Sectors(view, 1 << power)
  const table = allocationTable(view, sectors)
  const entries = entriesOf(sectors.read(chainOf(table, view.getUint32(48, true), sectors.count)))
  const root = entries.find(entry => entry.type === 5)
  if (!root) throw new Damaged('no root')
  const own = entriesIn(root, entries)
  const cutoff = view.getUint32(56, true)
  const shortTable = numbersOf(sectors.read(chainOf(table, view.getUint32(60, true), sectors.count)))
  const shorts = sectors.read(chainOf(table, root.start, sectors.count))
  const find = (name: string) => {
    const wanted = name.toUpperCase()
    return own.find(one => one.type === 2 && one.name.toUpperCase() === wanted)
  }
  return {
    has: name => find(name) !== undefined,
    stream(name) {
      const entry = find(name)
      if (!entry) return undefined
      const data =
        entry.size < cutoff
          ? shortSectors(shorts, chainOf(shortTable, entry.start, shortTable.length))
          : sectors.read(chainOf(table, entry.start, sectors.count))
      if (data.length < entry.size) throw new Damaged(`“${name}” breaks off`)
      return data.subarray(0, entry.size)
    }
  }
}

class Sectors {
  readonly count: number

  constructor(
    readonly view: DataView,
    readonly size: number
  ) {
    this.count = Math.ceil(view.byteLength / size)
  }

  /** Sector 0 follows the header; the last may be cut short. */
  read(numbers: readonly number[]): Uint8Array {
    const data = new Uint8Array(numbers.length * this.size)
    numbers.forEach((number, at) => {
      const from = (number + 1) * this.size
      if (from >= this.view.byteLength) throw new Damaged('a sector is missing')
      const length = Math.min(this.size, this.view.byteLength - from)
      data.set(new Uint8Array(this.view.buffer, this.view.byteOffset + from, length), at * this.size)
    })
    return data
  }
}

/** Which sector follows which: the first 109 sectors of this table are named in the header, others in a chain. */
function allocationTable(view: DataView, sectors: Sectors): Uint32Array {
  const parts: number[] = []
  for (let at = 0; at < 109; at++) parts.push(view.getUint32(76 + at * 4, true))
  let next = view.getUint32(68, true)
  for (let steps = 0; next < firstReserved; steps++) {
    if (steps > sectors.count) throw new Damaged('a circle of sectors')
    const numbers = numbersOf(sectors.read([next]))
    parts.push(...numbers.subarray(0, -1))
    next = numbers.at(-1) ?? firstReserved
  }
  return numbersOf(sectors.read(parts.filter(number => number < firstReserved).slice(0, sectors.count)))
}

function chainOf(table: Uint32Array, start: number, most: number): number[] {
  const chain: number[] = []
  for (let number = start; number < firstReserved; number = table[number] ?? firstReserved) {
    chain.push(number)
    if (chain.length > most) throw new Damaged('a circle of sectors')
  }
  return chain
}

const shortSize = 64

function shortSectors(shorts: Uint8Array, numbers: readonly number[]): Uint8Array {
  const data = new Uint8Array(numbers.length * shortSize)
  numbers.forEach((number, at) => {
    if (number * shortSize >= shorts.length) throw new Damaged('a short sector is missing')
    data.set(shorts.subarray(number * shortSize, (number + 1) * shortSize), at * shortSize)
  })
  return data
}

function numbersOf(data: Uint8Array): Uint32Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  return Uint32Array.from({length: data.length >> 2}, (_, at) => view.getUint32(at * 4, true))
}

function entriesOf(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length))
    entries.push({
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true)
    })
  }
  return entries
}

/** The entries that stand directly in a storage ([MS-CFB] 2.6.4). Each is met once, however they point at each other. */
function entriesIn(storage: Entry, all: readonly Entry[]): Entry[] {
  const found = new Set<Entry>()
  const open = [storage.child]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const entry = all[number]
    if (!entry || entry === storage || found.has(entry)) continue
    found.add(entry)
    open.push(entry.left, entry.right)
  }
  return [...found]
}
