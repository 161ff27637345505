import path from 'node:path'
import ignore from 'ignore'
import picomatch from 'picomatch'
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
  const clean = glob.normalize('NFC').replace(/^\.\//, '')
  return picomatch.isMatch(inside, clean.endsWith('/') ? `${clean}**` : clean, {dot: true})
}

/** Whether the patterns of `ignore`, in the syntax of .gitignore, leave a file out. */
export function ignores(patterns: readonly string[], inside: string): boolean {
  return ignore()
    .add(patterns.map(pattern => pattern.normalize('NFC')))
    .ignores(inside)
}

/** Whether the configuration leaves a file out. */
export function isIgnored(config: Config | undefined, file: string): boolean {
  const inside = config && insideOf(config, file)
  return (
    inside !== undefined &&
    ignores(
      config!.ignore.map(({value}) => value),
      inside
    )
  )
}
