import path from 'node:path'
import type {Language} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'

/**
 * A file is written beside its place and moved there, so that what else names the old one (a hard link) goes on naming
 * that.
 *
 * @param files those that were replaced and had other names, absolute @param cwd the folder from which they are named
 * @returns a line or none
 */
export function otherNamesLine(
  files: readonly string[],
  cwd: string,
  language: Language
): string | undefined {
  const [first] = files
  if (first === undefined) return undefined
  const name = path.relative(cwd, first)
  const say = sayIn(language)
  return files.length === 1
    ? say(
        `“${name}” còn có tên khác (liên kết cứng): tên kia vẫn giữ nội dung cũ.`,
        `“${name}” has another name (a hard link), which still holds the old content.`
      )
    : say(
        `“${name}” và ${files.length - 1} tệp nữa còn có tên khác (liên kết cứng): các tên kia vẫn giữ nội dung cũ.`,
        `“${name}” and ${files.length - 1} more have other names (hard links), which still hold the old content.`
      )
}
