import {tokensOf, type Token} from './tokens.js'
import type {Passage} from './passage.js'

/** What stands between two words: blanks or “&”, a dash, a comma, or something that parts them. */
export type Gap = 'plain' | 'dash' | 'comma' | 'stop'

const known = new WeakMap<object, readonly Gap[]>()

/** The gap after each word of a passage but the last; made once for each passage. */
export function gapsOf(
  passage: Pick<Passage, 'folded'>,
  tokens: readonly Token[] = tokensOf(passage as Passage)
): readonly Gap[] {
  let gaps = known.get(passage)
  if (!gaps) {
    gaps = gapsBetween(tokens, passage.folded)
    known.set(passage, gaps)
  }
  return gaps
}

function gapsBetween(tokens: readonly Token[], folded: string): Gap[] {
  const gaps: Gap[] = []
  let behind: Token | undefined
  for (const token of tokens) {
    if (behind) gaps.push(kindOf(folded.slice(behind.end, token.start)))
    behind = token
  }
  return gaps
}

function kindOf(between: string): Gap {
  if (between === ' ') return 'plain'
  const sign = between.trim()
  if (sign === '' || sign === '&') return 'plain'
  if (sign === '-') return 'dash'
  return sign === ',' ? 'comma' : 'stop'
}
