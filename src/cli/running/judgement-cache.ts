import {createHash} from 'node:crypto'
import {existsSync, lstatSync, realpathSync, statSync, utimesSync} from 'node:fs'
import path from 'node:path'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {Fault} from '../../base/fault.js'
import type {JudgedText} from '../../engine/judge-input.js'
import type {JudgementCache, KnownSettings} from '../../engine/lint-files.js'
import type {Judgement} from '../../engine/judgement.js'
import {isInside, repositoryRoot} from '../../files/repository-root.js'
import type {CacheHome} from '../io.js'
import {
  isOwnFolder,
  makeFolder,
  quietly,
  readDigested,
  realPlace,
  removeOldest,
  writeDigested,
  writeOwn
} from '../own-files.js'
import {buildStamp} from './build-stamp.js'

/** What one user may have there: the plans of a province in several years. */
export interface CacheLimits {
  readonly files: number
  readonly bytes: number
}
const usualLimits: CacheLimits = {files: 20_000, bytes: 512 << 20}
/** A file that is larger was not written here. */
const largestFile = 16 << 20
/** More than any judgement unpacks to. */
const largestContent = 128 << 20
/** How often it is seen to that there are not too many, in milliseconds, and after how many new files at the latest. */
const sweepEvery = 24 * 3_600_000
const sweepAfter = 2000
/** Rights of others on a file: none. A checkout has them as its user’s umask says, which leaves others their reading. */
const anyRight = 0o077

/** Where the folder lies, who may use it, and whose it must be. */
interface Place {
  readonly folder: string
  readonly home: CacheHome
  /** Whether it is there and fit to be read from. */
  isFit(): boolean
}

/**
 * What was found out of files, in the user’s own folder: a file for each document, named after its bytes and all else
 * that a judgement hangs on. A file holds a SHA-256 of its name and content, the judgement and the text, both packed
 * where they are many or long; what was judged on a day, and hangs on it, is known on that day only.
 *
 * The digest tells a file that was damaged or moved to another name; it keeps nobody from writing one on purpose. So only
 * files are read that nobody but this user has any right on, in a folder of his that lies outside the project, or that
 * he named himself. It is never a reason to fail: what cannot be read is not known, what cannot be written is not kept.
 */
export function judgementCache(home: CacheHome, cwd: string, limits = usualLimits): JudgementCache {
  const above = path.join(home.folder, 'cchclint')
  const folder = path.join(above, 'plans')
  let isOutside: boolean | undefined
  return cacheIn(
    {
      folder,
      home,
      isFit: () =>
        (isOutside ??= !isInside(realpathSync(repositoryRoot(cwd) ?? cwd), realPlace(folder))) &&
        isOwnFolder(above, home) &&
        isOwnFolder(folder, home)
    },
    () => isOutside !== false,
    limits
  )
}

/** The same in a folder that was named. @throws {Fault} for one that is no folder, or that others can write to */
export function namedCache(
  named: string,
  user: CacheHome['user'],
  cwd: string,
  limits = usualLimits
): JudgementCache {
  const folder = path.resolve(cwd, named)
  const home = {folder, user}
  const known = statSync(folder, {throwIfNoEntry: false})
  if (known && !known.isDirectory()) throw unfit(named, {vi: 'không phải là thư mục', en: 'is not a folder'})
  if (known && user !== undefined && (known.uid !== user || (known.mode & 0o022) !== 0))
    throw unfit(named, {vi: 'người khác cũng ghi được vào đó', en: 'others can write there'})
  if (!known && quietly(() => makeFolder(folder, home)) === undefined && !existsSync(folder))
    throw unfit(named, {vi: 'không tạo được thư mục', en: 'cannot be made'})
  return cacheIn({folder, home, isFit: () => true}, () => true, limits)
}

function unfit(named: string, why: {vi: string; en: string}): Fault {
  return new Fault({
    vi: `Không dùng được “${named}” của --cache-location: ${why.vi}.`,
    en: `“${named}” of --cache-location cannot be used: it ${why.en}.`
  })
}

function cacheIn(place: Place, mayMake: () => boolean, limits: CacheLimits): JudgementCache {
  const {folder, home} = place
  let isFit: boolean | undefined
  let isReady = false
  let written = 0
  return {
    get: (bytes, format, settings) =>
      quietly(() => {
        if (!(isFit ??= place.isFit())) return undefined
        const file = path.join(folder, nameOf(bytes, format, settings))
        const content = readDigested(file, home, largestFile, anyRight)
        return content && judgedOf(content, settings)
      }),
    put: (bytes, format, settings, judged) =>
      quietly(() => {
        if (!isReady) {
          if (!mayMake()) return
          if (!existsSync(folder)) makeFolder(folder, home)
          if (!(isFit = place.isFit())) return
          isReady = true
        }
        const name = nameOf(bytes, format, settings)
        const day = judged.readsDay ? settings.today : null
        const isPacked = written >= mostPlain || judged.text.length > longestPlain
        const read = {text: judged.text, blocks: judged.blocks}
        const content = joined({day, judgement: judged.judgement}, read, isPacked)
        writeDigested(path.join(folder, name), content, largestFile)
        if (written++ % sweepAfter === 0) sweep(folder, limits, written > 1)
      })
  }
}

const ending = '.plan'

const settingsDigests = new WeakMap<KnownSettings, string>()

function nameOf(bytes: Uint8Array, format: string, settings: KnownSettings): string {
  let said = settingsDigests.get(settings)
  if (said === undefined) {
    said = createHash('sha256')
      .update(JSON.stringify([buildStamp, settings.key]))
      .digest('hex')
    settingsDigests.set(settings, said)
  }
  const made = createHash('sha256').update(`${said} ${format} `).update(bytes)
  return `${made.digest('hex')}${ending}`
}

/** Of what lies in a folder that somebody named only that is taken away which was kept there. */
function isOwnName(name: string): boolean {
  return /^[0-9a-f]{64}\.plan$/.test(name)
}

interface Content {
  /** The day on which it was judged; null where that is all one. */
  readonly day: string | null
  readonly judgement: Judgement
}

/** What only some reports need. */
type Read = Pick<JudgedText, 'text' | 'blocks'>

/** The first files of a run are kept as they are: to load what packs takes longer than to write some 50 KB more each. */
const mostPlain = 16
/** In UTF-16 units of the text. */
const longestPlain = 1 << 17
/** The bit of a length that says that both parts are packed. */
const packedBit = 1 << 31

/** How long the judgement is and whether both are packed, in four bytes, the judgement, and the text. */
function joined(content: Content, read: Read, isPacked: boolean): Buffer {
  const [first, second] = [content, read].map(one => {
    const text = JSON.stringify(one)
    return isPacked ? deflateRawSync(text, {level: 3}) : Buffer.from(text)
  }) as [Buffer, Buffer]
  const length = Buffer.alloc(4)
  length.writeInt32LE(isPacked ? first.length | packedBit : first.length)
  return Buffer.concat([length, first, second])
}

function judgedOf(content: Buffer, {today}: KnownSettings): JudgedText | undefined {
  const known = new KnownJudgement(content)
  if (known.day !== null && known.day !== today) return undefined
  return known
}

/** What a file of the cache says, unpacked when it is asked for. */
class KnownJudgement implements JudgedText {
  readonly #content: Buffer
  #judged: Content | undefined
  #read: Read | undefined

  constructor(content: Buffer) {
    this.#content = content
  }

  get day(): Content['day'] {
    return this.#said.day
  }

  get judgement(): Judgement {
    return this.#said.judgement
  }

  get text(): string {
    return this.#known.text
  }

  get blocks(): Read['blocks'] {
    return this.#known.blocks
  }

  /** What is packed takes little to be kept. */
  get again(): (() => JudgedText) | undefined {
    return isPacked(this.#content) ? anew(this.#content) : undefined
  }

  get #said(): Content {
    return (this.#judged ??= JSON.parse(unpacked(this.#content, 'first')) as Content)
  }

  get #known(): Read {
    return (this.#read ??= JSON.parse(unpacked(this.#content, 'second')) as Read)
  }
}

function anew(content: Buffer): () => JudgedText {
  return () => new KnownJudgement(content)
}

function isPacked(content: Buffer): boolean {
  return content.readInt32LE() < 0
}

function unpacked(content: Buffer, part: 'first' | 'second'): string {
  const end = 4 + (content.readInt32LE() & ~packedBit)
  const bytes = part === 'first' ? content.subarray(4, end) : content.subarray(end)
  return (isPacked(content) ? inflateRawSync(bytes, {maxOutputLength: largestContent}) : bytes).toString()
}

/** Once in a while, take away the files that were asked for least recently, where there are too many. */
function sweep(folder: string, limits: CacheLimits, isDue: boolean): void {
  const now = Date.now()
  const last = lstatSync(path.join(folder, sweptName), {throwIfNoEntry: false})?.mtimeMs ?? 0
  if (!isDue && now - last < sweepEvery) return
  removeOldest(folder, isOwnName, limits)
  const marker = path.join(folder, sweptName)
  if (last === 0) writeOwn(marker, new Uint8Array())
  else utimesSync(marker, new Date(), new Date())
}

const sweptName = 'swept'
