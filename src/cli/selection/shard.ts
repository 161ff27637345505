import {createHash} from 'node:crypto'
import type {Shard} from './flags.js'

/**
 * Whether a file belongs to a part. It hangs on nothing but its name: all parts together are the whole, no two have a
 * file in common, and a file stays in its part whatever comes or goes beside it.
 *
 * @param path from the working folder, forward slashes
 */
export function isInShard(path: string, {number, of}: Shard): boolean {
  const digest = createHash('sha256').update(path.normalize('NFC')).digest()
  return digest.readUIntBE(0, 6) % of === number - 1
}
