import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'

/** What `git apply` and `patch -p1` understand; line ends stay as they are. Empty where nothing differs. */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY
  })
}
