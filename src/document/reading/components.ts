import type {Wording} from '../../base/wording.js'
import type {Plan} from '../plan.js'
import {isBasis} from './basis-lines.js'
import {isInTable} from './table-spans.js'
import {isAlone, opensWith} from './frames.js'
import {sectionsIn} from '../walk.js'
import type {PhraseReader} from '../vocabulary.js'
import {isAllCapitals, isDash, isLetter, isLower, isUpper} from '../../vietnamese/letters.js'
import type {Passage, Span} from '../../vietnamese/passage.js'

/** The components of an administrative document that are set in a way of their own. */
export const componentNames = [
  'whole',
  'running',
  'country',
  'motto',
  'superior',
  'issuer',
  'number',
  'place-and-date',
  'type',
  'subject',
  'bases',
  'body',
  'authority',
  'signer',
  'recipients-label',
  'recipients-list'
] as const
export type ComponentName = (typeof componentNames)[number]

/** As they are called in a sentence. */
export const namesOf: Readonly<Record<ComponentName, Wording>> = {
  whole: {vi: 'văn bản', en: 'the document'},
  running: {vi: 'văn bản', en: 'the document'},
  country: {vi: 'Quốc hiệu', en: 'the country’s name'},
  motto: {vi: 'Tiêu ngữ', en: 'the motto'},
  superior: {vi: 'tên cơ quan chủ quản', en: 'the superior’s name'},
  issuer: {vi: 'tên cơ quan ban hành', en: 'the issuer’s name'},
  number: {vi: 'số, ký hiệu', en: 'the number'},
  'place-and-date': {vi: 'địa danh và thời gian ban hành', en: 'place and date'},
  type: {vi: 'tên loại văn bản', en: 'the type of document'},
  subject: {vi: 'trích yếu', en: 'the subject'},
  bases: {vi: 'căn cứ ban hành', en: 'the legal bases'},
  body: {vi: 'nội dung văn bản', en: 'the text'},
  authority: {vi: 'quyền hạn, chức vụ người ký', en: 'the signer’s authority and title'},
  signer: {vi: 'họ tên người ký', en: 'the signer’s name'},
  'recipients-label': {vi: 'dòng “Nơi nhận”', en: 'the words “Nơi nhận”'},
  'recipients-list': {vi: 'danh sách nơi nhận', en: 'the list of recipients'}
}

/** The paragraphs of a component, or the parts of them that belong to it; none where it is not there. */
export function spansOf(plan: Plan, name: ComponentName): Span[] {
  return finders[name](plan).filter(({start, end}) => end > start)
}

const finders: Readonly<Record<ComponentName, (plan: Plan) => readonly Span[]>> = {
  whole: ({source}) =>
    source.layout?.paragraphs.filter(({start, end}) => hasWords(source.text.slice(start, end))) ?? [],
  // What stands in a table or a box may be set off from its ground by colour.
  running: plan => finders.whole(plan).filter(span => !isInTable(plan.source, span)),
  country: plan => headerLines(plan, ['country']),
  motto: plan => headerLines(plan, ['motto', 'motto-part']),
  superior: ({superior, title}) => (superior && title ? [superior.span()] : []),
  issuer: plan => lastLineOf(plan, plan.header?.issuer),
  number: ({header}) => (header?.number ? [header.number.span] : []),
  'place-and-date': ({header}) => (header?.date ? [header.date.span] : []),
  type: ({title}) =>
    title ? [{start: title.span.start, end: title.subject?.span().start ?? title.span.end}] : [],
  subject: ({title}) => (title?.subject ? [title.subject.span()] : []),
  bases: ({preamble, phrases}) =>
    spans(preamblePassages(preamble).filter((one, at, all) => isBasis(one, at + 1 < all.length, phrases))),
  body: ({preamble, sections, phrases}) => [
    ...spans(
      preamblePassages(preamble).filter((one, at, all) => !isBasis(one, at + 1 < all.length, phrases))
    ),
    ...spans(
      sectionsIn(sections)
        .map(({passage}) => passage)
        .filter(one => !isBesideTable(one, phrases))
    )
  ],
  authority: ({signature}) => {
    const passages = signature?.passages ?? []
    const name = passages.findIndex(({value}) => !isAllCapitals(value))
    return spans(name < 0 ? passages : passages.slice(0, name))
  },
  signer: ({signature}) => {
    const last = signature?.passages.at(-1)
    return last && isName(last.value) ? [last.span()] : []
  },
  'recipients-label': ({recipients, phrases}) =>
    spans((recipients?.passages ?? []).slice(0, 1).filter(one => isLabel(one, phrases))),
  'recipients-list': ({recipients}) => spans((recipients?.passages ?? []).slice(1).filter(isEntry))
}

/** Three letters and more: a typed bullet is none. */
function hasWords(text: string): boolean {
  let letters = 0
  for (const unit of text) if (isLetter(unit) && ++letters === 3) return true
  return false
}

/** “Trần Văn Lâm”: two to six words, each with one capital, its first letter. */
function isName(text: string): boolean {
  const words = text.split(' ')
  return words.length >= 2 && words.length <= 6 && words.every(isCapitalised)
}

function isCapitalised(word: string): boolean {
  const [first, ...rest] = word
  return isUpper(first) && rest.every(isLower)
}

/** “Đơn vị tính: …”, “Ghi chú: …” belong to a table and are set small. */
function isBesideTable(passage: Passage, phrases: PhraseReader): boolean {
  return opensWith(passage.slice(passage.value.startsWith('(') ? 1 : 0), ['table-note'], phrases)
}

function spans(passages: readonly Passage[]): Span[] {
  return passages.map(passage => passage.span())
}

/** The first line of the header that begins with one of these rows of its words. */
function headerLines({header, phrases}: Plan, rows: readonly string[]): Span[] {
  const line = header?.passages.find(passage => {
    const words = phrases.wordsOfLine(passage)
    return words.start(0) === 0 && rows.includes(words.idAt(0, 'header-words') ?? '')
  })
  return line ? [line.span()] : []
}

/** The issuer stands below its superior, which is set in another way. Without a title the header has no sure end. */
function lastLineOf({source, title}: Plan, issuer: Passage | undefined): Span[] {
  if (!issuer || !title) return []
  const {start, end} = issuer.span()
  const line = source.layout?.paragraphs.find(one => one.start < end && one.end >= end)
  if (!line) return []
  // Both may stand in one paragraph, with a break between them.
  const own = line.looks.filter(look => hasWords(source.text.slice(look.start, look.end))).at(-1)
  return [{start: Math.max(start, line.start, own?.start ?? 0), end}]
}

function preamblePassages(preamble: Plan['preamble']): Passage[] {
  return (preamble?.children ?? []).map(({passage}) => passage)
}

/** “Nơi nhận:” and nothing else. */
function isLabel(passage: Passage, phrases: PhraseReader): boolean {
  return isAlone(passage, ['recipients'], phrases)
}

function isEntry({value}: Passage): boolean {
  return isDash(value[0]) && isLetter(value[value[1] === ' ' ? 2 : 1])
}
