import {readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'
import {formatOf, mostBytes} from './formats.js'
import {type OwnKind, ownKind} from './own-output.js'

/**
 * Why a file that lies among drafts is passed over. `report`: it is what this program found. `copy`: it is a draft with
 * this program’s comments, as that wrote it. `stream`: standard output goes there. `extract`: it is the text of another
 * file that is judged. `untitled`: repositories have such files, README.md above all, and it is no office’s paper.
 */
export type WhyPassed = OwnKind | 'stream' | 'extract' | 'untitled'

export interface PassedOver {
  /** From the working folder, forward slashes. */
  readonly file: string
  readonly why: WhyPassed
}

/** Where standard output goes, so that a shell’s empty file is not taken for a draft. @param absolute a path */
export type IsStream = (absolute: string) => boolean

/** “~$plan.docx”: what Word leaves beside a document as long as somebody has it open. */
export function isLockOfWord(file: string): boolean {
  return path.basename(file).startsWith('~$')
}

/** Files in order, without those that are no drafts. */
export interface Sifted<File> {
  readonly files: readonly File[]
  readonly passed: readonly PassedOver[]
}

/**
 * Passes over what this program wrote. A copy with comments is a draft as any other where somebody named it, or where
 * there is no other.
 *
 * @param whereOf the path of a file from the working folder, and its bytes where they are not on the disk
 */
export function sift<File>(
  files: readonly File[],
  whereOf: (file: File) => {readonly path: string; readonly bytes?: Uint8Array; readonly isNamed: boolean},
  {cwd, isStream}: {readonly cwd: string; readonly isStream?: IsStream | undefined}
): Sifted<File> {
  const judged = files.map(file => {
    const {path: name, bytes, isNamed} = whereOf(file)
    const why = whyPassedOver(path.resolve(cwd, name), isStream, bytes)
    return {file, name, why: why === 'copy' && isNamed ? undefined : why}
  })
  const hasDraft = judged.some(({why}) => why === undefined)
  const isKept = (why: WhyPassed | undefined) => why === undefined || (why === 'copy' && !hasDraft)
  return {
    files: judged.flatMap(({file, why}) => (isKept(why) ? [file] : [])),
    passed: judged.flatMap(({name, why}) => (why === undefined || isKept(why) ? [] : {file: name, why}))
  }
}

function whyPassedOver(
  absolute: string,
  isStream: IsStream | undefined,
  bytes: Uint8Array | undefined
): OwnKind | 'stream' | undefined {
  const format = formatOf(absolute)
  if (format !== 'docx' && format !== 'markdown' && format !== 'text') return undefined
  const held = bytes ?? bytesOf(absolute)
  if (held === undefined) return undefined
  if (held.length > 0) return ownKind(held)
  return bytes === undefined && isStream?.(absolute) ? 'stream' : undefined
}

/** What cannot be read, or is larger than any draft, is told when it is judged. */
function bytesOf(absolute: string): Uint8Array | undefined {
  try {
    const known = statSync(absolute)
    return known.isFile() && known.size <= mostBytes(absolute) ? readFileSync(absolute) : undefined
  } catch {
    return undefined
  }
}

/** Where nothing but such files is left. @param files at least one */
export function onlyPassedOver(files: readonly PassedOver[]): Fault {
  const hint = {vi: 'Hãy chỉ rõ tệp cần rà soát.', en: 'Name the file to judge.'}
  const [first, ...others] = files
  if (!first || others.length > 0)
    return new Fault(
      {
        vi: `Không có dự thảo nào: cả ${files.length} tệp đều là kết quả do cchclint tạo ra.`,
        en: `There is no draft: all ${files.length} files were written by cchclint.`
      },
      hint
    )
  return first.why === 'stream'
    ? new Fault(
        {
          vi: `“${first.file}” là nơi ghi kết quả của chính lệnh này, không phải dự thảo.`,
          en: `“${first.file}” is where the result of this very command goes, and no draft.`
        },
        hint
      )
    : new Fault(
        {
          vi: `“${first.file}” là kết quả do cchclint tạo ra, không phải dự thảo.`,
          en: `“${first.file}” was written by cchclint and is no draft.`
        },
        hint
      )
}
