import {createHash} from 'node:crypto'
import {realpathSync} from 'node:fs'
import path from 'node:path'
import {isInside, repositoryRoot} from '../../files/repository-root.js'
import {cacheHome} from '../cache-home.js'
import {
  isOwnFolder,
  makeFolder,
  quietly,
  readDigested,
  realPlace,
  removeOldest,
  writeDigested
} from '../own-files.js'
import {usualCollector} from '../running/collector.js'
import {usualOptimiser} from '../running/optimiser.js'

/** What V8 compiled in earlier runs. It is never a reason to fail. */
export interface CodeCache {
  get(file: string): Buffer | undefined
  put(file: string, make: () => Buffer): void
}

/** Two files a build and version of Node; a file that is larger was not written here. */
const most = {files: 16, bytes: 64 << 20}
const largestFile = 16 << 20
const ending = '.code'

/**
 * V8 takes code for right whose source is as long and whose version and flags are the same, and what is damaged makes it
 * crash. So each file bears a SHA-256 of its name and content, and its name is a hash of what the code hangs on: the
 * build, Node, the machine, and the flags that Node was given. As with compiled words (`cli/word-cache.ts`) only what no
 * third person can write is read, in a folder of the user that is closed to others and lies outside the project.
 *
 * `--no-cache` and `--cache-location` leave the folder as it is; what lies there is read, since it changes nothing that is
 * said. NODE_DISABLE_COMPILE_CACHE, by which Node’s own cache is turned off, turns off this one too.
 *
 * @param stamp a hash of the program’s files
 * @returns undefined where there is none
 */
export function codeCache(stamp: string): CodeCache | undefined {
  const {env, argv} = process
  const home = cacheHome(process)
  if (!home || env['NODE_DISABLE_COMPILE_CACHE']) return undefined
  const above = path.join(home.folder, 'cchclint')
  const folder = path.join(above, 'code')
  const fileOf = (file: string) => path.join(folder, nameOf([stamp, file]))
  const isFit = () => isOutside(folder) && isOwnFolder(above, home) && isOwnFolder(folder, home)
  const mayWrite = !argv.some(arg => arg === '--no-cache' || arg.startsWith('--cache-location'))
  return {
    get: file => quietly(() => (isFit() ? readDigested(fileOf(file), home, largestFile, 0o077) : undefined)),
    put: (file, make) =>
      quietly(() => {
        if (!mayWrite || !isOutside(folder)) return
        makeFolder(folder, home)
        if (!isFit()) return
        const {setFlagsFromString} = process.getBuiltinModule('node:v8')
        const {v8} = process.versions
        for (const flag of [...usualOptimiser(v8), ...usualCollector(v8)]) setFlagsFromString(flag)
        writeDigested(fileOf(file), make(), largestFile)
        removeOldest(folder, isOwnName, most)
      })
  }
}

function nameOf(of: readonly string[]): string {
  const {versions, arch, platform, execArgv, env} = process
  const made = JSON.stringify([
    of,
    versions.node,
    versions.v8,
    platform,
    arch,
    execArgv,
    env['NODE_OPTIONS'] ?? ''
  ])
  return createHash('sha256').update(made).digest('hex') + ending
}

function isOwnName(name: string): boolean {
  return /^[0-9a-f]{64}\.code$/.test(name)
}

/** What lies in a checkout may be a stranger’s, whoever owns the files. */
function isOutside(folder: string): boolean {
  const cwd = process.cwd()
  return !isInside(realpathSync(repositoryRoot(cwd) ?? cwd), realPlace(folder))
}
