import {isLetter, isNumeral} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {withoutEnd} from '../../vietnamese/without-end.js'

/** Where the mark at the end of a line belongs, and what stands there. */
export interface LineEnd {
  readonly passage: Passage
  /** An index into the passage: the mark belongs before it. */
  readonly at: number
  /** How many units of another mark stand there. */
  readonly other: number
}

/**
 * Whether a line ends with a word, a bracket or one of these other marks, where a semicolon should be; before a bracket it
 * may stand as well: “- Bộ Nội vụ; (để b/c)”, and before a quotation mark and what follows it.
 */
export function isUnmarked({value}: Passage, others: string): boolean {
  const last = value.at(-1) ?? ''
  if (last === ')') return !value.slice(0, value.lastIndexOf('(')).trimEnd().endsWith(';')
  if (withoutEnd(value, '”".').endsWith(';')) return false
  return last !== '' && (others.includes(last) || isLetter(last) || isNumeral(last))
}

/** The end of a line, where one of these other marks may stand. */
export function lineEnd(passage: Passage, others: string): LineEnd {
  const last = passage.value.at(-1) ?? ''
  const other = last !== '' && others.includes(last) ? 1 : 0
  return {passage, at: passage.length - other, other}
}
