import {fstatSync, statSync, type Stats, writeSync} from 'node:fs'

/** What may happen where a reader closes early, such as `head`: no fault, and nothing of what the exit code says. */
const closed = ['EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED']

export function isClosed({code}: NodeJS.ErrnoException): boolean {
  return code !== undefined && closed.includes(code)
}

/**
 * Whether what a number of a file leads to is written to as it is: a file, a pipe, a socket, or “/dev/null” and its like. For all
 * else, a terminal above all, there are Node’s streams, which take longer to load than a known plan to be told.
 */
export function isPlain(fd: number, platform: NodeJS.Platform): boolean {
  const known = platform === 'win32' ? undefined : statOf(fd)
  return (
    known !== undefined && (known.isFile() || known.isFIFO() || known.isSocket() || isNull(known, platform))
  )
}

function statOf(fd: number): Stats | undefined {
  try {
    return fstatSync(fd)
  } catch {
    return undefined
  }
}

/** Whether what is written to a number of a file goes into the file of this path. */
export function isFileOf(fd: number, absolute: string): boolean {
  try {
    const written = fstatSync(fd, {bigint: true})
    if (!written.isFile()) return false
    const named = statSync(absolute, {bigint: true})
    return written.ino === named.ino && written.dev === named.dev
  } catch {
    return false
  }
}

/** The first class of devices of Linux is memory: null, zero and full. */
function isNull(known: Stats, platform: NodeJS.Platform): boolean {
  return platform === 'linux' && known.isCharacterDevice() && known.rdev >> 8 === 1
}

/**
 * Writes a text whole before it goes on, as Node’s streams do with files and pipes.
 *
 * @param write what writes, as `fs.writeSync`
 * @throws {Error} where it cannot be written
 */
export function writeWhole(fd: number, text: string, write: typeof writeSync = writeSync): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length;) {
    try {
      at += write(fd, bytes, at)
    } catch (error) {
      // A pipe that somebody else has set not to wait is full.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}
