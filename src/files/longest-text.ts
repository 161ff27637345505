import {Fault} from '../base/fault.js'

/** The most UTF-16 code units of a document’s text: some four hundred and fifty pages. Longer is no plan but a library. */
export const mostCharacters = 1_500_000

/** The most lines of a text, or paragraphs of a document with its cells: each is a thing of its own in memory. */
export const mostLines = 60_000

const splitIt = {vi: 'Hãy tách kế hoạch thành tệp riêng.', en: 'Put the plan into a file of its own.'}

export function textTooLong(file: string): Fault {
  const most = [mostCharacters.toLocaleString('vi'), mostCharacters.toLocaleString('en')]
  return new Fault(
    {
      vi: `Tệp “${file}” quá dài (hơn ${most[0]} ký tự, khoảng 450 trang), không xét được.`,
      en: `“${file}” is too long (more than ${most[1]} characters, some 450 pages) to be judged.`
    },
    splitIt
  )
}

export function tooManyLines(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp “${file}” có quá nhiều dòng; chỉ xét tệp không quá ${mostLines} dòng.`,
      en: `“${file}” has too many lines; files of at most ${mostLines} lines are judged.`
    },
    splitIt
  )
}

export function tooManyParagraphs(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp “${file}” có quá nhiều đoạn, ô bảng; chỉ xét tệp không quá ${mostLines} đoạn, ô.`,
      en: `“${file}” has too many paragraphs and cells; files of at most ${mostLines} are judged.`
    },
    splitIt
  )
}
