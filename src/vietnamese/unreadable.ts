import {isBlank, runsOf} from './letters.js'

/** What stands in a text for a letter that could not be read. */
const lost = '\ufffd'

export interface UnreadableWords {
  /** Words with such a letter; one that stands alone is a sign, such as the bullet of a list. */
  readonly words: number
  /** As a part of all words, from 0 to 1. */
  readonly share: number
}

export function unreadableWords(text: string): UnreadableWords {
  if (!text.includes(lost)) return {words: 0, share: 0}
  let [words, all] = [0, 0]
  for (const {start, end} of runsOf(text, unit => unit !== '|' && !isBlank(unit))) {
    if (end - start === 1) continue
    const isLost = text.slice(start, end).includes(lost)
    // Where no letter can be read, blanks cannot either.
    const count = isLost ? Math.max(1, Math.round((end - start) / usualLength)) : 1
    all += count
    if (isLost) words += count
  }
  return {words, share: words / Math.max(1, all)}
}

/** Of a Vietnamese word and the blank behind it. */
const usualLength = 5

/** Whether a stretch of text, or a word that it begins or ends in, has a letter that could not be read. */
export function touchesUnreadable(text: string, {start, end}: {start: number; end: number}): boolean {
  let [from, to] = [start, end]
  while (from > 0 && start - from < mostWord && !isBlank(text[from - 1])) from--
  while (to < text.length && to - end < mostWord && !isBlank(text[to])) to++
  return text.slice(from, to).includes(lost)
}

const mostWord = 30
