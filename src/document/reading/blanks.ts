import type {PassageWords} from '../../vietnamese/words/passage-words.js'

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
