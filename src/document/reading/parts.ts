import {sign} from '../../vietnamese/words/tokens.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import type {Section} from '../plan.js'

const table = 'parts'

/**
 * What the heading of a section says of all below it: `aside` is purposes, requirements and funding, `work` what is done
 * and who does it; undefined where it does not say.
 */
export function partOf(
  {label}: Section,
  reader: {heading(label: Passage): Passage; unaccentedIn(passage: Passage): PassageWords}
): 'aside' | 'work' | undefined {
  if (label.length === 0) return undefined
  const words = reader.unaccentedIn(reader.heading(label))
  const first = words.at(0, table)
  if (first?.id !== 'aside') return words.has(table, 'work') ? 'work' : undefined
  // “Mục đích, nội dung” is both; “Kinh phí thực hiện nhiệm vụ” is not.
  for (const {id, from} of words.all(table)) if (id === 'work' && isJoined(words, from)) return 'work'
  return 'aside'
}

function isJoined(words: PassageWords, i: number): boolean {
  const join = words.at(i - 1, 'clauses')
  return words.is(i - 1, sign.comma) || (join?.id === 'join' && join.to === i)
}
