import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {AgencyWords, NamedAgency} from './agency-words.js'

/** Agencies that a text names together, at tokens [from, to), with the words that belong to them. */
export interface AgencyList {
  readonly members: readonly NamedAgency[]
  readonly from: number
  readonly to: number
  /** The word before them by which they are told to do something. */
  readonly told: Told | undefined
}

/** Rows of the table “lead-ins” that tell somebody to do something. */
export type Told = 'give' | 'ask' | 'direct'

// Real texts have a third of these; so the work on a list of any length is bounded.
/** Rows of the table “qualifiers” that only other rows are made of. */
const parts: ReadonlySet<string> = new Set(['body', 'locality'])
/** Rows of the table “lead-ins” that only look like such words, or only go with them. */
const noLeadIns: ReadonlySet<string> = new Set(['none', 'guidance'])
const mostLeadIns = 8
const mostQualifiers = 8
const longestUnknown = 12
/** Members in a row that no table knows. */
const mostUnknown = 4
/** Rows of the table “units” that begin the name of an organisation, or are it. */
const organisations: ReadonlySet<string> = new Set(['organisation', 'others', 'board'])
/** Those that are the whole of it: “…; thủ trưởng các đơn vị liên quan”, “… và Tạp chí Sông Lam”. */
const wholeNames: ReadonlySet<string> = new Set(['others', 'unit', 'organisation'])
/** Rows of the table “relations” that say what a subject does: “Hội Nhà báo phối hợp với …” is no longer a name. */
const acts: ReadonlySet<string> = new Set(['partner', 'send', 'passive', 'told', 'by'])

/**
 * The list that begins at a token, after words such as “Giao cho lãnh đạo các”: “Báo X, Đài Y; Sở Z và các sở khác”. One
 * member that no table knows spoils none of the others; “Sở Nội vụ, Tài chính” and “Các Sở: Tài chính” leave out “Sở”.
 *
 * @param options.endsAtSemicolon behind “phối hợp với Sở Y tế; Sở Tài chính …” another clause begins
 */
export function agencyListAt(
  text: AgencyWords,
  from: number,
  {endsAtSemicolon = false} = {}
): AgencyList | undefined {
  const {words} = text
  const members: NamedAgency[] = []
  let told: Told | undefined
  let isElliptical = false
  let to = from
  for (let i = from; ;) {
    const lead = behindLeadIns(text, i)
    i = lead.to
    told ??= members.length === 0 ? lead.told : undefined
    isElliptical ||= lead.isOfDepartments
    const named: readonly NamedAgency[] = text.at(i)
    const short: readonly NamedAgency[] = isElliptical && named.length === 0 ? text.departmentsAt(i) : []
    const known: readonly NamedAgency[] = named.length > 0 ? named : short
    if (known.length > 0) {
      members.push(...known)
      i = Math.max(...known.map(one => one.to))
      isElliptical ||= known.some(one => one.kind === 'department')
    } else {
      const next = behindUnknown(text, i, members.length > 0, isElliptical)
      if (next === undefined) {
        if (members.length > 0) to = behindOthers(text, i) ?? to
        break
      }
      i = next
    }
    i = behindQualifiers(words, i)
    if (known.length > 0) to = i
    const next = separator(words, i)
    if (
      next === undefined ||
      (endsAtSemicolon && words.is(i, sign.semicolon)) ||
      !(startsMember(text, next, isElliptical) || startsUnknown(text, next, members.length > 0))
    )
      break
    i = next
  }
  return members.length > 0 ? {members, from, to, told} : undefined
}

/** Behind words of command and titles; “các Sở: ” is followed by names without “Sở”. */
function behindLeadIns(
  text: AgencyWords,
  from: number
): {to: number; told: Told | undefined; isOfDepartments: boolean} {
  const {words} = text
  let told: Told | undefined
  let i = from
  for (let steps = 0; steps < mostLeadIns && !text.names(i); steps++) {
    const lead = words.at(i, 'lead-ins')
    if (!lead || noLeadIns.has(lead.id)) break
    if (lead.id === 'departments') {
      if (text.departmentsAt(lead.to).length === 0) break
      return {to: lead.to, told, isOfDepartments: true}
    }
    if (lead.id === 'give' || lead.id === 'ask' || lead.id === 'direct') told ??= lead.id
    i = lead.to
    if (words.is(i, sign.colon) && lead.id !== 'some') i++
  }
  return {to: i, told, isOfDepartments: false}
}

/** Behind a member that no table knows, where a known one follows. */
function behindUnknown(
  text: AgencyWords,
  from: number,
  isMember: boolean,
  isElliptical: boolean
): number | undefined {
  const {words} = text
  let i = from
  for (let count = 0; count < mostUnknown && startsUnknown(text, i, isMember); count++) {
    const end = unknownEnd(words, i)
    const next = separator(words, end)
    if (next === undefined) return undefined
    if (startsMember(text, next, isElliptical)) return end
    i = next
  }
  return undefined
}

/** Behind the name that begins at a token, over the words that no table knows; a word of what it does ends it. */
function unknownEnd(words: PassageWords, from: number): number {
  let i = words.at(from, 'units')?.to ?? from
  while (i < from + longestUnknown && words.isWord(i) && separator(words, i) === undefined) {
    if (acts.has(words.idAt(i, 'relations') ?? '')) break
    i++
  }
  return i
}

function startsUnknown({words}: AgencyWords, i: number, isMember: boolean): boolean {
  return (isMember && words.isCapital(i)) || organisations.has(words.idAt(i, 'units') ?? '')
}

/** Behind members that no table of agencies knows, at the end of a list: “…, hệ thống truyền thanh cơ sở”. */
function behindOthers(text: AgencyWords, from: number): number | undefined {
  const {words} = text
  let to: number | undefined
  let i: number | undefined = from
  for (let count = 0; count < mostUnknown && i !== undefined; count++) {
    const begin: number = behindLeadIns(text, i).to
    const other = words.beginning(i, 'units') ?? words.beginning(begin, 'units')
    if (!other || !wholeNames.has(other.id)) break
    to = behindQualifiers(words, other.to)
    i = separator(words, to)
  }
  return to
}

function startsMember(text: AgencyWords, from: number, isElliptical: boolean): boolean {
  const {to, isOfDepartments} = behindLeadIns(text, from)
  return isOfDepartments || text.at(to).length > 0 || (isElliptical && text.departmentsAt(to).length > 0)
}

/** Behind “tỉnh Lai Châu”, “(cơ quan thường trực)”, “và các đơn vị có liên quan”. */
function behindQualifiers(words: PassageWords, from: number): number {
  let i = from
  for (let steps = 0; steps < mostQualifiers; steps++) {
    const more = words.at(i, 'qualifiers')
    if (more && !parts.has(more.id)) i = more.to
    else if (words.is(i, sign.open)) i = words.behindBracket(i)
    else break
  }
  return i
}

/** Behind a comma, “và” or both; undefined where none stands here. */
function separator(words: PassageWords, i: number): number | undefined {
  const isSign = words.is(i, sign.comma) || words.is(i, sign.semicolon) || words.is(i, sign.slash)
  const join = words.at(isSign ? i + 1 : i, 'clauses')
  if (join?.id === 'join') return join.to
  return isSign ? i + 1 : undefined
}
