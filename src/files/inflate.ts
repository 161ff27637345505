import {Inflate} from 'pako'

/** What came out of a compressed stream. */
export interface Inflated {
  /** `cut`: the data ends too early; `damaged`: it is no such stream, or broken inside. */
  readonly outcome: 'whole' | 'cut' | 'too-large' | 'damaged'
  /** How many bytes came out. */
  readonly size: number
  /** How many bytes were read for it, or somewhat more. */
  readonly read: number
}

/** The most that is given to it, and that comes out, at once. */
const pieceBytes = {in: 1 << 16, out: 1 << 14}
/** zlib’s Z_SYNC_FLUSH. */
const syncFlush = 2

/**
 * Inflate raw DEFLATE (RFC 1951) piece by piece and stop where it has come to more than it may: nothing that a file
 * says of sizes is relied upon, and half a megabyte may stand for 512.
 *
 * @param packed may go on behind the end of the stream
 * @param most the bytes that may come out
 * @param take is given each piece
 */
export function inflate(
  packed: Uint8Array,
  most: number,
  take: (piece: Uint8Array) => void = () => undefined
): Inflated {
  const stream = new Inflate({raw: true, chunkSize: Math.min(pieceBytes.out, most + 1)})
  let size = 0
  let read = 0
  stream.onData = piece => {
    size += piece.length
    if (size > most) throw new TooLarge()
    take(piece)
  }
  try {
    // Growing, so that little is read behind the end of a short stream.
    for (
      let length = 512;
      read < packed.length && !stream.ended;
      length = Math.min(length * 2, pieceBytes.in)
    ) {
      stream.push(packed.subarray(read, read + length), false)
      read = Math.min(read + length, packed.length)
      if (stream.err) return {outcome: 'damaged', size, read}
    }
    // What came out of data that was cut is still held back.
    if (!stream.ended) stream.push(new Uint8Array(), syncFlush)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    return {outcome: 'too-large', size, read}
  }
  return {outcome: stream.ended ? 'whole' : 'cut', size, read}
}

class TooLarge extends Error {}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}
