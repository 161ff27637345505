import path from 'node:path'

/** The file as a person knows it: from the working folder where it lies in there, with forward slashes. */
export function shownFile(file: string, cwd: string): string {
  const relative = path.relative(cwd, file)
  const shown = relative.startsWith('..') || path.isAbsolute(relative) ? file : relative
  return shown.split(path.sep).join('/') || '.'
}
