import {isAllCapitals, isLower, isUpper, isWordUnit, runsOf} from './letters.js'
import type {Passage} from './passage.js'
import {gap} from './text-words.js'

/**
 * `written` with the capitals that the words of `right` begin with. Both are the same words, whatever their tone
 * placement and dashes. The first may have a capital of its own, since a sentence may begin with it.
 */
export function withCapitalsOf(written: string, right: string): string {
  const meant = runsOf(right, isWordUnit)
  let [out, from] = ['', 0]
  for (const [at, {start, end}] of runsOf(written, isWordUnit).entries()) {
    const should = right[meant[at]?.start ?? right.length]
    out += written.slice(from, start) + withCapitalOf(should, written.slice(start, end), at === 0)
    from = end
  }
  return out + written.slice(from)
}

function withCapitalOf(should: string | undefined, word: string, isFirst: boolean): string {
  if (should === undefined || isUpper(word[0]) === isUpper(should)) return word
  if (isUpper(should)) return capitalised(word)
  return isFirst ? word : word.toLowerCase()
}

/**
 * Whether a word has a capital first, and the next one a small letter, as in no name of a person or a place: “Đại hội”, anywhere
 * in a sentence.
 */
export function isCapitalised({textWords}: Passage, at: number): boolean {
  const [one, other] = [textWords.words[at]?.written ?? '', textWords.words[at + 1]?.written ?? '']
  return isUpper(one[0]) && isLower(one[1]) && isLower(other[0]) && textWords.gapAfter(at) === gap.plain
}

/** With a capital first: “Đạt”. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The right word in capitals where the written one is, and with the capital that either of them has. */
export function inCaseOf(written: string, right: string, mayBegin = true): string {
  if (written.length > 1 && isAllCapitals(written)) return right.toUpperCase()
  return mayBegin && isUpper(written[0]) ? capitalised(right) : right
}
