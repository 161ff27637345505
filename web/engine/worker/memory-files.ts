/**
 * In the place of `node:fs` here: the folders of a person’s own packs, as they were dropped in, for what reads packs from
 * a disk elsewhere. Of Node’s functions those that it asks.
 */

/** By their paths, with forward slashes, from “/”. */
const files = new Map<string, Uint8Array>()

/** Whatever was there is forgotten. */
export function setFiles(all: ReadonlyMap<string, Uint8Array>): void {
  files.clear()
  for (const [path, bytes] of all) files.set(path, bytes)
}

export const constants = {O_RDONLY: 0, O_NONBLOCK: 0}

interface Kind {
  readonly size: number
  isFile(): boolean
}

interface Entry {
  readonly name: string
  isDirectory(): boolean
}

export function existsSync(path: string): boolean {
  return files.has(path) || isFolder(path)
}

export function statSync(path: string): Kind | undefined {
  const bytes = files.get(path)
  if (!bytes && !isFolder(path)) return undefined
  return {size: bytes?.length ?? 0, isFile: () => bytes !== undefined}
}

/** There are no links. */
export function realpathSync(path: string): string {
  return path
}

/** A handle is the path, and how far it was read. */
interface Handle {
  readonly path: string
  at: number
}

export function openSync(path: string): Handle {
  if (!files.has(path)) throw coded('ENOENT', path)
  return {path, at: 0}
}

export function fstatSync({path}: Handle): Kind {
  return {size: files.get(path)?.length ?? 0, isFile: () => true}
}

export function readSync(handle: Handle, into: Uint8Array, offset: number, length: number): number {
  const left = (files.get(handle.path) ?? new Uint8Array()).subarray(handle.at, handle.at + length)
  into.set(left, offset)
  handle.at += left.length
  return left.length
}

export function closeSync(): void {
  // Nothing is held.
}

export function readdirSync(folder: string): string[]
export function readdirSync(folder: string, how: {readonly withFileTypes: true}): Entry[]
export function readdirSync(folder: string, how?: {readonly withFileTypes: true}): string[] | Entry[] {
  if (!isFolder(folder)) throw coded(files.has(folder) ? 'ENOTDIR' : 'ENOENT', folder)
  const inside = insideOf(folder)
  const names = new Set<string>()
  for (const path of files.keys())
    if (path.startsWith(inside)) names.add(path.slice(inside.length).split('/', 1)[0] ?? '')
  const sorted = [...names].sort()
  return how ? sorted.map(name => ({name, isDirectory: () => isFolder(inside + name)})) : sorted
}

function coded(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), {code})
}

function isFolder(path: string): boolean {
  const inside = insideOf(path)
  for (const file of files.keys()) if (file.startsWith(inside)) return true
  return false
}

function insideOf(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`
}
