import {Damaged} from './compound-file.js'

/** One level of a list: “%1.%2.” with the kind of each number. */
interface Level {
  readonly start: number
  readonly kind: number
  /** Units below 9 stand for the number of that level. */
  readonly pattern: string
  /** Numbers of other levels are shown in digits. */
  readonly legal: boolean
  readonly restarts: boolean
}

/** A list as paragraphs use it. */
export interface List {
  /** Lists that count on together have one id. */
  readonly id: number
  readonly levels: readonly Level[]
  /** Levels that begin anew when this list is first used, and with what number. */
  readonly restart: ReadonlyMap<number, number>
}

/** The numbers of paragraphs, counted as Word counts them. */
export class Numbering {
  readonly #counts = new Map<number, number[]>()
  readonly #begun = new Set<number>()

  constructor(readonly lists: readonly List[]) {}

  /** The number before a paragraph of list `use` (from 1); undefined where it cannot be told. */
  next(use: number, depth: number): string | undefined {
    const list = this.lists[use - 1]
    const level = list?.levels[depth]
    if (!list || !level) return undefined
    const counts = this.#counts.get(list.id) ?? []
    this.#counts.set(list.id, counts)
    if (!this.#begun.has(use)) for (const [at, start] of list.restart) counts[at] = start - 1
    this.#begun.add(use)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    for (let deeper = depth + 1; deeper < counts.length; deeper++)
      if (list.levels[deeper]?.restarts !== false) delete counts[deeper]
    return [...level.pattern]
      .map(unit => {
        const at = unit.charCodeAt(0)
        if (at >= 9) return bulletOf(unit)
        const of = list.levels[at]
        return of ? numberAs(level.legal ? 0 : of.kind, counts[at] ?? of.start) : ''
      })
      .join('')
      .trim()
  }
}

/** Signs of Symbol and Wingdings. */
function bulletOf(unit: string): string {
  if (unit === '\uf02d') return '-'
  return unit >= '\uf000' && unit <= '\uf0ff' ? '•' : unit
}

function numberAs(kind: number, value: number): string {
  switch (kind) {
    case 1:
      return roman(value)
    case 2:
      return roman(value).toLowerCase()
    case 3:
      return letter(value)
    case 4:
      return letter(value).toLowerCase()
    case 22:
      return String(value).padStart(2, '0')
    case 23:
    case 255:
      return ''
    default:
      return String(value)
  }
}

function letter(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I']
]

function roman(value: number): string {
  let [left, text] = [Math.min(value, 3999), '']
  for (const [of, sign] of romans) for (; left >= of; left -= of) text += sign
  return text
}

/** More lists than any document has. */
const mostLists = 4000

/** The lists of a document and how its paragraphs use them, as the table stream holds them. */
export function listsOf(lists: Uint8Array, uses: Uint8Array): List[] {
  const defined = definedLists(new Reader(lists))
  const reader = new Reader(uses)
  const count = Math.min(reader.u32(), mostLists)
  const heads = Array.from({length: count}, () => {
    const id = reader.u32()
    reader.skip(8)
    const overrides = reader.u8()
    reader.skip(3)
    return {id, overrides}
  })
  return heads.map(({id, overrides}) => {
    const levels = [...(defined.get(id) ?? [])]
    const restart = new Map<number, number>()
    reader.skip(4)
    for (let at = 0; at < overrides; at++) {
      const start = reader.u32()
      const flags = reader.u32()
      const depth = flags & 15
      if (flags & 16) restart.set(depth, start)
      if (flags & 32) levels[depth] = levelOf(reader)
    }
    return {id, levels, restart}
  })
}

function definedLists(reader: Reader): Map<number, Level[]> {
  const count = Math.min(reader.u16(), mostLists)
  const heads = Array.from({length: count}, () => {
    const id = reader.u32()
    reader.skip(22)
    const simple = (reader.u8() & 1) === 1
    reader.skip(1)
    return {id, simple}
  })
  return new Map(
    heads.map(({id, simple}) => [id, Array.from({length: simple ? 1 : 9}, () => levelOf(reader))])
  )
}

function levelOf(reader: Reader): Level {
  const start = reader.u32()
  const kind = reader.u8()
  const flags = reader.u8()
  reader.skip(18)
  const [characters, paragraphs] = [reader.u8(), reader.u8()]
  reader.skip(2 + characters + paragraphs)
  const length = reader.u16()
  let pattern = ''
  for (let at = 0; at < length; at++) pattern += String.fromCharCode(reader.u16())
  return {start, kind, pattern, legal: (flags & 4) !== 0, restarts: (flags & 8) === 0}
}

class Reader {
  #at = 0
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  skip(bytes: number): void {
    this.#at += bytes
  }

  u8(): number {
    return this.#take(1).getUint8(this.#at - 1)
  }

  u16(): number {
    return this.#take(2).getUint16(this.#at - 2, true)
  }

  u32(): number {
    return this.#take(4).getUint32(this.#at - 4, true)
  }

  #take(bytes: number): DataView {
    this.#at += bytes
    if (this.#at > this.#view.byteLength) throw new Damaged('lists break off')
    return this.#view
  }
}
