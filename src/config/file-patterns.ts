import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import picomatch from 'picomatch'
import {withoutFirst} from '../vietnamese/without-end.js'
import type {Config} from './config.js'

/**
 * The file as globs see it: from the configuration’s folder, with forward slashes and composed accents (macOS gives
 * them decomposed). Undefined for a file outside that folder, which no glob matches.
 */
export function insideOf(config: Config, file: string): string | undefined {
  const relative = path.relative(config.folder, path.resolve(file))
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined
  return relative.split(path.sep).join('/').normalize('NFC')
}

/** Whether a glob of `files` matches. “xa/” stands for all that is in the folder. */
export function matchesGlob(glob: string, inside: string): boolean {
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

const ofConfig = new WeakMap<Config, Ignore>()

/** Whether the configuration leaves a file out. */
export function isIgnored(config: Config | undefined, file: string): boolean {
  const inside = config && insideOf(config, file)
  if (inside === undefined) return false
  const known = ofConfig.get(config!) ?? ignoring(config!.ignore.map(({value}) => value))
  ofConfig.set(config!, known)
  return known.ignores(inside)
}
