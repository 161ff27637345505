import path from 'node:path'
import type {Language} from '../base/severity.js'
import {sayIn, type Wording} from '../base/wording.js'
import type {FileHead, KeptFile} from '../engine/kept-file.js'
import type {FixedText} from '../engine/lint-files.js'
import {readBytes} from '../engine/read-bytes.js'
import {isTextFormat} from '../engine/formats.js'
import {Fault} from '../base/fault.js'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import type {Io} from './io.js'
import {realPlace} from './output/same-file.js'
import {writeFiles} from './output/write-files.js'

/**
 * Write what was fixed, or only say what would be. A file that cannot be written is said of on standard error, and the
 * others go on.
 *
 * @returns the paths that could not be written
 */
export async function handleFixes(
  linted: readonly Pick<KeptFile, 'head' | 'fixed'>[],
  how: 'write' | 'show',
  language: Language,
  io: Io
): Promise<string[]> {
  const failed: string[] = []
  let [files, places] = [0, 0]
  for (const {head, fixed} of linted) {
    if (!fixed) continue
    const fault = how === 'write' ? await write(head.path, fixed, io) : undefined
    if (fault) {
      io.err(`${fault.in(language)}\n`)
      failed.push(head.path)
    } else {
      files++
      places += fixed.count
    }
  }
  for (const {head} of linted) if (hasLockedFixes(head)) io.err(`${whereToFix(head)[language]}\n`)
  const verb = how === 'write' ? {vi: 'Đã sửa', en: 'Changed'} : {vi: 'Sẽ sửa', en: 'Would change'}
  io.err(
    sayIn(language)(
      places === 0
        ? 'Không có chỗ nào sửa tự động được.\n'
        : `${verb.vi} ${places} chỗ trong ${files} tệp.\n`,
      places === 0
        ? 'Nothing can be fixed by itself.\n'
        : `${verb.en} ${places} place(s) in ${files} file(s).\n`
    )
  )
  return failed
}

/** Whether there are safe changes that are not written into a file of this format. */
function hasLockedFixes({format, tally}: FileHead): boolean {
  return format !== null && !isTextFormat(format) && tally.fixable > 0
}

function whereToFix({path: file, format}: FileHead): Wording {
  return format === 'docx'
    ? {
        vi: `“${file}” là tệp Word nên không sửa trực tiếp; hãy dùng: cchclint annotate "${file}" --fix -o BẢN-SAO.docx.`,
        en: `“${file}” is a Word file and is not changed in place; use: cchclint annotate "${file}" --fix -o COPY.docx.`
      }
    : {
        vi: `Không sửa trực tiếp được tệp “${file}”; hãy sửa bằng chương trình của tệp.`,
        en: `“${file}” cannot be changed in place; change it in its own program.`
      }
}

/** Nobody’s work is lost: a file that was changed in the meantime stays as it is. */
async function write(file: string, {before, after}: FixedText, io: Io): Promise<Fault | undefined> {
  try {
    refuseLeadingOut(file, io)
    const now = readBytes(file, io.cwd)
    if (Buffer.compare(now, before.bytes) !== 0)
      throw new Fault(
        {
          vi: `Tệp “${file}” vừa được thay đổi ở nơi khác nên không sửa.`,
          en: `“${file}” was changed elsewhere in the meantime, so it was left alone.`
        },
        {vi: 'Hãy chạy lại lệnh.', en: 'Run the command again.'}
      )
    await writeFiles([{file, content: after.bytes}], io)
    return undefined
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

/** A link that came with a repository may lead anywhere; what it leads to is not what was asked to be changed. @throws {Fault} */
function refuseLeadingOut(file: string, io: Io): void {
  const absolute = path.resolve(io.cwd, file)
  const root = repositoryRoot(io.cwd) ?? io.cwd
  if (!isInside(root, absolute) || isInside(realPlace(root), realPlace(absolute))) return
  throw new Fault(
    {
      vi: `“${file}” là liên kết đến một tệp ở ngoài thư mục này nên không sửa.`,
      en: `“${file}” is a link to a file outside of this folder, and was left alone.`
    },
    {vi: 'Hãy chỉ rõ chính tệp đó.', en: 'Name that file itself.'}
  )
}
