import {sayIn} from '../base/wording.js'
import type {Language} from '../base/severity.js'
import type {Alignment, Side} from '../document/layout.js'
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
    'open-comments': 'ý kiến (Comment)',
    misnamed: 'đuôi tệp không đúng với nội dung'
  },
  en: {
    'pages-without-text': 'pages that are pictures',
    'unreadable-characters': 'characters that cannot be read',
    'legacy-font': 'stretches in a font from before Unicode',
    'numbers-not-read': 'lists whose numbers cannot be read',
    'tracked-changes': 'tracked changes',
    'open-comments': 'comments',
    misnamed: 'ending that is not its own'
  }
}

type Looks = Omit<ExampleLayout, 'paper' | 'margins' | 'pageNumber' | 'lines'>

const alignmentNames: Readonly<Record<Language, Readonly<Record<Alignment, string>>>> = {
  vi: {left: 'canh trái', center: 'canh giữa', right: 'canh phải', justify: 'canh đều'},
  en: {left: 'left', center: 'centred', right: 'right', justify: 'justified'}
}

const drawnNames: Readonly<Record<Language, Readonly<Record<NonNullable<Looks['drawn']>, string>>>> = {
  vi: {own: 'có đường kẻ', line: 'có đường vẽ', other: 'có hình vẽ', none: 'không có đường kẻ'},
  en: {own: 'ruled', line: 'a line is drawn', other: 'something is drawn', none: 'no rule'}
}

/** What an example’s file carries beside its text, in words; '' where it carries nothing of note. */
export function carriedWords({notes = {}, layout}: RuleExample, language: Language): string {
  const number = (value: number) => sayIn(language)(String(value).replace('.', ','), String(value))
  const say = sayIn(language)
  const settings = ({alignment, firstLine, left, before, after, spacing, exactly, drawn}: Looks) => [
    ...(alignment === undefined ? [] : [alignmentNames[language][alignment]]),
    ...(left === undefined ? [] : [`${say('lùi trái', 'left indent')} ${number(left)} mm`]),
    ...(firstLine === undefined ? [] : [`${say('lùi đầu dòng', 'first line')} ${number(firstLine)} mm`]),
    ...(before === undefined ? [] : [`${say('cách trên', 'above')} ${number(before)} pt`]),
    ...(after === undefined ? [] : [`${say('cách dưới', 'below')} ${number(after)} pt`]),
    ...(spacing === undefined ? [] : [`${say('giãn dòng', 'line spacing')} ${number(spacing)}`]),
    ...(exactly === undefined ? [] : [`${say('giãn dòng', 'line spacing')} ${number(exactly)} pt`]),
    ...(drawn === undefined ? [] : [drawnNames[language][drawn]])
  ]
  const looks = ({font, size, bold, italic, color, underlined, ...setting}: Looks) => [
    ...(font === undefined ? [] : [sayIn(language)(`phông chữ ${font}`, font)]),
    ...(size === undefined ? [] : [sayIn(language)(`cỡ chữ ${number(size)}`, `${number(size)} pt`)]),
    ...(bold === true ? [sayIn(language)('đậm', 'bold')] : []),
    ...(italic === true ? [sayIn(language)('nghiêng', 'italic')] : []),
    ...(underlined === true ? [say('gạch chân', 'underlined')] : []),
    ...(color === undefined ? [] : [say(`màu chữ ${color}`, `colour ${color}`)]),
    ...settings(setting)
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
