import {createHash} from 'node:crypto'
import {existsSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import type {WordCache} from '../knowledge/tables.js'
import {wordStamps} from '../packs/built-in.js'
import type {CacheHome} from './io.js'
import {
  isOwnFolder,
  makeFolder,
  quietly,
  readDigested,
  realPlace,
  removeOldest,
  writeDigested
} from './own-files.js'
import {version} from './version.js'

/** What one user may have there: the tables of some packs in some versions. */
const most = {files: 32, bytes: 16 << 20}
/** A file that is larger was not written here. */
const largestFile = 8 << 20

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
        return readDigested(fileOf(key), home, largestFile)
      }),
    put: (key, bytes) =>
      quietly(() => {
        if (!mayUse()) return
        if (!existsSync(folder)) makeFolder(folder, home)
        if (!isOwnFolder(folder, home)) return
        writeDigested(fileOf(key), bytes, largestFile)
        removeOldest(folder, name => name.startsWith(prefix) && name.endsWith(ending), most)
      })
  }
}

const prefix = 'words-'
const ending = '.bin'
