import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** A row of dots or a drawn line. */
export interface Blank {
  /** The token behind it. */
  readonly to: number
  /** How many dots it has; “…” has three. */
  readonly length: number
}

/** The dots, “…” and underscores that stand without a blank between them at a token. */
export function blankAt(words: PassageWords, text: string, from: number): Blank | undefined {
  let length = 0
  let i = from
  for (; i < words.length && (i === from || !words.isSpaced(i)); i++) {
    const unit = text[words.start(i)]
    if (unit === '…') length += 3
    else if (unit === '.') length++
    else if (unit === '_') length += words.end(i) - words.start(i)
    else break
  }
  return length > 0 ? {to: i, length} : undefined
}

/** Dots in place of a number, in tokens. */
const mostDots = 30

/**
 * The token behind what stands for a number that is still to be written: dots, a rule, “XX”, or such a thing in brackets,
 * “[…]”, “(…)”; the token itself where there is nothing.
 */
export function behindMissing(words: PassageWords, from: number): number {
  const isOpened = words.is(from, sign.open)
  let i = isOpened ? from + 1 : from
  const hit = words.at(i, 'placeholders')
  if (hit?.id === 'number') i = hit.to
  else while (i < from + mostDots && isDot(words, i)) i++
  if (!isOpened) return i
  return words.is(i, sign.close) ? i + 1 : from
}

/** True of “…”, “.”, “_”. */
function isDot(words: PassageWords, i: number): boolean {
  return words.is(i, sign.stop) || words.is(i, sign.other)
}
