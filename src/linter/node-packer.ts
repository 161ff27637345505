import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {Packer} from '../engine/kept-file.js'

/** Packs a report into a sixth of it, in a hundredth of the time that its plan takes to be judged. */
export const nodePacker: Packer = {
  // What zlib gives is the beginning of a larger buffer.
  pack: bytes => new Uint8Array(deflateRawSync(bytes, {level: 3})),
  unpack: packed => inflateRawSync(packed)
}
