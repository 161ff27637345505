import type {Wording} from '../diagnostic/wording.js'
import type {Plan} from '../document/plan.js'
import {sectionsIn} from '../document/walk.js'
import {isAllCapitals} from '../vietnamese/letters.js'
import type {Passage, Span} from '../vietnamese/passage.js'

/** The components of an administrative document that are set in a way of their own. */
export const componentNames = [
  'whole',
  'country',
  'motto',
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
  country: {vi: 'Quốc hiệu', en: 'the country’s name'},
  motto: {vi: 'Tiêu ngữ', en: 'the motto'},
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
  country: plan => headerLines(plan, /^cong h[o0]a xa hoi/),
  motto: plan => headerLines(plan, /^[dđ]oc lap ?\S? ?tu do/),
  issuer: plan => lastLineOf(plan, plan.header?.issuer),
  number: ({header}) => (header?.number ? [header.number.span] : []),
  'place-and-date': ({header}) => (header?.date ? [header.date.span] : []),
  type: ({title}) =>
    title ? [{start: title.span.start, end: title.subject?.span().start ?? title.span.end}] : [],
  subject: ({title}) => (title?.subject ? [title.subject.span()] : []),
  bases: ({preamble}) => spans(preamblePassages(preamble).filter(isBasis)),
  body: ({preamble, sections}) => [
    ...spans(preamblePassages(preamble).filter((one, at, all) => !isBasis(one, at, all))),
    ...spans([...sectionsIn(sections)].map(({passage}) => passage).filter(one => !isBesideTable(one)))
  ],
  authority: ({signature}) => {
    const passages = signature?.passages ?? []
    const name = passages.findIndex(({value}) => !isAllCapitals(value))
    return spans(name < 0 ? passages : passages.slice(0, name))
  },
  signer: ({signature}) => {
    const last = signature?.passages.at(-1)
    return last && !isAllCapitals(last.value) && /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,5}$/u.test(last.value)
      ? [last.span()]
      : []
  },
  'recipients-label': ({recipients}) => spans((recipients?.passages ?? []).slice(0, 1).filter(isLabel)),
  'recipients-list': ({recipients}) => spans((recipients?.passages ?? []).slice(1).filter(isEntry))
}

/** Three letters and more: a typed bullet is none. */
function hasWords(text: string): boolean {
  return /\p{L}.*\p{L}.*\p{L}/su.test(text)
}

/** “Đơn vị tính: …”, “Ghi chú: …” belong to a table and are set small. */
function isBesideTable({bare}: Passage): boolean {
  return /^[(*-]? ?(?:don vi(?: tinh)? ?:|ghi chu|nguon ?:)/.test(bare)
}

function spans(passages: readonly Passage[]): Span[] {
  return passages.map(passage => passage.span())
}

function headerLines({header}: Plan, pattern: RegExp): Span[] {
  return spans((header?.passages ?? []).filter(({bare}) => pattern.test(bare)).slice(0, 1))
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

/**
 * “Căn cứ …;” on a line of its own, whatever it ends with where another line follows; a basis that begins the sentence
 * which promulgates the plan is body.
 */
function isBasis({bare}: Passage, at: number, preamble: readonly Passage[]): boolean {
  if (!bare.startsWith('can cu ')) return false
  return bare.endsWith(';') || (at + 1 < preamble.length && !bare.endsWith(':') && !promulgates(bare))
}

/** “…, Ủy ban nhân dân xã ban hành Kế hoạch”, and not “Kế hoạch …, về việc ban hành …” of the title of a basis. */
function promulgates(text: string): boolean {
  return [
    ...text.matchAll(/, ([^,;]{2,80}?) (?:ban hanh|xay dung|trien khai|yeu cau|de nghi|thong bao) /g)
  ].some(([, subject]) => !/(?:^| )(?:ve|quy dinh|huong dan|nham|de)(?: |$)/.test(subject!))
}

function isLabel({bare}: Passage): boolean {
  return /^noi nhan ?:?$/.test(bare)
}

function isEntry({value}: Passage): boolean {
  return /^[-–] ?\p{L}/u.test(value)
}
