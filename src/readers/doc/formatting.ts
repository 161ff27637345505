import {Damaged} from '../../office/compound-file.js'
import {u16} from './u16.js'

/** A stretch of the file’s bytes whose text has some looks, [from, to). */
export interface FormattedRun {
  readonly from: number
  readonly to: number
  /** 0 or 1, or 128 and 129 for what the style says and its contrary; undefined where it says nothing. */
  readonly bold: number | undefined
  /** Deleted by a tracked change, or hidden: not printed. */
  readonly gone: boolean
  /** Deleted or added by a tracked change. */
  readonly changed: boolean
  /** Its place among the fonts of the document; undefined where the style says it. */
  readonly font: number | undefined
  /** Its character style. */
  readonly style: number | undefined
  /** The sign that each of its characters stands for, whatever character that is. */
  readonly sign: {readonly code: number; readonly font: number} | undefined
}

export interface FormattedParagraph {
  readonly from: number
  readonly to: number
  /** Its mark ends a row of a table. */
  readonly endsRow: boolean
  readonly inTable: boolean
  readonly style: number
  /** The list that numbers it (from 1), and how deep in it (from 0), where that is not left to its style. */
  readonly list: number | undefined
  readonly level: number | undefined
}

/** The changes that others ask for: sprmCFBold, sprmCRgFtc0 ([MS-DOC] 2.6.1), sprmPIlfo, sprmPIlvl (2.6.2). */
export const codes = {bold: 0x0835, font: 0x4a4f, list: 0x460b, level: 0x260a} as const
// sprmCFRMarkDel, sprmCFRMarkIns, sprmCFVanish, sprmCIstd, sprmCSymbol ([MS-DOC] 2.6.1)
const deleted = 0x0800
const added = 0x0801
const hidden = 0x083c
const characterStyle = 0x4a30
/** A font and a code in it (CSymbolOperand, [MS-DOC] 2.9.47). */
const symbol = 0x6a09
// sprmPFInTable, sprmPFTtp ([MS-DOC] 2.6.2)
const inTable = 0x2416
const rowEnd = 0x2417
/** sprmPHugePapx, of Word 97 and of later ones: where in the stream of data the changes are that found no room. */
const elsewhere = [0x6645, 0x6646]

/** The looks of characters, from the pages of 512 bytes (ChpxFkp of [MS-DOC]) that the table `places` names. */
export function formattedRuns(document: Uint8Array, places: Uint8Array): FormattedRun[] {
  return pagesOf(document, places).flatMap(page =>
    page.runs.map(({from, to, at}) => {
      const offset = (page.bytes[(page.runs.length + 1) * 4 + at] ?? 0) * 2
      const length = offset === 0 ? 0 : (page.bytes[offset] ?? 0)
      const found = changesIn(page.bytes.subarray(offset + 1, offset + 1 + length))
      const isOn = (code: number) => ((found.get(code) ?? 0) & 1) === 1
      const sign = found.get(symbol)
      return {
        from,
        to,
        bold: found.get(codes.bold),
        gone: isOn(deleted) || isOn(hidden),
        changed: isOn(deleted) || isOn(added),
        font: found.get(codes.font),
        style: found.get(characterStyle),
        sign: sign === undefined ? undefined : {code: sign >>> 16, font: sign & 0xffff}
      }
    })
  )
}

/**
 * How paragraphs are set, from pages of 512 bytes (PapxFkp of [MS-DOC]).
 *
 * @param data the stream that holds what a page has no room for, such as how the row of a wide table is set
 */
export function formattedParagraphs(
  document: Uint8Array,
  places: Uint8Array,
  data: () => Uint8Array
): FormattedParagraph[] {
  const withThoseElsewhere = adderOf(data)
  return pagesOf(document, places).flatMap(page =>
    page.runs.map(({from, to, at}) => {
      const offset = (page.bytes[(page.runs.length + 1) * 4 + at * 13] ?? 0) * 2
      const words = page.bytes[offset] ?? 0
      const [start, length] =
        words === 0 ? [offset + 2, (page.bytes[offset + 1] ?? 0) * 2] : [offset + 1, words * 2 - 1]
      // The first two bytes name the style.
      const found =
        offset === 0
          ? new Map<number, number>()
          : withThoseElsewhere(changesIn(page.bytes.subarray(start + 2, start + length)))
      return {
        from,
        to,
        endsRow: found.get(rowEnd) === 1,
        inTable: found.get(inTable) === 1,
        style: offset === 0 ? 0 : u16(page.bytes, start),
        list: found.get(codes.list),
        level: found.get(codes.level)
      }
    })
  )
}

/** Adds changes that stand in the stream of data. Such that lie on each other could make a small file endless work. */
function adderOf(data: () => Uint8Array) {
  const known = new Map<number, ReadonlyMap<number, number>>()
  let read = 0
  return (found: ReadonlyMap<number, number>): ReadonlyMap<number, number> => {
    const place = elsewhere.map(code => found.get(code)).find(one => one !== undefined)
    if (place === undefined) return found
    const bytes = data()
    const length = u16(bytes, place)
    const list = bytes.subarray(place + 2, place + 2 + length)
    if (!known.has(place)) read += list.length
    if (read > bytes.length) throw new Damaged('changes upon changes')
    const added = known.get(place) ?? changesIn(list)
    known.set(place, added)
    return new Map([...found, ...added])
  }
}

/**
 * The list that a value of sprmPIlfo names, from 1; 0 for none ([MS-DOC] 2.6.2). High values are numbers below zero:
 * of paragraphs that keep their own indents.
 */
export function listNamed(value: number): number {
  if (value === 0xf801) return 0
  return value > 0xf801 ? 0x10000 - value : value
}

/** The level of a paragraph that its list passes over ([MS-DOC] 2.6.2, sprmPIlvl). */
export const passedOver = 12

interface Page {
  readonly bytes: Uint8Array
  readonly runs: readonly {readonly from: number; readonly to: number; readonly at: number}[]
}

const pageSize = 512

function pagesOf(document: Uint8Array, places: Uint8Array): Page[] {
  const view = new DataView(places.buffer, places.byteOffset, places.byteLength)
  const count = Math.floor((places.length - 4) / 8)
  const seen = new Set<number>()
  for (let at = 0; at < count; at++) seen.add(view.getUint32((count + 1) * 4 + at * 4, true) & 0x3fffff)
  return [...seen].flatMap(number => {
    const bytes = document.subarray(number * pageSize, (number + 1) * pageSize)
    return bytes.length === pageSize ? [{bytes, runs: runsOf(bytes)}] : []
  })
}

function runsOf(bytes: Uint8Array): {from: number; to: number; at: number}[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.min(bytes.at(-1) ?? 0, 101)
  return Array.from({length: count}, (_, at) => ({
    from: view.getUint32(at * 4, true),
    to: view.getUint32(at * 4 + 4, true),
    at
  }))
}

/** How many bytes follow a code, by its three highest bits; those of kind 6 say it themselves ([MS-DOC] 2.2.5.1). */
const sizes = [1, 1, 2, 4, 2, 2, undefined, 3]
/** sprmTDefTable, the columns of a table: its length is a word, and one more than what follows. */
const columns = 0xd608

/** The changes (“sprms”) of a list: their codes and their values, of long ones the first four bytes. */
export function changesIn(list: Uint8Array): Map<number, number> {
  const found = new Map<number, number>()
  for (let at = 0; at + 2 < list.length;) {
    const code = u16(list, at)
    const size = sizes[code >> 13] ?? (code === columns ? u16(list, at + 2) : (list[at + 2] ?? 0)) + 1
    let value = 0
    for (let k = Math.min(size, 4); k > 0; k--) value = value * 256 + (list[at + 1 + k] ?? 0)
    found.set(code, value)
    at += 2 + size
  }
  return found
}
