import {isDeepStrictEqual} from 'node:util'
import {isMap, isSeq, parseAllDocuments, parseDocument} from 'yaml'
import type {CiFile} from './ci-blocks.js'
import {indented} from './ci-blocks.js'

/**
 * The text of a YAML file with a block added, and not a letter of it changed: as a key behind all others, or behind the
 * last entry of a list.
 *
 * @returns undefined where that cannot be done safely: what is there is no mapping, is broken, or would mean something else
 */
export function withBlock(text: string, {block, into}: CiFile): string | undefined {
  if (into === undefined || parseAllDocuments(text).length > 1) return undefined
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const added = 'key' in into ? withKey(text, block) : withEntry(text, block, into.list)
  const result = added?.replaceAll(/\r?\n/g, eol)
  return result !== undefined && keepsAll(text, result, into) ? result : undefined
}

/** Whether a file says already what a block would add, however it says the rest. */
export function hasBlock(text: string, {into}: CiFile): boolean {
  const known = parseDocument(text)
  if (into === undefined || known.errors.length > 0 || !isMap(known.contents)) return false
  if ('key' in into) return known.contents.has(into.key)
  const hooks: unknown[] = listOf(known.toJS() as unknown, into.list).flatMap(one => listOf(one, 'hooks'))
  return hooks.some(hook => (hook as {id?: unknown} | null)?.id === 'cchclint')
}

function listOf(value: unknown, key: string): unknown[] {
  const found = (value as Record<string, unknown> | null)?.[key]
  return Array.isArray(found) ? (found as unknown[]) : []
}

function withKey(text: string, block: string): string | undefined {
  const {contents} = parseDocument(text)
  if (contents !== null && (!isMap(contents) || contents.flow)) return undefined
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}\n${block}`
}

function withEntry(text: string, block: string, list: string): string | undefined {
  const {contents} = parseDocument(text)
  const entries = isMap(contents) ? contents.get(list, true) : undefined
  if (!isSeq(entries) || entries.flow || entries.items.length === 0) return undefined
  const [start, , end] = entries.range ?? [0, 0, 0]
  const blanks = start - (text.lastIndexOf('\n', start - 1) + 1)
  const before = text.slice(0, end)
  return `${before}${before.endsWith('\n') ? '' : '\n'}${indented(block, blanks)}${text.slice(end)}`
}

/** Whether all that was said is still said, and what was added is there once. */
function keepsAll(before: string, after: string, into: NonNullable<CiFile['into']>): boolean {
  const [was, is] = [parseDocument(before), parseDocument(after)]
  if (was.errors.length + is.errors.length > 0) return false
  const [old, now] = [(was.toJS() ?? {}) as Record<string, unknown>, is.toJS() as Record<string, unknown>]
  if ('key' in into) {
    const {[into.key]: added, ...rest} = now
    return added !== undefined && isDeepStrictEqual(rest, old)
  }
  const entries = listOf(now, into.list)
  return isDeepStrictEqual({...now, [into.list]: entries.slice(0, -1)}, old)
}
