import {Fault} from '../../base/fault.js'

const useTheOriginal = {
  vi: 'Hãy dùng tệp gốc (.docx, .odt, .md) hoặc xuất lại tệp PDF từ tệp gốc.',
  en: 'Use the original file (.docx, .odt, .md), or export the PDF from it again.'
}

export function notPdf(file: string): Fault {
  return new Fault(
    {vi: `“${file}” không phải là tệp PDF.`, en: `“${file}” is no PDF file.`},
    {vi: 'Hãy kiểm tra đuôi tên tệp.', en: 'Check the ending of its name.'}
  )
}

export function damaged(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp PDF “${file}” bị hỏng hoặc bị cắt cụt, không đọc được.`,
      en: `The PDF “${file}” is damaged or cut short and cannot be read.`
    },
    {
      vi: 'Hãy tải hoặc sao chép lại tệp, hoặc xuất lại tệp PDF từ tệp gốc.',
      en: 'Download or copy it again, or export the PDF from the original again.'
    }
  )
}

const withoutPassword = {
  vi: 'Hãy bỏ mật khẩu (in ra tệp PDF mới) hoặc dùng tệp gốc.',
  en: 'Take the password off (print it to a new PDF) or use the original file.'
}

export function locked(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp PDF “${file}” yêu cầu mật khẩu để mở, nên không đọc được.`,
      en: `The PDF “${file}” asks for a password to be opened and cannot be read.`
    },
    withoutPassword
  )
}

export function encrypted(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp PDF “${file}” đặt mật khẩu hoặc bị khóa quyền, không đọc được.`,
      en: `The PDF “${file}” is encrypted (it has a password or restricted rights) and is not read.`
    },
    withoutPassword
  )
}

export function scanned(file: string, pages: number): Fault {
  return new Fault(
    {
      vi: `Tệp PDF “${file}” (${pages} trang) không có lớp chữ (bản quét), nên không có gì để xét.`,
      en: `The PDF “${file}” (${pages} pages) has no text layer (it is a scan), so there is nothing to judge.`
    },
    {
      vi: 'Hãy nhận dạng chữ (OCR) rồi lưu lại, hoặc dùng tệp gốc (.docx, .odt, .md).',
      en: 'Recognise its text (OCR) and save it, or use the original file (.docx, .odt, .md).'
    }
  )
}

export function unreadableLetters(file: string): Fault {
  return new Fault(
    {
      vi: `Chữ trong tệp PDF “${file}” không có bảng mã Unicode, nên không đọc được thành chữ.`,
      en: `The letters of the PDF “${file}” have no Unicode codes, so they cannot be read as text.`
    },
    useTheOriginal
  )
}

export function tooLargeInside(file: string): Fault {
  return new Fault(
    {
      vi: `Tệp PDF “${file}” chứa dữ liệu nén quá lớn, không được mở ra.`,
      en: `The PDF “${file}” holds compressed data that is too large, and is not unpacked.`
    },
    useTheOriginal
  )
}

export function tooManyPages(file: string, pages: number, most: number): Fault {
  return new Fault(
    {
      vi: `Tệp PDF “${file}” có ${pages} trang; chỉ xét tệp không quá ${most} trang.`,
      en: `The PDF “${file}” has ${pages} pages; files of at most ${most} pages are judged.`
    },
    {vi: 'Hãy tách kế hoạch thành tệp riêng.', en: 'Put the plan into a file of its own.'}
  )
}
