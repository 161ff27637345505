import {nfc} from '../../vietnamese/normal-form.js'

/** How much of the words of another program’s text is in ours, as counts. */
export interface Shares {
  readonly words: number
  readonly found: number
  /** Two words that follow each other: they tell whether the order is the same. */
  readonly pairs: number
  readonly foundPairs: number
}

/** Each word, and each pair, counts as often as it stands there. */
export function sharesOf(text: string, oracle: string): Shares {
  const [ours, theirs] = [wordsOf(text), wordsOf(oracle)]
  const [ourPairs, theirPairs] = [pairsOf(ours), pairsOf(theirs)]
  return {
    words: theirs.length,
    found: inBoth(ours, theirs),
    pairs: theirPairs.length,
    foundPairs: inBoth(ourPairs, theirPairs)
  }
}

function wordsOf(text: string): string[] {
  // A hyphen that only breaks is not printed.
  const printed = nfc(text).replaceAll('\u00ad', '').toLowerCase()
  return printed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`)
}

function inBoth(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const one of ours) left.set(one, (left.get(one) ?? 0) + 1)
  let found = 0
  for (const one of theirs) {
    const count = left.get(one) ?? 0
    if (count === 0) continue
    left.set(one, count - 1)
    found++
  }
  return found
}
