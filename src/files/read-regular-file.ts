import {closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../base/fault.js'

export interface ReadLimits {
  /** The most bytes it may have. */
  readonly most: number
  /** The folder that it must lie in, where links lead. */
  readonly inside?: string | undefined
}

/** A configuration, a table or a list of patterns is a few kilobytes. */
export const mostWritten = 2 << 20

/**
 * A file of a checkout that may be a stranger's: no pipe that nobody writes to, no device without end, nothing that a
 * link takes from elsewhere.
 *
 * @throws {Fault} that says why it is not read
 */
export function readRegularFile(file: string, limits: ReadLimits, shown = file): Uint8Array {
  refuseIrregular(file, limits, shown)
  const {most} = limits
  // A pipe that took the file's place meanwhile must not wait for a writer.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(handle).isFile()) throw noFile(shown)
    // What the system says of sizes is not relied upon either: some files of its own have none, and no end.
    const bytes = new Uint8Array(Math.min(most, fstatSync(handle).size + 4096) + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null)
    if (length === bytes.length) throw tooLarge(shown, most)
    return bytes.subarray(0, length)
  } finally {
    closeSync(handle)
  }
}

/** The same without reading it, where something else does. @throws {Fault} */
export function refuseIrregular(file: string, {most, inside}: ReadLimits, shown = file): void {
  const kind = statSync(file, {throwIfNoEntry: false})
  if (!kind) throw new Fault({vi: `Không tìm thấy tệp “${shown}”.`, en: `There is no file “${shown}”.`})
  if (inside !== undefined && !liesIn(inside, file))
    throw new Fault(
      {
        vi: `Tệp “${shown}” là liên kết trỏ ra ngoài thư mục chung của các kế hoạch nên không được đọc.`,
        en: `“${shown}” is a link that leads outside of the repository, and is not read.`
      },
      {vi: 'Hãy chép chính tệp đó vào thư mục chung.', en: 'Put a copy of the file into the repository.'}
    )
  if (!kind.isFile()) throw noFile(shown)
  if (kind.size > most) throw tooLarge(shown, most)
}

/** Whether a file lies in a folder, where links lead. */
function liesIn(folder: string, file: string): boolean {
  const inside = path.relative(realpathSync(folder), realpathSync(file))
  return !inside.startsWith(`..${path.sep}`) && inside !== '..' && !path.isAbsolute(inside)
}

function noFile(file: string): Fault {
  return new Fault({
    vi: `“${file}” phải là tệp, không phải thư mục, đường ống hay thiết bị.`,
    en: `“${file}” must be a file, not a folder, a pipe or a device.`
  })
}

function tooLarge(file: string, most: number): Fault {
  const mib = most >> 20
  return new Fault({
    vi: `Tệp “${file}” quá lớn; tệp loại này không được quá ${mib} MiB.`,
    en: `“${file}” is too large; a file of this kind has at most ${mib} MiB.`
  })
}
