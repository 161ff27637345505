import {bulletSign, formatNumber} from '../office/number-formats.js'
import {Damaged} from '../../office/compound-file.js'

/** One level of a list (LVL, [MS-DOC] 2.9.149): “%1.%2.” with the kind of each number. */
interface Level {
  readonly start: number
  readonly kind: number
  /** Units below 9 stand for the number of that level. */
  readonly pattern: string
  /** Numbers of other levels are shown in digits. */
  readonly legal: boolean
  /** Levels above this one begin it anew; undefined where any level above does. */
  readonly restartedBy: number | undefined
}

/** A list as paragraphs use it. */
export interface List {
  /** Lists that count on together have one id. */
  readonly id: number
  readonly levels: readonly Level[]
  /** Levels that begin anew when this list first uses them, and with what number. */
  readonly restart: ReadonlyMap<number, number>
}

/** The numbers of paragraphs, counted as Word counts them. */
export class Numbering {
  readonly #counts = new Map<number, number[]>()
  readonly #begun = new Set<string>()

  constructor(readonly lists: readonly List[]) {}

  /** The number before a paragraph of list `use` (from 1); undefined where it cannot be told. */
  next(use: number, depth: number): string | undefined {
    const list = this.lists[use - 1]
    const level = list?.levels[depth]
    if (!list || !level) return undefined
    const counts = this.#counts.get(list.id) ?? []
    this.#counts.set(list.id, counts)
    const startAt = this.#begun.has(`${use} ${depth}`) ? undefined : list.restart.get(depth)
    this.#begun.add(`${use} ${depth}`)
    // A level that was passed over has begun: “8.1.” is followed by “9.”.
    for (let above = 0; above < depth; above++) counts[above] ??= list.levels[above]?.start ?? 1
    counts[depth] = startAt ?? (counts[depth] ?? level.start - 1) + 1
    for (let deeper = depth + 1; deeper < counts.length; deeper++)
      if (isRestarted(list.levels[deeper], depth)) delete counts[deeper]
    if (level.kind === bullet) return bulletSign(level.pattern)
    return [...level.pattern]
      .map(unit => {
        const at = unit.charCodeAt(0)
        if (at >= 9) return unit
        const of = list.levels[at]
        return of ? formatNumber(counts[at] ?? of.start, level.legal ? 'decimal' : formats[of.kind]) : ''
      })
      .join('')
      .trim()
  }
}

function isRestarted(level: Level | undefined, by: number): boolean {
  return level?.restartedBy === undefined || by < level.restartedBy
}

const bullet = 23

/** Kinds that are not written in digits. */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'none',
  255: 'none'
}

/** More lists than any document has. */
const mostLists = 4000

/** The lists of a document (PlfLst, [MS-DOC] 2.9.201) and how its paragraphs use them (2.9.200), as the table stream holds them. */
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
      const level = flags & 32 ? levelOf(reader) : undefined
      if (level) levels[depth] = level
      if (flags & 16) restart.set(depth, level ? level.start : start)
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
  const [characters, paragraphs, limit] = [reader.u8(), reader.u8(), reader.u8()]
  reader.skip(1 + characters + paragraphs)
  const length = reader.u16()
  let pattern = ''
  for (let at = 0; at < length; at++) pattern += String.fromCharCode(reader.u16())
  return {start, kind, pattern, legal: (flags & 4) !== 0, restartedBy: flags & 8 ? limit : undefined}
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
