import {shortened} from '../../base/shortened.js'
import {endingOf} from './endings.js'
import {OutputFault} from './output-fault.js'

/**
 * Why a file cannot be written, as a sentence.
 *
 * @param isThere whether it is there and may be written; who is refused then is refused because somebody has it open
 */
export function unwritable(file: string, code: string | undefined, isThere = false): OutputFault {
  if (isThere && (code === 'EACCES' || code === 'EPERM')) return heldElsewhere(file)
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
        vi: `Không ghi được “${shortened(file, 60)}” vì tên tệp quá dài.`,
        en: `Cannot write “${shortened(file, 60)}”: the name is too long.`
      })
    case 'EBUSY':
    case 'ETXTBSY':
      return heldElsewhere(file)
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

/** Word lets nobody write a document that is open in it. */
function heldElsewhere(file: string): OutputFault {
  const isWord = endingOf(file) === '.docx'
  return new OutputFault(
    {
      vi: `Không ghi được “${file}” vì tệp đang mở trong ${isWord ? 'Word hoặc ' : ''}chương trình khác.`,
      en: `Cannot write “${file}”: it is open in ${isWord ? 'Word or ' : ''}another program.`
    },
    {
      vi: `Hãy đóng tệp${isWord ? ' trong Word' : ''} rồi chạy lại.`,
      en: `Close it${isWord ? ' in Word' : ''} and run the command again.`
    }
  )
}
