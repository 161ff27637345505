import type {ReadFileReport} from '../../diagnostic/report.js'
import {practice} from '../../knowledge/bases.js'

/** A basis as a document and the part of it that is meant. */
export interface Basis {
  /** What is one document has one key, whatever its part and however long its title is given. */
  readonly key: string
  /** “Nghị định 30/2020/NĐ-CP”; a page by its site. */
  readonly short: string
  /** The whole, without the part. */
  readonly whole: string
  /** “Phụ lục I, mục II.1”. */
  readonly part: string | undefined
  readonly isPractice: boolean
}

/** Words that a part of a document begins with. */
const partWords = ['Phụ lục', 'Chương', 'Mục', 'mục', 'Điều', 'Khoản', 'khoản', 'Điểm', 'điểm']
const longestShort = 80

const known = new Map<string, Basis>()

/** “Quyết định số 251/QĐ-BNV ngày 29/3/2022 của …, Phụ lục I” → its document and its part. */
export function basisOf(written: string): Basis {
  let basis = known.get(written)
  if (!basis) {
    if (known.size > 10_000) known.clear()
    known.set(written, (basis = readBasis(written)))
  }
  return basis
}

function readBasis(written: string): Basis {
  const isPractice = written === practice
  const site = /^https?:\/\/([^/\s:]+)/.exec(written)?.[1]
  if (isPractice || site !== undefined)
    return {key: written, short: site ?? written.toLowerCase(), whole: written, part: undefined, isPractice}
  const pieces = written.split(', ')
  const isPart = (piece: string) => partWords.some(word => piece.startsWith(`${word} `))
  const from = pieces.findLastIndex((piece, at) => at === 0 || !isPart(piece)) + 1
  const whole = pieces.slice(0, from).join(', ')
  const part = from < pieces.length ? pieces.slice(from).join(', ') : undefined
  const [, name, symbol, date] =
    /^(.{1,80}?) số (\S{1,40})(?: ngày (\d{1,2}\/\d{1,2}\/\d{4}))?(?=$|[\s,;])/.exec(whole) ?? []
  if (name === undefined || symbol === undefined)
    return {key: whole, short: headOf(whole), whole, part, isPractice}
  return {key: `${symbol} ${date ?? ''}`, short: `${name} ${symbol}`, whole, part, isPractice}
}

function headOf(text: string): string {
  if (text.length <= longestShort) return text
  const head = text.slice(0, longestShort)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), longestShort / 2))}…`
}

/** An entry of the list of bases: a document, whole, with the parts of it that are asked. */
export interface ListedBasis {
  readonly basis: Basis
  readonly parts: readonly string[]
}

/** The bases of a sheet, each document once, in the order in which they are met; what is only practice comes last. */
export function listedBases({
  checklist,
  findings
}: Pick<ReadFileReport, 'checklist' | 'findings'>): ListedBasis[] {
  const entries = new Map<string, {basis: Basis; parts: Set<string>}>()
  for (const written of [...checklist, ...findings].flatMap(one => one.basis)) {
    const basis = basisOf(written)
    const entry = entries.get(basis.key) ?? {basis, parts: new Set<string>()}
    if (basis.whole.length > entry.basis.whole.length) entry.basis = basis
    if (basis.part !== undefined) entry.parts.add(basis.part)
    entries.set(basis.key, entry)
  }
  return [...entries.values()]
    .sort((a, b) => Number(a.basis.isPractice) - Number(b.basis.isPractice))
    .map(({basis, parts}) => ({basis, parts: [...parts]}))
}

/** What a row or a group names: a document, its part where it is said, or the part alone below a head that names it. */
export interface NamedBasis {
  readonly key: string
  readonly text: string
}

function named({key, short}: Basis, part: string | undefined): NamedBasis {
  return {key, text: part === undefined ? short : `${short}, ${part}`}
}

/** All that one row rests on. */
export function basesOf(basis: readonly string[]): NamedBasis[] {
  return basis.map(basisOf).map(one => named(one, one.part))
}

/** Of rows that stand below one head: what all of them share, and each with what is left to it. */
export function sharedBases<Row>(
  rows: readonly Row[],
  basisOfRow: (row: Row) => readonly string[]
): {shared: NamedBasis[]; own: {row: Row; bases: NamedBasis[]}[]} {
  const read = rows.map(row => ({row, bases: basisOfRow(row).map(basisOf)}))
  const first = read[0]?.bases ?? []
  const inAll = (key: string) => read.every(({bases}) => bases.some(one => one.key === key))
  const partsOf = (row: readonly Basis[], key: string) =>
    row
      .filter(one => one.key === key)
      .map(one => one.part ?? '')
      .join('; ')
  const isWhole = (key: string) => read.every(({bases}) => partsOf(bases, key) === partsOf(first, key))
  const keys = read.length < 2 ? [] : [...new Set(first.map(one => one.key))].filter(inAll)
  const shared = keys.flatMap(key => {
    const of = first.filter(one => one.key === key)
    return isWhole(key)
      ? of.map(one => named(one, one.part))
      : of.slice(0, 1).map(one => named(one, undefined))
  })
  const own = read.map(({row, bases}) => ({
    row,
    bases: bases.flatMap(one => {
      if (!keys.includes(one.key)) return [named(one, one.part)]
      return isWhole(one.key) || one.part === undefined ? [] : [{key: one.key, text: one.part}]
    })
  }))
  return {shared, own}
}
