import {OutputFault} from './output-fault.js'

/** Why a file cannot be written, as a sentence. */
export function unwritable(file: string, code: string | undefined): OutputFault {
  switch (code) {
    case 'EISDIR':
      return new OutputFault({
        vi: `Không ghi được “${file}” vì đó là thư mục.`,
        en: `Cannot write “${file}”: it is a folder.`
      })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new OutputFault({
        vi: `Không có quyền ghi tệp “${file}”.`,
        en: `No permission to write “${file}”.`
      })
    case 'ENOTDIR':
    case 'EEXIST':
      return new OutputFault({
        vi: `Không ghi được “${file}” vì một phần của đường dẫn là tệp, không phải thư mục.`,
        en: `Cannot write “${file}”: a part of the path is a file, not a folder.`
      })
    case 'ENAMETOOLONG':
      return new OutputFault({
        vi: `Không ghi được “${shortened(file)}” vì tên tệp quá dài.`,
        en: `Cannot write “${shortened(file)}”: the name is too long.`
      })
    case 'EBUSY':
      return new OutputFault(
        {
          vi: `Không ghi được “${file}” vì tệp đang được chương trình khác sử dụng.`,
          en: `Cannot write “${file}”: another program holds it.`
        },
        {vi: 'Hãy đóng tệp rồi chạy lại.', en: 'Close it there and run the command again.'}
      )
    case 'EDQUOT':
    case 'ENOSPC':
      return new OutputFault({
        vi: `Không ghi được “${file}” vì ổ đĩa đã đầy.`,
        en: `Cannot write “${file}”: the disk is full.`
      })
    default:
      return new OutputFault({
        vi: `Không ghi được tệp “${file}” (${code ?? '?'}).`,
        en: `Cannot write “${file}” (${code ?? '?'}).`
      })
  }
}

function shortened(file: string): string {
  const letters = [...file]
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : file
}
