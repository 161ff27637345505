import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import type {Side} from '../document/layout.js'
import type {SourceNoteKind} from '../document/source-document.js'
import type {RuleExample} from './rule.js'
import type {ExampleLayout} from './schema.js'

const sides: Readonly<Record<Language, Readonly<Record<Side, string>>>> = {
  vi: {top: 'lề trên', bottom: 'lề dưới', left: 'lề trái', right: 'lề phải'},
  en: {top: 'top margin', bottom: 'bottom margin', left: 'left margin', right: 'right margin'}
}

const pageNumbers: Readonly<
  Record<Language, Readonly<Record<NonNullable<ExampleLayout['pageNumber']>, string>>>
> = {
  vi: {
    above: 'số trang ở lề trên, canh giữa',
    'above on all': 'số trang ở lề trên, cả trang thứ nhất',
    'above right': 'số trang ở lề trên, canh phải',
    below: 'số trang ở lề dưới',
    none: 'không có số trang'
  },
  en: {
    above: 'page numbers above, in the middle',
    'above on all': 'page numbers above, on the first page too',
    'above right': 'page numbers above, at the right',
    below: 'page numbers below',
    none: 'no page numbers'
  }
}

const noteNames: Readonly<Record<Language, Readonly<Record<SourceNoteKind, string>>>> = {
  vi: {
    'pages-without-text': 'trang chỉ là hình ảnh',
    'unreadable-characters': 'ký tự không đọc được',
    'legacy-font': 'đoạn chữ dùng phông kiểu cũ',
    'numbers-not-read': 'danh sách không đọc được số mục',
    'tracked-changes': 'thay đổi đang theo dõi',
    'open-comments': 'ý kiến ghi chú'
  },
  en: {
    'pages-without-text': 'pages that are pictures',
    'unreadable-characters': 'characters that cannot be read',
    'legacy-font': 'stretches in a font from before Unicode',
    'numbers-not-read': 'lists whose numbers cannot be read',
    'tracked-changes': 'tracked changes',
    'open-comments': 'comments'
  }
}

type Looks = Pick<ExampleLayout, 'font' | 'size' | 'bold' | 'italic'>

/** What an example’s file carries beside its text, in words; '' where it carries nothing of note. */
export function carriedWords({notes = {}, layout}: RuleExample, language: Language): string {
  const number = (value: number) => sayIn(language)(String(value).replace('.', ','), String(value))
  const looks = ({font, size, bold, italic}: Looks) => [
    ...(font === undefined ? [] : [sayIn(language)(`phông chữ ${font}`, font)]),
    ...(size === undefined ? [] : [sayIn(language)(`cỡ chữ ${number(size)}`, `${number(size)} pt`)]),
    ...(bold === true ? [sayIn(language)('đậm', 'bold')] : []),
    ...(italic === true ? [sayIn(language)('nghiêng', 'italic')] : [])
  ]
  const {paper, margins = {}, pageNumber, lines = []} = layout ?? {}
  const parts = [
    ...(Object.keys(notes) as SourceNoteKind[]).map(kind => `${notes[kind]} ${noteNames[language][kind]}`),
    ...(paper
      ? [`${sayIn(language)('khổ giấy', 'paper')} ${number(paper[0])} × ${number(paper[1])} mm`]
      : []),
    ...Object.entries(margins).map(([side, wide]) => `${sides[language][side as Side]} ${number(wide)} mm`),
    ...(pageNumber ? [pageNumbers[language][pageNumber]] : []),
    ...looks(layout ?? {}),
    ...lines.map(
      line => `${sayIn(language)('dòng', 'line')} “${line.begins.trim()} …”: ${looks(line).join(', ')}`
    )
  ]
  if (parts.length === 0) return ''
  return `${sayIn(language)('Tệp có', 'The file has')}: ${parts.join('; ')}.`
}
