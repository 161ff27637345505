import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import {createColors} from 'picocolors'
import type {PieceReporter} from './reporter.js'

/** The changes of all files as one unified diff. */
export const diff: PieceReporter = function* (_report, {changes = [], color}) {
  for (const {path, before, after} of changes) {
    const text = unifiedDiff(path, before, after)
    yield color ? coloured(text) : text
  }
}

function coloured(text: string): string {
  const {green, red, cyan, bold} = createColors(true)
  return text
    .split('\n')
    .map(line => {
      if (line.startsWith('+++ ') || line.startsWith('--- ')) return bold(line)
      if (line.startsWith('+')) return green(line)
      if (line.startsWith('-')) return red(line)
      return line.startsWith('@@') ? cyan(line) : line
    })
    .join('\n')
}

/** What `git apply` and `patch -p1` understand; line ends stay as they are. Empty where nothing differs. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY
  })
}
