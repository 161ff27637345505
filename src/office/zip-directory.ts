import {strFromU8} from 'fflate'

/** What the directory of a ZIP says of an entry, and where the entry’s data stands. */
export interface ZipEntry {
  readonly name: string
  /** How the data is packed: 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  /** Of the packed data, and of what is to come out of it, in bytes; as it is said. */
  readonly packed: number
  readonly size: number
  /** Where the header before the data stands. */
  readonly at: number
}

/** What is no ZIP, or one that is broken. */
export class BadZip extends Error {}

const signs = {local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, end64: 0x06064b50}
const lengths = {local: 30, entry: 46, end: 22, end64: 56, locator: 20}
/** The number of a zip64 file’s fields that stand elsewhere. */
const elsewhere = 0xffffffff
const longestRemark = 0xffff

/**
 * The directory of a ZIP (PKWARE’s APPNOTE, 4.3), which alone says what is in it. fflate inflates whatever an entry
 * holds before it looks at what came out, and gives no place of an entry; its streams believe the headers between the
 * data, which other programs do not.
 *
 * @throws {BadZip}
 */
export function* zipDirectory(bytes: Uint8Array): Generator<ZipEntry> {
  const view = viewOf(bytes)
  const {count, at: start, end} = directoryPlace(view)
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + lengths.entry > end || view.getUint32(at, true) !== signs.entry) throw new BadZip()
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map(field =>
      view.getUint16(at + field, true)
    ) as [number, number, number]
    const nameAt = at + lengths.entry
    const next = nameAt + nameLength + extraLength + remarkLength
    if (next > end) throw new BadZip()
    const flags = view.getUint16(at + 8, true)
    const isUnicode = (flags & 0x800) !== 0
    yield {
      name: strFromU8(bytes.subarray(nameAt, nameAt + nameLength), !isUnicode),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) !== 0,
      ...numbersOf(view, at, nameAt + nameLength, extraLength)
    }
    at = next
  }
}

/** The packed data of an entry. @throws {BadZip} where it does not stand in the file */
export function packedData(bytes: Uint8Array, {at, packed}: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (at + lengths.local > bytes.length || view.getUint32(at, true) !== signs.local) throw new BadZip()
  const start = at + lengths.local + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw new BadZip()
  return bytes.subarray(start, start + packed)
}

function directoryPlace(view: DataView): {count: number; at: number; end: number} {
  const end = endRecord(view)
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  if (at < end && count !== 0xffff) return {count, at, end}
  // A zip64 file says in these two that the truth stands in a record before.
  const locator = end - lengths.locator
  const record = locator < 0 ? -1 : whole(view, locator + 8)
  if (record < 0 || record + lengths.end64 > locator || view.getUint32(record, true) !== signs.end64) {
    if (at >= end) throw new BadZip()
    return {count, at, end}
  }
  const place = {count: whole(view, record + 32), at: whole(view, record + 48), end: record}
  if (place.at > record) throw new BadZip()
  return place
}

function endRecord(view: DataView): number {
  const last = view.byteLength - lengths.end
  for (let at = last; at >= 0 && at >= last - longestRemark; at--)
    if (view.getUint32(at, true) === signs.end) return at
  throw new BadZip()
}

/** Sizes and place of an entry; those that do not fit stand in a field of their own, in this order. */
function numbersOf(view: DataView, at: number, extraAt: number, extraLength: number) {
  const said = [24, 20, 42].map(field => view.getUint32(at + field, true))
  let field = said.includes(elsewhere) ? zip64Field(view, extraAt, extraAt + extraLength) : undefined
  const [size, packed, place] = said.map(value => {
    if (value !== elsewhere || field === undefined) return value
    if (field.at + 8 > field.end) throw new BadZip()
    const found = whole(view, field.at)
    field = {...field, at: field.at + 8}
    return found
  }) as [number, number, number]
  return {size, packed, at: place}
}

function zip64Field(view: DataView, from: number, end: number): {at: number; end: number} | undefined {
  for (let at = from; at + 4 <= end;) {
    const next = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1) return {at: at + 4, end: Math.min(next, end)}
    at = next
  }
  return undefined
}

/** A number of eight bytes; one that no file can hold is only too large. */
function whole(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

function viewOf({buffer, byteOffset, byteLength}: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}
