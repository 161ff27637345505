import type {Passage} from '../../vietnamese/passage.js'

/** How much of a clause is quoted, and how much more where a bracket is open there, in UTF-16 units. */
const longestClause = 400
const longestBracket = 100

/**
 * Where the clause that begins at index `from` ends in the source: at a semicolon or a full stop outside of brackets. A
 * longer one than anybody signs under ends at its last comma, or behind its last whole word and bracket, that is near
 * enough.
 */
export function clauseEnd(text: Passage, from: number): number {
  return text.span(0, endIn(text.value, from)).end
}

function endIn(value: string, from: number): number {
  const most = Math.min(value.length, from + longestClause + longestBracket)
  let depth = 0
  /** Behind the last word outside of brackets that is near enough, and before the last comma. */
  let lastWord = from
  let lastComma = from
  for (let at = from; at < most; at++) {
    const isFar = at - from > longestClause
    if (isFar && depth === 0) return lastComma > from ? lastComma : lastWord
    if (value[at] === '(') depth++
    else if (value[at] === ')' && depth > 0) {
      depth--
      if (depth === 0) lastWord = at + 1
    } else if (depth === 0) {
      if (isEnd(value, at)) return at
      if (value[at] === ',') lastComma = at
      if (value[at] === ' ') lastWord = at
    }
  }
  // A bracket that is never closed, or too long to quote.
  if (most < value.length) return lastWord > from ? lastWord : most
  return depth > 0 && lastWord > from && most - from > longestClause ? lastWord : most
}

/** “;”, “.” and the “./.” that closes a plan. */
function isEnd(value: string, at: number): boolean {
  if (value[at] !== ';' && value[at] !== '.') return false
  return (value[at + 1] ?? ' ') === ' ' || value.startsWith('./.', at)
}
