import {sign} from '../../vietnamese/words/tokens.js'
import type {Duty} from '../plan.js'
import {agencyListAt} from './agency-list.js'
import type {AgencyWords} from './agency-words.js'
import type {ClauseDuty} from './clause-duties.js'

/** “… chủ trì, tham mưu thực hiện:”. */
const longestTail = 4

/** “Cơ quan chủ trì: …” at a token: the role, and the token behind the colon. */
export function roleLineAt({words}: AgencyWords, from: number): {role: Duty['role']; to: number} | undefined {
  const role = words.at(from, 'roles')
  if (role?.id !== 'lead' && role?.id !== 'support') return undefined
  let to = role.to
  while (words.isWord(to) && to < role.to + longestTail) to++
  if (words.is(to, sign.open)) to = words.behindBracket(to)
  const ends = words.is(to, sign.colon) || to >= words.length
  return ends ? {role: role.id, to: Math.min(to + 1, words.length)} : undefined
}

/** The agencies of a cell of a task table, or of a line that was one; behind “phối hợp” they are partners. */
export function rolesIn(text: AgencyWords, role: Duty['role'], from = 0): ClauseDuty[] {
  const {words} = text
  const found: ClauseDuty[] = []
  if (!text.mayName) return found
  let now = role
  for (let i = from; i < words.length;) {
    if (words.at(i, 'relations')?.id === 'partner') now = 'support'
    const list = agencyListAt(text, i)
    for (const agency of list?.members ?? []) found.push({agency, role: now, isLabel: false, to: list!.to})
    i = Math.max(list?.to ?? 0, i + 1)
  }
  return found
}
