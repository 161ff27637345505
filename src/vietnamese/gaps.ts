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
    gaps = tokens.slice(1).map((token, at) => kindOf(passage.folded.slice(tokens[at]!.end, token.start)))
    known.set(passage, gaps)
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
