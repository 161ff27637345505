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
import {isInside, repositoryRoot} from '../files/repository-root.js'
import type {WordCache} from '../knowledge/tables.js'
import {wordStamps} from '../packs/built-in.js'
import type {CacheHome} from './io.js'
import {version} from './version.js'

/** What one user may have there: the tables of some packs in some versions. */
const mostFiles = 32
const mostBytes = 16 << 20
/** A file that is larger was not written here. */
const largestFile = 8 << 20
const digestLength = 32

/**
 * Compiled words of a user in files of his own, each named after all that it was made of: the key, the version, and the
 * words that were compiled with the program (whose stamp changes with how words are compiled). A file is a SHA-256 of
 * its name and content, and the content.
 *
 * The digest tells a file that was damaged, or moved to another name. It keeps nobody from writing one on purpose, whose
 * numbers would lead a matcher astray; so only what no third person can write is read: a file of this user that is no
 * link, in a folder of this user that is closed to others (0700) and lies outside the project, where files may be a
 * stranger’s. Whoever can write there nevertheless is the user himself, and can change the program as well.
 *
 * The cache is never a reason to fail: where something cannot be read it has nothing, where something cannot be written
 * nothing is kept.
 */
export function wordCache(home: CacheHome, cwd: string): WordCache {
  const folder = path.join(home.folder, 'cchclint')
  const fileOf = (key: string): string => {
    const made = createHash('sha256').update(JSON.stringify([version, wordStamps, key]))
    return path.join(folder, `${prefix}${made.digest('hex')}${ending}`)
  }
  let isOutside: boolean | undefined
  const mayUse = () => (isOutside ??= !isInside(realpathSync(repositoryRoot(cwd) ?? cwd), realPlace(folder)))
  return {
    get: key =>
      quietly(() => {
        if (!mayUse() || !isOwnFolder(folder, home)) return undefined
        const file = fileOf(key)
        return contentOf(path.basename(file), readOwn(file, home))
      }),
    put: (key, bytes) =>
      quietly(() => {
        if (!mayUse() || bytes.length + digestLength > largestFile) return
        if (!existsSync(folder)) makeFolder(folder, home)
        if (!isOwnFolder(folder, home)) return
        const file = fileOf(key)
        writeOwn(file, Buffer.concat([digestOf(path.basename(file), bytes), bytes]))
        removeOldest(folder)
      })
  }
}

const prefix = 'words-'
const ending = '.bin'
const beginning = '.words-'

function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

function digestOf(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(bytes).digest()
}

function contentOf(name: string, read: Buffer): Uint8Array | undefined {
  const bytes = read.subarray(digestLength)
  return digestOf(name, bytes).equals(read.subarray(0, digestLength)) ? bytes : undefined
}

/** Where a folder lies, or will lie, when links are followed. */
function realPlace(folder: string): string {
  const above = nearest(folder)
  return path.join(realpathSync(above), path.relative(above, folder))
}

/** The folder itself or the first above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(path.dirname(folder))
}

/** A link is none, wherever it leads. */
function isOwnFolder(folder: string, {user}: CacheHome): boolean {
  const known = lstatSync(folder, {throwIfNoEntry: false})
  if (!known?.isDirectory()) return false
  return user === undefined || (known.uid === user && (known.mode & 0o077) === 0)
}

/**
 * With all folders above it that are not there, for this user alone. Not inside of what belongs to somebody else: the
 * superuser, who has kept a user’s HOME, would leave him a folder that he cannot use.
 */
function makeFolder(folder: string, {user}: CacheHome): void {
  if (user === undefined || statSync(nearest(folder)).uid === user)
    mkdirSync(folder, {recursive: true, mode: 0o700})
}

/** @throws {Error} for what is no file of this user, or none that was written here */
function readOwn(file: string, {user}: CacheHome): Buffer {
  // Neither is known to Windows.
  const {O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0} = constants as Partial<typeof constants>
  const open = openSync(file, O_RDONLY! | O_NOFOLLOW | O_NONBLOCK)
  try {
    const known = fstatSync(open)
    const isOwn = user === undefined || (known.uid === user && (known.mode & 0o022) === 0)
    if (!known.isFile() || !isOwn || known.size > largestFile) throw new Error('no file of ours')
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
function writeOwn(file: string, bytes: Uint8Array): void {
  const beside = path.join(path.dirname(file), `${beginning}${randomUUID()}.tmp`)
  try {
    writeFileSync(beside, bytes, {flag: 'wx', mode: 0o600})
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

/** The files that were asked for least recently, where there are too many; and what a run left that was ended midway. */
function removeOldest(folder: string): void {
  const yesterday = Date.now() - 24 * 3_600_000
  const files = readdirSync(folder).flatMap(name => {
    const isHalf = name.startsWith(beginning)
    if (!isHalf && !(name.startsWith(prefix) && name.endsWith(ending))) return []
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
    if (count > mostFiles || bytes > mostBytes) quietly(() => rmSync(file, {force: true}))
  }
}
