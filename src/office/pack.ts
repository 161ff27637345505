import {zipSync} from 'fflate'
import {unpack} from './package.js'

/**
 * What is known of a file that we packed. `worked`: it was made from a copy of ours that people had worked on, and may
 * hold what they wrote.
 */
export type Stamp = 'plain' | 'worked'

/** The second of 1980 that all entries bear says which. ZIP counts seconds by twos. */
const seconds: Readonly<Record<Stamp, number>> = {plain: 2, worked: 4}

/** Parts → a ZIP file, the same bytes on every day and in every time zone. */
export function pack(entries: Readonly<Record<string, Uint8Array>>, stamp: Stamp = 'plain'): Uint8Array {
  // A ZIP has the time of the clock on the wall, and fflate reads it off the date.
  return zipSync({...entries}, {mtime: new Date(1980, 0, 1, 0, 0, seconds[stamp])})
}

/** The stamp of a file that is, to the byte, as we packed it; who saves it anew packs it in another way. */
export function stampOf(bytes: Uint8Array): Stamp | undefined {
  const stamp = (['plain', 'worked'] as const).find(one => bears(bytes, seconds[one]))
  if (!stamp) return undefined
  try {
    const again = pack(
      unpack(bytes, '', () => true),
      stamp
    )
    const isSame = again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
    return isSame ? stamp : undefined
  } catch {
    return undefined
  }
}

/** Whether the first entry was written at this second of 1980. */
function bears(bytes: Uint8Array, second: number): boolean {
  if (bytes.length < 30 || bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3) return false
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return head.getUint16(10, true) === second / 2 && head.getUint16(12, true) === ((1 << 5) | 1)
}
