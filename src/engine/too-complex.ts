import {Fault} from '../base/fault.js'
import {formatOf} from './formats.js'

/** Of a file that was ended: it took more than any that is honest. */
export function tooComplex(name: string): Fault {
  const isPdf = formatOf(name) === 'pdf'
  return new Fault(
    {
      vi: `Tệp ${isPdf ? 'PDF ' : ''}“${name}” quá phức tạp, cần quá nhiều thời gian hoặc bộ nhớ để đọc.`,
      en: `${isPdf ? 'The PDF ' : ''}“${name}” is too complex: reading it takes too much time or memory.`
    },
    isPdf
      ? {
          vi: 'Hãy dùng tệp gốc (.docx, .odt, .md) hoặc xuất lại tệp PDF từ tệp gốc.',
          en: 'Use the original file (.docx, .odt, .md), or export the PDF from it again.'
        }
      : {
          vi: 'Hãy tách kế hoạch thành tệp riêng, hoặc lưu lại bằng Word rồi thử lần nữa.',
          en: 'Put the plan into a file of its own, or save it again with Word and retry.'
        }
  )
}
