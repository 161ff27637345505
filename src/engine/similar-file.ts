import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {nearest} from '../base/nearest.js'
import {fold, unaccented} from '../vietnamese/fold.js'
import {nfc} from '../vietnamese/normal-form.js'
import {withoutLast} from '../vietnamese/without-end.js'
import {unquoted} from '../files/quoted-name.js'
import {isInside} from '../files/repository-root.js'
import {formatOf} from './formats.js'

/** What may have been meant by a name that no file has. */
export interface SimilarFile {
  /** The path, in the form in which it was typed: below the working folder, with strokes. */
  readonly path: string
  /** Whether what was typed is but one of the words of its name. */
  readonly isPart: boolean
}

/** In a folder of more files nobody is told of one. */
const mostEntries = 1000

/**
 * The file below `cwd` that was meant, where one can tell: named with other capitals, marks, blanks or strokes, as git
 * quotes it, with a line behind it (`a.md:12`), without its ending, one slip away, or by one word of a name with blanks. Nothing is told of
 * what lies elsewhere, since a list of names may be a stranger’s.
 */
export function similarFile(typed: string, cwd: string): SimilarFile | undefined {
  for (const name of readings(typed)) {
    const found = name === typed ? undefined : existing(name, cwd)
    const alike =
      found ?? alikeBelow(cwd, name, (entries, part) => onlyOne(entries, one => isAlike(one, part)))
    if (alike !== undefined && alike !== typed) return {path: alike, isPart: false}
  }
  const whole = alikeBelow(cwd, typed, (entries, part) => onlyOne(entries, one => isStemOf(part, one)))
  if (whole !== undefined) return {path: whole, isPart: false}
  const near = alikeBelow(cwd, typed, (entries, part) => nearest(part, entries)[0])
  if (near !== undefined) return {path: near, isPart: false}
  const part = alikeBelow(cwd, typed, (entries, word) =>
    onlyOne(entries, one => one.split(' ').includes(word))
  )
  return part === undefined ? undefined : {path: part, isPart: true}
}

/** What was typed, and what it is without what does not belong to a name. */
function readings(typed: string): string[] {
  const name = unquoted(typed) ?? typed
  const withStrokes = name.replaceAll('\\', '/')
  return [...new Set([typed, name, withStrokes, withoutPlace(withStrokes)])]
}

/** “a.md:12”, “a.md:12:3:”, “a.md#L12-L20”. */
function withoutPlace(name: string): string {
  return name.replace(/(?:(?::\d{1,7}){1,2}:?|#L\d{1,7}(?:-L?\d{1,7})?)$/, '')
}

function existing(name: string, cwd: string): string | undefined {
  const absolute = path.resolve(cwd, name)
  return name !== '' && isInside(cwd, absolute) && existsSync(absolute) ? name : undefined
}

/** Follows a path down from the working folder; of each part that is not there, the entry that is picked. */
function alikeBelow(
  cwd: string,
  name: string,
  pick: (entries: readonly string[], part: string) => string | undefined
): string | undefined {
  if (!isInside(cwd, path.resolve(cwd, name))) return undefined
  const parts = path
    .relative(cwd, path.resolve(cwd, name))
    .split(path.sep)
    .filter(part => part !== '')
  let here = cwd
  for (const part of parts) {
    const exact = path.join(here, part)
    const entry = existsSync(exact) ? part : pick(entriesOf(here), part)
    if (entry === undefined) return undefined
    here = path.join(here, entry)
  }
  return path.relative(cwd, here).replaceAll(path.sep, '/')
}

/** Folders, and files that can be judged. */
function entriesOf(folder: string): string[] {
  try {
    const entries = readdirSync(folder, {withFileTypes: true})
    if (entries.length > mostEntries) return []
    return entries
      .filter(entry => !entry.isFile() || formatOf(entry.name) !== undefined)
      .map(({name}) => name)
  } catch {
    return []
  }
}

function onlyOne(entries: readonly string[], is: (entry: string) => boolean): string | undefined {
  const found = entries.filter(is)
  return found.length === 1 ? found[0] : undefined
}

function isAlike(entry: string, typed: string): boolean {
  return plain(entry) === plain(typed)
}

/** “ke hoach” and “ke hoach.” of “Kế hoạch.docx”. */
function isStemOf(typed: string, entry: string): boolean {
  const dot = entry.lastIndexOf('.')
  return formatOf(entry) !== undefined && plain(entry.slice(0, dot)) === plain(withoutLast(typed, '.'))
}

/** Without case and marks; blanks, dashes and underlines are one blank. */
function plain(name: string): string {
  return unaccented(fold(nfc(name)))
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
