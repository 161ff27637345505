import {isUpper} from './letters.js'
import type {Passage} from './passage.js'
import type {Token} from './tokens.js'

/** The last of one to four capitalised words from `index` on, or `index - 1` where there is none. */
export function capitalisedRun(passage: Passage, tokens: readonly Token[], index: number): number {
  const {value} = passage
  const before = tokens[index - 1]
  const shouted = before !== undefined && isUpperCaseWord(value.slice(before.start, before.end))
  let last = index - 1
  let end = 0
  for (const [k, token] of tokens.slice(index, index + 4).entries()) {
    if (!isUpper(value[token.start])) break
    if (shouted && isUpperCaseWord(value.slice(token.start, token.end))) break
    if (k > 0 && !joins(passage.folded, end, token.start)) break
    last = index + k
    end = token.end
  }
  return last
}

function isUpperCaseWord(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase()
}

/** May the gap [start, end) stand inside a name? Blanks, dashes, “&”, and the full stop of one or two letters: “TP. ”. */
function joins(folded: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = folded.charAt(i)
    if (!' -&.'.includes(unit)) return false
    if (unit === '.' && i > start) return false
    if (unit === '.' && folded[i + 1] === ' ' && start > 3 && folded[start - 3] !== ' ') return false
  }
  return true
}
