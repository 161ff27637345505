import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Duty} from '../plan.js'
import {agencyListAt} from './agency-list.js'
import type {AgencyWords, NamedAgency} from './agency-words.js'

/** A label of a task table that became text: “Cơ quan chủ trì: …”, at tokens [from, to). */
export interface RoleLine {
  readonly role: Duty['role']
  readonly from: number
  /** Behind its colon. */
  readonly to: number
}

/** An agency of a cell or of a line, with its part in the task. */
export interface RoleOfAgency {
  readonly agency: NamedAgency
  readonly role: Duty['role']
}

/** “… chủ trì, tham mưu thực hiện:”. */
const longestTail = 4

/** The label that begins at a token, with the colon behind it or nothing at all. */
export function roleLineAt(words: PassageWords, from: number): RoleLine | undefined {
  const role = words.at(from, 'roles')
  if (role?.id !== 'lead' && role?.id !== 'support') return undefined
  let to = role.to
  while (words.isWord(to) && to < role.to + longestTail) to++
  if (words.is(to, sign.open)) to = words.behindBracket(to)
  const ends = words.is(to, sign.colon) || to >= words.length
  return ends ? {role: role.id, from, to: Math.min(to + 1, words.length)} : undefined
}

const none: readonly RoleLine[] = []

/** The label at a token and those behind it: “Viết tin (chủ trì: Sở Nội vụ; phối hợp: Sở Tài chính)”. */
export function roleLinesIn(words: PassageWords, from: number): readonly RoleLine[] {
  if (!words.mentions('roles')) return none
  const found: RoleLine[] = []
  for (let i = from; i < words.length; i++) {
    const begins =
      i === from ||
      words.is(i - 1, sign.open) ||
      words.is(i - 1, sign.semicolon) ||
      words.is(i - 1, sign.stop)
    const line = begins ? roleLineAt(words, i) : undefined
    if (line && (i === from || words.is(line.to - 1, sign.colon))) found.push(line)
  }
  return found
}

/**
 * The agencies of a cell of a task table, or of a line that was one, at tokens [from, to). Behind “phối hợp” they are
 * partners, behind “gửi” a person must look, and “của Sở Nội vụ” says whose another is.
 */
export function rolesIn(
  text: AgencyWords,
  role: Duty['role'],
  from = 0,
  to = text.words.length
): RoleOfAgency[] {
  const {words} = text
  const found: RoleOfAgency[] = []
  if (!text.mayName) return found
  let now = role
  for (let i = from; i < to;) {
    const relation = words.idAt(i, 'relations')
    if (relation === 'partner') now = 'support'
    if (relation === 'send') now = 'unclear'
    const list = agencyListAt(text, i)
    const isOwner = list && words.endingAt(i, 'relations')?.id === 'behind'
    if (list && !isOwner) for (const agency of list.members) found.push({agency, role: now})
    i = Math.max(list?.to ?? 0, i + 1)
  }
  return found
}
