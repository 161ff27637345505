import {z} from 'zod'
import {type SourceNoteKind, sourceNoteKinds} from '../document/source-document.js'
import {defineCheck} from './define-check.js'
import {whereMissing} from './where-missing.js'

export const sourceNotesParams = () => z.strictObject({notes: z.array(z.enum(sourceNoteKinds)).min(1)})
interface Params {
  readonly notes: readonly SourceNoteKind[]
}

/**
 * Has the reader of the file something to say that its text does not show?
 *
 * Tracked changes that nobody accepted, comments that are still open, pages that are pictures: one finding for each kind,
 * at the first place where it is known.
 *
 *     Sở ~~Nội vu~~ Nội vụ        (a change that is still open)
 */
export const sourceNotes = defineCheck({
  'pages-without-text': {
    vi: 'Có {count} trang chỉ là hình ảnh (bản quét) nên chưa được đọc; cần nhận dạng chữ các trang này hoặc dùng tệp gốc.',
    en: '{count} page(s) are pictures and were not read; recognise their text, or use the original.'
  },
  'unreadable-characters': {
    vi: 'Có {count} ký tự không đọc được vì phông chữ không cho biết là chữ nào; cần đối chiếu với tệp gốc.',
    en: '{count} character(s) cannot be read, since their font does not tell which letters they are; see the original.'
  },
  'legacy-font': {
    vi: 'Có {count} đoạn chữ dùng phông kiểu cũ (TCVN3 hoặc VNI); đã đọc bằng cách chuyển mã, cần đổi sang phông Unicode (Times New Roman).',
    en: '{count} stretch(es) are set in a font from before Unicode; they were converted to be read. Use a Unicode font.'
  },
  'numbers-not-read': {
    vi: 'Số mục tự động của tệp này không đọc được; cần lưu lại thành .docx để rà soát đầy đủ.',
    en: 'The automatic numbers of this file cannot be read; save it as .docx to have them judged.'
  },
  'tracked-changes': {
    vi: 'Tệp còn {count} thay đổi đang theo dõi (Track Changes) chưa chấp nhận hoặc từ chối; cần xử lý hết trước khi trình ký.',
    en: '{count} tracked change(s) are neither accepted nor refused; settle them before the document is signed.'
  },
  'open-comments': {
    vi: 'Tệp còn {count} ý kiến ghi chú (Comment) chưa xử lý; cần xóa hết trước khi trình ký.',
    en: '{count} comment(s) are still open; settle them before the document is signed.'
  }
})<Params, unknown>({
  kind: 'source-notes',
  asks: 'findings',
  readsLegacy: true,
  run({plan, params, report}) {
    for (const {kind, count, at} of plan.source.notes ?? [])
      if (params.notes.includes(kind)) report(kind, {count}, at ?? whereMissing(plan, 'whole'))
  }
})
