import {unzipSync} from 'fflate'
import type {OwnPack} from '../protocol.js'
import type {DroppedFile} from './dropped.js'

/** What was given: packs of rules, and what is to be judged. */
export interface SortedFiles {
  readonly packs: readonly OwnPack[]
  readonly plans: readonly File[]
}

/** A pack is a few pages of text: more is none. */
const mostPackBytes = 4_000_000
/** What a folder of plans has beside them, and nobody means. */
const planEndings = ['docx', 'doc', 'odt', 'pdf', 'md', 'markdown', 'txt']

/**
 * Rules and plans apart. A folder with a pack.yaml is a pack, and so are rules that were chosen together with theirs; a
 * .zip is one where it holds a pack.yaml. Of other folders only what can be a plan counts.
 */
export async function sortedFiles(dropped: readonly DroppedFile[]): Promise<SortedFiles> {
  const packs: OwnPack[] = []
  let left = dropped
  for (const {path} of dropped.filter(one => nameOf(one.path) === 'pack.yaml')) {
    const folder = folderOf(path)
    const own = left.filter(one => one.path.startsWith(folder) && isRuleText(one.path))
    if (own.length === 0) continue
    left = left.filter(one => !own.includes(one))
    packs.push(
      await packOf(
        folder,
        own.map(({path: at, file}) => [at, file])
      )
    )
  }
  const plans: File[] = []
  for (const {path, file} of left) {
    const zipped = endingOf(path) === 'zip' ? await zippedPack(file) : undefined
    if (zipped) packs.push(zipped)
    else if (!path.includes('/') || planEndings.includes(endingOf(path))) plans.push(file)
  }
  return {packs, plans}
}

async function packOf(folder: string, own: readonly (readonly [string, File])[]): Promise<OwnPack> {
  const files = await Promise.all(
    own.map(async ([path, file]) => ({path: path.slice(folder.length), bytes: await bytesOf(file)}))
  )
  return {folder: nameOf(folder.slice(0, -1)) || 'quy-tac', files}
}

/** Undefined where it holds no pack.yaml, or is no archive. */
async function zippedPack(file: File): Promise<OwnPack | undefined> {
  if (file.size > mostPackBytes) return undefined
  let parts: Record<string, Uint8Array>
  let room = mostPackBytes
  try {
    parts = unzipSync(await bytesOf(file), {
      filter: ({name, originalSize}) => isRuleText(name) && (room -= originalSize) >= 0
    })
  } catch {
    return undefined
  }
  const root = Object.keys(parts).find(name => nameOf(name) === 'pack.yaml')
  if (root === undefined) return undefined
  const folder = folderOf(root)
  const own = Object.entries(parts).filter(([name]) => name.startsWith(folder))
  return {
    folder: nameOf(folder.slice(0, -1)) || file.name.replace(/\.zip$/i, ''),
    files: own.map(([name, bytes]) => ({path: name.slice(folder.length), bytes}))
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** What a pack is made of, or comes in. */
export function isRuleFile(name: string): boolean {
  return isRuleText(name) || endingOf(name) === 'zip'
}

function isRuleText(path: string): boolean {
  return endingOf(path) === 'yaml'
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** With its slash; empty where there is none. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function endingOf(path: string): string {
  const name = nameOf(path)
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}
