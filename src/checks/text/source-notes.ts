import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {type Format, sourceNoteKinds} from '../../document/source-document.js'
import {unreadableWords} from '../../vietnamese/unreadable.js'
import {defineFindings} from '../define-check.js'
import {whereMissing} from '../../document/reading/where-missing.js'

export const sourceNotesParams = () =>
  z
    .strictObject({
      notes: z.array(z.enum(sourceNoteKinds)).optional().meta({
        description: 'Các điều được báo theo mức độ của quy tắc.',
        en: 'What is told with the weight of the rule.'
      }),
      hints: z.array(z.enum(sourceNoteKinds)).optional().meta({
        description: 'Các điều chỉ được báo là gợi ý, dù quy tắc ở mức nào.',
        en: 'What is no more than a hint, whatever the rule weighs.'
      }),
      unreadable: z.boolean().optional().meta({
        description: 'Có báo khi văn bản có quá nhiều chữ không đọc được hay không; không ghi là không.',
        en: 'Whether a text of letters that cannot be read is found fault with; it is not by default.'
      })
    })
    .meta({
      description: 'Tệp có điều gì mà chữ đọc ra không cho thấy không?',
      en: 'Has the reader of the file something to say that its text does not show?'
    })

/**
 * Has the reader of the file something to say that its text does not show?
 *
 * Tracked changes that nobody accepted, comments that are still open, pages that are pictures: one finding for each kind,
 * at the first place where it is known. Where so many letters cannot be read that nothing else is asked of the text,
 * that is said instead of their number.
 *
 *     Sở ~~Nội vu~~ Nội vụ        (a change that is still open)
 */
export const sourceNotes = defineFindings({
  'pages-without-text': {
    vi: 'Có {count} trang chỉ là hình ảnh (bản quét) nên chưa được đọc; nên nhận dạng chữ các trang này hoặc dùng tệp gốc.',
    en: '{count} page(s) are pictures and were not read; recognise their text, or use the original.'
  },
  'unreadable-characters': {
    vi: 'Có {count} ký tự không đọc được vì phông chữ không cho biết là chữ cái nào; nên đối chiếu với tệp gốc.',
    en: '{count} character(s) cannot be read, since their font does not tell which letters they are; see the original.'
  },
  unreadable: {
    vi: 'Không đọc được {words} từ ({share} % văn bản{pages}) vì phông chữ trong tệp không cho biết đó là chữ cái nào, nên chưa rà soát được nội dung; cần dùng tệp gốc (.docx, .odt) hoặc xuất lại tệp PDF từ tệp gốc.',
    en: '{words} words ({share} % of the text{pages}) cannot be read, since their font does not tell which letters they are, so the text was not judged; use the original (.docx, .odt), or export the PDF from it again.'
  },
  'legacy-font': {
    vi: 'Có {count} đoạn chữ dùng phông kiểu cũ (TCVN3 hoặc VNI); đã đọc bằng cách chuyển mã, nên đổi sang phông Unicode (Times New Roman).',
    en: '{count} stretch(es) are set in a font from before Unicode; they were converted to be read. Use a Unicode font.'
  },
  'numbers-not-read': {
    vi: 'Số mục tự động của tệp này không đọc được; nên lưu lại thành .docx để rà soát đầy đủ.',
    en: 'The automatic numbers of this file cannot be read; save it as .docx to have them judged.'
  },
  'tracked-changes': {
    vi: 'Tệp còn {count} thay đổi đang theo dõi (Track Changes) chưa chấp nhận hoặc từ chối; cần xử lý hết trước khi trình ký.',
    en: '{count} tracked change(s) are neither accepted nor refused; settle them before the document is signed.'
  },
  'open-comments': {
    vi: 'Tệp còn {count} ý kiến (Comment); nên xử lý và xóa trước khi trình ký.',
    en: '{count} comment(s) are still open; settle them before the document is signed.'
  },
  misnamed: {
    vi: 'Đuôi tệp không đúng: nội dung là {format}. Tệp đã được đọc theo nội dung; nên đổi lại đuôi tệp.',
    en: 'The ending of the file’s name is wrong: it is {format}. It was read as what it is; give it its own ending.'
  }
})<typeof sourceNotesParams>({
  readsUnreadable: true,
  run({plan, params: {notes = [], hints = [], unreadable = false}, report}) {
    const {source, legibility} = plan
    const isUnreadable = unreadable && legibility === 'unreadable'
    if (isUnreadable) {
      const {words, share} = unreadableWords(source.text)
      const note = source.notes?.find(({kind}) => kind === 'unreadable-characters')
      const values = {words, share: Math.ceil(share * 100), pages: pagesIn(note?.pages ?? [])}
      report('unreadable', values, note?.at ?? whereMissing(plan, 'whole'))
    }
    for (const {kind, count, at} of source.notes ?? []) {
      if (isUnreadable && kind === 'unreadable-characters') continue
      const isHint = hints.includes(kind)
      if (!isHint && !notes.includes(kind)) continue
      const place = at ?? whereMissing(plan, 'whole')
      const how = isHint ? ({atMost: 'info'} as const) : {}
      if (kind === 'misnamed') report(kind, {format: formatNames[source.format]}, place, how)
      else report(kind, {count}, place, how)
    }
  }
})

const formatNames: Readonly<Record<Format, Wording | string>> = {
  markdown: 'Markdown (.md)',
  text: {vi: 'văn bản thuần (.txt)', en: 'plain text (.txt)'},
  docx: 'Word (.docx)',
  odt: 'OpenDocument (.odt)',
  pdf: 'PDF (.pdf)',
  doc: 'Word 97–2003 (.doc)'
}

/** “, trang 1–3 và 7”: pages in a row are named by the first and the last of them. */
function pagesIn(pages: readonly number[]): Wording | string {
  if (pages.length === 0) return ''
  const rows: [number, number][] = []
  for (const page of pages) {
    const last = rows.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else rows.push([page, page])
  }
  const names = rows.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
  return {vi: `, trang ${names}`, en: `, ${pages.length === 1 ? 'page' : 'pages'} ${names}`}
}
