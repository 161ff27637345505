import {Fault} from '../base/fault.js'

/** Each finding takes some kilobytes until it is told, and nobody reads so many; a book of mistakes has fewer. */
export const mostFindings = 20_000

export function tooManyFindings(name: string): Fault {
  return new Fault(
    {
      vi: `Tệp “${name}” có quá nhiều chỗ cần xem lại (hơn ${mostFindings.toLocaleString('vi')} chỗ), không liệt kê hết được.`,
      en: `“${name}” has too many findings (more than ${mostFindings.toLocaleString('en')}) to tell them all.`
    },
    {
      vi: 'Hãy tách kế hoạch thành tệp riêng; nếu tệp do quét hoặc chuyển đổi mà có, hãy kiểm tra lại tệp gốc.',
      en: 'Put the plan into a file of its own; check the original where this one was scanned or converted.'
    }
  )
}
