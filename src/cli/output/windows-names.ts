import {existsSync} from 'node:fs'
import path from 'node:path'
import {isReservedName} from '../../files/reserved-name.js'
import {OutputFault} from './output-fault.js'

/** What Windows takes for something else in the name of a file; elsewhere people use some of it. */
const signs = ['<', '>', ':', '"', '|', '?', '*']

/**
 * Refuses a new file or folder that Windows could not have: folders are shared with people who work there.
 *
 * @param file as it was typed @throws {OutputFault}
 */
export function refuseName(file: string, absolute: string, isWindows = path.sep === '\\'): void {
  const {root} = path.parse(absolute)
  const parts = absolute.slice(root.length).split(path.sep)
  const names = parts.filter((_, at) => !existsSync(root + parts.slice(0, at + 1).join(path.sep)))
  for (const name of names) {
    if (isReservedName(name))
      throw refused(file, `Windows không cho đặt tên là “${name}”`, `Windows keeps the name “${name}”`)
    if (name.endsWith('.') || name.endsWith(' '))
      throw refused(
        file,
        `Windows không cho tên kết thúc bằng dấu ${name.endsWith('.') ? 'chấm' : 'cách'}`,
        `on Windows no name ends in a ${name.endsWith('.') ? 'full stop' : 'blank'}`
      )
    const sign = isWindows ? signs.find(one => name.includes(one)) : undefined
    if (sign !== undefined)
      throw refused(file, `Windows không cho dùng ký tự ${sign} trong tên`, `Windows has no ${sign} in names`)
  }
}

function refused(file: string, vi: string, en: string): OutputFault {
  return new OutputFault(
    {vi: `Không ghi được “${file}”: ${vi}.`, en: `Cannot write “${file}”: ${en}.`},
    {vi: 'Hãy chọn tên khác.', en: 'Choose another name.'}
  )
}
