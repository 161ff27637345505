import {deflateRawSync} from 'node:zlib'

/** An entry of a ZIP, with what may be said wrongly of it. */
export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array | string
  /** The data as it lies in the file, where it is not the content packed. */
  readonly packed?: Uint8Array
  /** The number of another entry, whose data this one points at. */
  readonly sharedWith?: number
  readonly method?: number
  readonly flags?: number
  /** What the directory says, where it is not the truth. */
  readonly says?: {readonly packed?: number; readonly size?: number; readonly at?: number}
  /** What the header before the data says, where it is not what the directory does. */
  readonly localSays?: {readonly packed?: number; readonly size?: number}
  /** Sizes and place stand in a zip64 field. */
  readonly zip64?: boolean
}

/** A ZIP by hand, so that each number in it can be a lie. */
export function zipOf(
  entries: readonly ZipEntry[],
  end: {readonly count?: number; readonly at?: number; readonly after?: Uint8Array} = {}
): Uint8Array {
  const file: Buffer[] = []
  const directory: Buffer[] = []
  const places: number[] = []
  let at = 0
  const write = (...parts: readonly Uint8Array[]) => {
    for (const part of parts) {
      file.push(Buffer.from(part))
      at += part.length
    }
  }
  for (const entry of entries) {
    const {name, content, method = 8, flags = 0x800, zip64 = false} = entry
    const raw = Buffer.from(content)
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(raw, {level: 9}) : raw)
    const named = Buffer.from(name)
    const shared = entry.sharedWith === undefined ? undefined : places[entry.sharedWith]
    const place = entry.says?.at ?? shared ?? at
    places.push(place)
    const sizes = {packed: packed.length, size: raw.length, ...entry.says}
    const local = {...sizes, ...entry.localSays}
    if (shared === undefined) {
      const fields = [0x04034b50, 20, flags, method, 0, 0, 0, local.packed, local.size, named.length, 0]
      write(numbers('VvvvvvVVVvv', fields), named, packed)
    }
    const [shownPacked, shownSize, shownPlace] = zip64
      ? [0xffffffff, 0xffffffff, 0xffffffff]
      : [sizes.packed, sizes.size, place]
    const extra = zip64 ? numbers('vvVVVVVV', [1, 24, sizes.size, 0, sizes.packed, 0, place, 0]) : Buffer.of()
    directory.push(
      numbers('VvvvvvvVVVvvvvvVV', [
        ...[0x02014b50, 20, 20, flags, method, 0, 0, 0, shownPacked, shownSize],
        ...[named.length, extra.length, 0, 0, 0, 0, shownPlace]
      ]),
      named,
      extra
    )
  }
  const list = Buffer.concat(directory)
  const count = end.count ?? entries.length
  const tail = numbers('VvvvvVVv', [0x06054b50, 0, 0, count, count, list.length, end.at ?? at, 0])
  return Uint8Array.from(Buffer.concat([...file, list, tail, end.after ?? Buffer.of()]))
}

/** Numbers of two (v) or four (V) bytes, the least first. */
function numbers(sizes: string, values: readonly number[]): Buffer {
  return Buffer.concat(
    values.map((value, index) => {
      const bytes = Buffer.alloc(sizes[index] === 'V' ? 4 : 2)
      if (bytes.length === 4) bytes.writeUInt32LE(value)
      else bytes.writeUInt16LE(value)
      return bytes
    })
  )
}
