import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import picomatch from 'picomatch'
import {withoutFirst} from '../vietnamese/without-end.js'
import type {Config, Located} from './config.js'
import type {Place} from './place.js'

/**
 * The file as a pattern sees it: from the folder that the pattern is relative to, with forward slashes and composed
 * accents (macOS gives them decomposed). Undefined for a file outside that folder, which no pattern matches.
 */
export function insideOf(
  config: Config,
  file: string,
  {place}: Pick<Located<string>, 'place'>
): string | undefined {
  return within(baseOf(config, place), file)
}

/**
 * A pattern of a configuration further up speaks of the files that it speaks of there, also where another extends it;
 * one of a file that is shared from elsewhere speaks of the files of the folder that it is shared by.
 */
function baseOf(config: Config, {file}: Place): string {
  const above = path.dirname(file)
  const isAbove =
    path.isAbsolute(file) && (above === config.folder || within(above, config.folder) !== undefined)
  return isAbove ? above : config.folder
}

function within(folder: string, file: string): string | undefined {
  const relative = path.relative(folder, path.resolve(file))
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined
  return relative.split(path.sep).join('/').normalize('NFC')
}

/** Whether a pattern of `files` matches a file. */
export function matches(config: Config, pattern: Located<string>, file: string): boolean {
  const inside = insideOf(config, file, pattern)
  return inside !== undefined && matchesGlob(pattern.value, inside)
}

/** Whether a glob of `files` matches. “xa/” stands for all that is in the folder. */
function matchesGlob(glob: string, inside: string): boolean {
  const known = globs.get(glob)
  const matches = known ?? compiled(glob)
  if (!known) globs.set(glob, matches)
  return matches(inside)
}

const globs = new Map<string, (inside: string) => boolean>()

function compiled(glob: string): (inside: string) => boolean {
  const clean = withoutFirst(glob.normalize('NFC'), './')
  return picomatch(clean.endsWith('/') ? `${clean}**` : clean, {dot: true})
}

/** Whether the patterns of `ignore`, in the syntax of .gitignore, leave a file out. */
export function ignores(patterns: readonly string[], inside: string): boolean {
  return ignoring(patterns).ignores(inside)
}

function ignoring(patterns: readonly string[]): Ignore {
  return ignore().add(patterns.map(pattern => pattern.normalize('NFC')))
}

/** Patterns that are relative to one folder, in their order. */
interface Ignoring {
  readonly base: string
  readonly patterns: Ignore
}

const ofConfig = new WeakMap<Config, readonly Ignoring[]>()

function ignoringOf(config: Config): Ignoring[] {
  const groups: {base: string; values: string[]}[] = []
  for (const {value, place} of config.ignore) {
    const base = baseOf(config, place)
    const last = groups.at(-1)
    if (last?.base === base) last.values.push(value)
    else groups.push({base, values: [value]})
  }
  return groups.map(({base, values}) => ({base, patterns: ignoring(values)}))
}

/** Whether the configuration leaves a file out. */
export function isIgnored(config: Config | undefined, file: string): boolean {
  if (!config) return false
  const known = ofConfig.get(config) ?? ignoringOf(config)
  ofConfig.set(config, known)
  let isOut = false
  for (const {base, patterns} of known) {
    const inside = within(base, file)
    if (inside === undefined) continue
    const {ignored, unignored} = patterns.test(inside)
    isOut = ignored || (isOut && !unignored)
  }
  return isOut
}
