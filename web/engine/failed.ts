import type {FaultWords} from '../protocol.js'

/** That the program itself failed. @param cause what it says of it */
export function failed(cause: string): FaultWords {
  return {
    what: {
      vi: 'Chương trình gặp lỗi khi xét tệp này; các tệp khác không bị ảnh hưởng.',
      en: 'The program failed on this file; others are not affected.'
    },
    hint: {
      vi: `Hãy lưu tệp ở dạng khác (.docx, .md) rồi thử lại; nếu vẫn lỗi, hãy gửi dòng này cho người phụ trách: ${cause}`,
      en: `Save it as another kind of file (.docx, .md) and retry; if it fails again, report this line: ${cause}`
    }
  }
}
