import {fold} from './fold.js'
import {isAllCapitals, isWordUnit} from './letters.js'
import type {Passage} from './passage.js'
import {isSyllable} from './syllable.js'
import type {SymbolMatch} from './symbols.js'
import {type Token, tokenAt, tokenize, tokensOf} from './tokens.js'

/** A word of capitals that stands for several, at indexes into its passage’s `value`. */
export interface Abbreviation {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its full form stands beside it: “cải cách hành chính (CCHC)”, “CCHC (cải cách hành chính)”. */
  readonly isDefined: boolean
}

const capitals = /[A-ZĐƯƠÔÂÊĂ]{2,}(?:[-&][A-ZĐƯƠÔÂÊĂ]{2,})*/g
const roman = /^(?:X{0,3}(?:IX|IV|V?I{0,3})|X?L(?:IX|IV|V?I{0,3}))$/

/**
 * The abbreviations of a passage. Words printed in capitals are none: nothing that could be a Vietnamese syllable,
 * nothing beside such words; nor Roman numerals, symbols of documents, codes and addresses.
 *
 * @param symbolsIn the symbols of documents in a passage, in order
 */
export function abbreviationsIn(
  passage: Passage,
  symbolsIn: (passage: Passage) => readonly SymbolMatch[]
): Abbreviation[] {
  const {value} = passage
  if (isAllCapitals(value)) return []
  let symbols: readonly SymbolMatch[] | undefined
  let symbol = 0
  const found: Abbreviation[] = []
  for (const match of value.matchAll(capitals)) {
    const start = match.index
    const end = start + match[0].length
    if (isWordUnit(value[start - 1]) || isWordUnit(value[end])) continue
    const parts = match[0].split(/[-&]/)
    // “KT-XH” is one; “MTCV-BGĐ” is a code.
    if (match[0].includes('-') && parts.some(part => part.length > 3)) continue
    if (parts.every(part => roman.test(part) || isSyllable(fold(part)))) continue
    symbols ??= symbolsIn(passage)
    while (symbol < symbols.length && symbols[symbol]!.end <= start) symbol++
    if (symbol < symbols.length && end > symbols[symbol]!.start) continue
    if (isCode(value, start, end) || isShouted(passage, start, end)) continue
    found.push({text: match[0], start, end, isDefined: isDefinedAt(passage, match[0], start, end)})
  }
  return found
}

/** A part of something that blanks do not part: “KH-UBND/2024”, “v@x.vn”, or of a symbol that a blank broke. */
function isCode(value: string, start: number, end: number): boolean {
  let from = start
  while (from > 0 && value[from - 1] !== ' ' && start - from < 60) from--
  let to = end
  while (to < value.length && value[to] !== ' ' && to - end < 60) to++
  const run = value.slice(from, to)
  if (/[/@_\\]|\p{L}\.\p{L}|\d-|-\d|\p{L}\d|\d\p{L}/u.test(run)) return true
  return (
    /[-/] ?$/.test(value.slice(Math.max(0, from - 2), start)) ||
    /^ ?[-/]\p{L}/u.test(value.slice(end, end + 3))
  )
}

/** Beside a word that is printed in capitals: “TRUNG TÂM CNTT” stands in a heading or a signature. */
function isShouted(passage: Passage, start: number, end: number): boolean {
  const tokens = tokensOf(passage)
  const first = tokenAt(tokens, start)
  let last = first
  while (tokens[last]!.end < end) last++
  return [tokens[first - 1], tokens[last + 1]].some(beside => {
    if (!beside || beside.end - beside.start < 2) return false
    const word = passage.value.slice(beside.start, beside.end)
    return isAllCapitals(word) && isSyllable(beside.folded)
  })
}

/** “(CCHC)”, “(sau đây viết tắt là CCHC)”, “CCHC (cải cách hành chính)”, “CCHC: Cải cách hành chính”. */
function isDefinedAt(passage: Passage, text: string, start: number, end: number): boolean {
  const {folded} = passage
  const before = folded.slice(Math.max(0, start - 60), start)
  const after = folded.slice(end, end + 100)
  // “(CCHC)”, “(Chương trình MTQG)”
  if (/[([] ?["']?(?:[^ ,;()[\]]{1,12} ){0,3}$/.test(before) && /^ ?["']? ?[)\]]/.test(after)) return true
  if (/(?:viết|gọi|ghi|nói) ?(?:tắt|chung|là)[^()]{0,25}$/.test(before)) return true
  const letters = fold(text).replace(/[-&]/g, '')
  const lead = /^["']? ?(?:[(:=-]|là ) ?["']?/.exec(after)
  if (lead && spells(tokenize(after.slice(lead[0].length)), letters)) return true
  const at = tokenAt(tokensOf(passage), start)
  return at >= letters.length && spells(tokensOf(passage).slice(at - letters.length, at), letters)
}

/** Whether these words begin with these letters, one after the other. */
function spells(words: readonly Token[], letters: string): boolean {
  if (words.length < letters.length) return false
  return [...letters].every((letter, at) => words[at]!.folded.startsWith(letter))
}
