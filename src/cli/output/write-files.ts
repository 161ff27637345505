import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {Fault} from '../../base/fault.js'
import type {Io} from '../io.js'
import {leftoversIn, nameUntilWhole} from './leftovers.js'
import {chunks} from './chunks.js'
import {print} from './print.js'
import {type Stream, streamOf} from './streams.js'
import {unwritable} from './unwritable.js'

/** A file as it is to be: the path as it was typed, and what it holds, which may be made as it is written. */
export interface NewFile {
  readonly file: string
  readonly content: string | Uint8Array | Iterable<string>
}

/** A file that lies beside its place, under a name of no meaning, whole. */
interface Staged {
  /** Whether its place is taken by a file that may be written. */
  readonly isThere: boolean
  /** Put it in its place. */
  commit(): void
  /** Its place, absolute, where another name leads there too, which goes on naming what was there. */
  readonly named: string | undefined
  /** What other runs left beside it, absolute. */
  readonly leftovers: readonly string[]
  /** Leave nothing of what is not in its place. */
  discard(): void
}

/**
 * The one way by which files are written: whole or not at all. All lie beside their places, under names that nobody can
 * foretell, before the first is moved to its place; a file that is there keeps its rights and its owner, and of a link
 * it is the file behind it that is written. What is no file (a pipe, /dev/null) is written to.
 *
 * All of it is done without a pause, so that an interrupt comes before or after.
 *
 * @throws {Fault} that says why one could not be written; nothing is left of it
 */
export async function writeFiles(files: readonly NewFile[], io: Io): Promise<void> {
  const targets = files.map(one => ({...one, absolute: path.resolve(io.cwd, one.file)}))
  if (files.length === 0) return
  io.beforeWriting?.()
  const staged: Staged[] = []
  const told = <Done>(file: string, isThere: boolean, act: () => Done): Done => {
    try {
      return act()
    } catch (error) {
      throw error instanceof Fault ? error : unwritable(file, (error as NodeJS.ErrnoException).code, isThere)
    }
  }
  const streams = targets.flatMap(one => {
    const stream = streamOf(one.absolute)
    return stream ? [{...one, stream}] : []
  })
  try {
    const places = targets
      .filter(one => streams.every(({file}) => file !== one.file))
      .map(({file, absolute, content}) => {
        const one = told(file, false, () => stage(file, absolute, content))
        staged.push(one)
        return {file, one}
      })
    for (const {file, one} of places) told(file, one.isThere, () => one.commit())
    for (const {leftovers, named} of staged) {
      leftovers.forEach(file => io.leftover?.(file))
      if (named !== undefined) io.otherName?.(named)
    }
  } finally {
    for (const one of staged) one.discard()
  }
  for (const one of streams) await writeTo(one, io)
}

/** A file that must not be there yet. @throws {NodeJS.ErrnoException} EEXIST where it is */
export function writeNewFile(absolute: string, content: string): void {
  const open = openSync(absolute, 'wx')
  try {
    writeFileSync(open, content)
  } catch (error) {
    rmSync(absolute, {force: true})
    throw error
  } finally {
    closeSync(open)
  }
}

function stage(file: string, absolute: string, content: NewFile['content']): Staged {
  const known = statSync(absolute, {throwIfNoEntry: false})
  const place = known ? realpathSync(absolute) : absolute
  if (known) refuseHeld(file, place)
  const folder = path.dirname(place)
  const made = mkdirSync(folder, {recursive: true})
  const beside = path.join(folder, nameUntilWhole())
  let isPlaced = false
  const discard = () => {
    if (isPlaced) return
    rmSync(beside, {force: true})
    if (made !== undefined) removeEmpty(folder, made)
  }
  let written: number
  try {
    written = writeWhole(beside, content, known && {stats: known, place})
  } catch (error) {
    discard()
    throw error
  }
  return {
    isThere: known !== undefined,
    named: known && known.nlink > 1 ? place : undefined,
    leftovers: leftoversIn(folder, written),
    commit: () => {
      renameSync(beside, place)
      isPlaced = true
    },
    discard
  }
}

/**
 * Moving another file there would not ask whether this one may be changed, and of several files the first would be in
 * its place before a program that has the second open says no.
 *
 * @throws {Fault} @throws {NodeJS.ErrnoException}
 */
export function refuseHeld(file: string, place: string): void {
  accessSync(place, constants.W_OK)
  try {
    closeSync(openSync(place, 'r+'))
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code, true)
  }
}

/** @returns when it was written, in milliseconds as the disk counts them */
function writeWhole(
  beside: string,
  content: NewFile['content'],
  there: {readonly stats: Stats; readonly place: string} | undefined
): number {
  const open = (there && openCopy(beside, there.place)) ?? openNew(beside, there?.stats)
  try {
    if (isWhole(content)) writeFileSync(open, content)
    else for (const chunk of chunks(content)) writeFileSync(open, chunk)
    if (there) keepRights(open, there.stats)
    fsyncSync(open)
    return fstatSync(open).mtimeMs
  } finally {
    closeSync(open)
  }
}

function isWhole(content: NewFile['content']): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array
}

/** `wx` opens what is not there, and follows no link. */
function openNew(beside: string, known: Stats | undefined): number {
  return openSync(beside, 'wx', known ? known.mode & 0o777 : 0o666)
}

/**
 * An emptied copy of what is there has what a program cannot ask Node for: on Windows and macOS the system copies tags
 * and streams along with a file.
 *
 * @returns undefined where it may be written but not read
 */
function openCopy(beside: string, place: string): number | undefined {
  try {
    copyFileSync(place, beside, constants.COPYFILE_EXCL)
    const open = openSync(beside, constants.O_RDWR | (constants.O_NOFOLLOW ?? 0))
    ftruncateSync(open)
    return open
  } catch {
    rmSync(beside, {force: true})
    return undefined
  }
}

/** Only the superuser gives files away; who may not keeps at least the group where he is in it. */
function keepRights(open: number, {mode, uid, gid}: Stats): void {
  const now = fstatSync(open)
  if (now.uid !== uid || now.gid !== gid)
    try {
      fchownSync(open, uid, gid)
    } catch {
      try {
        fchownSync(open, now.uid, gid)
      } catch {
        // It belongs to who wrote it.
      }
    }
  fchmodSync(open, mode & 0o7777)
}

/** The folders from one up to another, as long as they are empty. */
function removeEmpty(folder: string, upTo: string): void {
  try {
    for (let here = folder; ; here = path.dirname(here)) {
      rmdirSync(here)
      if (here === upTo) return
    }
  } catch {
    // Somebody else put something there.
  }
}

async function writeTo(
  {file, absolute, content, stream}: NewFile & {absolute: string; stream: Stream},
  io: Io
): Promise<void> {
  if (stream === 'device')
    return writeFile(absolute, isWhole(content) ? content : chunks(content), {flag: 'a'}).catch(
      (error: unknown) => {
        const {code} = error as NodeJS.ErrnoException
        // A reader that closes early is no fault.
        if (code !== 'EPIPE') throw unwritable(file, code)
      }
    )
  const text = content instanceof Uint8Array ? Buffer.from(content).toString() : content
  if (stream === 'out') print(text, io)
  else io.err(typeof text === 'string' ? text : [...text].join(''))
}
