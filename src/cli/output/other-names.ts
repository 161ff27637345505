import type {Wording} from '../../base/wording.js'

/**
 * What is said of files that were replaced and have other names (hard links): a file is written beside its place and moved
 * there, so that what else names the old one goes on naming that.
 */
export function otherNamesWords(name: string, others: number): Wording {
  return others === 0
    ? {
        vi: `“${name}” còn có tên khác (liên kết cứng): tên kia vẫn giữ nội dung cũ.`,
        en: `“${name}” has another name (a hard link), which still holds the old content.`
      }
    : {
        vi: `“${name}” và ${others} tệp nữa còn có tên khác (liên kết cứng): các tên kia vẫn giữ nội dung cũ.`,
        en: `“${name}” and ${others} more have other names (hard links), which still hold the old content.`
      }
}
