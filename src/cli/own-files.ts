import {createHash, randomUUID} from 'node:crypto'
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import type {CacheHome} from './io.js'

/** What the name of a file begins with that is not in its place yet. */
const halfWritten = '.words-'

/** What an act gives; undefined where it fails. */
export function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Where a folder lies, or will lie, when links are followed. */
export function realPlace(folder: string): string {
  const above = nearest(folder)
  return path.join(realpathSync(above), path.relative(above, folder))
}

/** The folder itself or the first above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder))
}

/** A link is none, wherever it leads. */
export function isOwnFolder(folder: string, {user}: CacheHome): boolean {
  const known = lstatSync(folder, {throwIfNoEntry: false})
  if (!known?.isDirectory()) return false
  return user === undefined || (known.uid === user && (known.mode & 0o077) === 0)
}

/**
 * With all folders above it that are not there, for this user alone. Not inside of what belongs to somebody else: the
 * superuser, who has kept a user’s HOME, would leave him a folder that he cannot use.
 */
export function makeFolder(folder: string, {user}: CacheHome): void {
  const above = nearest(folder)
  if (user !== undefined && statSync(above).uid !== user) return
  // One by one: where a disk has no room for folders, and says that the one above is missing, Node goes on for ever.
  let here = above
  for (const name of path.relative(above, folder).split(path.sep)) {
    here = path.join(here, name)
    makeOne(here)
  }
}

/** Somebody else, who runs at the same time, may have made it. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder, {mode: 0o700})
  } catch (error) {
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) throw error
  }
}

/** See {@link readDigested}. */
function readOwn(file: string, {user}: CacheHome, most: number, others = 0o022): Buffer {
  // Neither is known to Windows.
  const {O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants as Partial<typeof constants>
  const open = openSync(file, constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const known = fstatSync(open)
    const isOwn = user === undefined || (known.uid === user && (known.mode & others) === 0)
    if (!known.isFile() || !isOwn || known.size > most) throw new Error('no file of ours')
    const bytes = Buffer.alloc(known.size)
    for (let at = 0; at < bytes.length;) {
      const read = readSync(open, bytes, at, bytes.length - at, at)
      if (read === 0) throw new Error('the file has shrunk')
      at += read
    }
    // What was asked for last is kept longest. Who cannot write may read.
    quietly(() => futimesSync(open, new Date(), known.mtime))
    return bytes
  } finally {
    closeSync(open)
  }
}

/** Under a name that nobody can foretell and that is not there yet, then in its place. */
export function writeOwn(file: string, bytes: Uint8Array): void {
  const beside = path.join(path.dirname(file), `${halfWritten}${randomUUID()}.tmp`)
  try {
    writeFileSync(beside, bytes, {flag: 'wx', mode: 0o600})
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

const digestLength = 32

/**
 * A SHA-256 of the file’s name and content, and the content: one that was damaged, or moved to another name, is known by
 * it. Nothing where that would be larger than what is read again.
 */
export function writeDigested(file: string, bytes: Uint8Array, most: number): void {
  if (bytes.length + digestLength <= most) writeOwn(file, Buffer.concat([digestOf(file, bytes), bytes]))
}

/**
 * The content of such a file; undefined where it is not what was written under this name.
 *
 * @param most the most bytes that a file has which was written here
 * @param others the rights that nobody but this user may have on it
 * @throws {Error} for what is no file of this user, or none that was written here
 */
export function readDigested(
  file: string,
  home: CacheHome,
  most: number,
  others?: number
): Buffer | undefined {
  const read = readOwn(file, home, most, others)
  const bytes = read.subarray(digestLength)
  return digestOf(file, bytes).equals(read.subarray(0, digestLength)) ? bytes : undefined
}

function digestOf(file: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(path.basename(file)).update(bytes).digest()
}

/**
 * Takes away the files that were asked for least recently, where there are too many; and what a run left that was ended
 * midway.
 *
 * @param isOurs whether a name is one that is given here: nothing else is touched
 */
export function removeOldest(
  folder: string,
  isOurs: (name: string) => boolean,
  most: {readonly files: number; readonly bytes: number}
): void {
  const yesterday = Date.now() - 24 * 3_600_000
  const files = readdirSync(folder).flatMap(name => {
    const isHalf = name.startsWith(halfWritten)
    if (!isHalf && !isOurs(name)) return []
    const file = path.join(folder, name)
    const known = lstatSync(file, {throwIfNoEntry: false})
    return known?.isFile() ? [{file, isHalf, size: known.size, last: known.atimeMs}] : []
  })
  let [count, bytes] = [0, 0]
  for (const {file, isHalf, size, last} of files.sort((a, b) => b.last - a.last)) {
    if (isHalf) {
      if (last < yesterday) quietly(() => rmSync(file, {force: true}))
      continue
    }
    count++
    bytes += size
    if (count > most.files || bytes > most.bytes) quietly(() => rmSync(file, {force: true}))
  }
}
