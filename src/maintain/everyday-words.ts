import {fold} from '../vietnamese/fold.js'
import {splitAtBlanks} from '../vietnamese/letters.js'
import {nfc} from '../vietnamese/normal-form.js'
import type {PairCounts, SyllableCount} from '../vietnamese/pairs/counts.js'

/** Counts to which words were added, and these: two syllables, folded, with a blank between. */
export interface WithEverydayWords {
  readonly counts: PairCounts
  readonly everyday: ReadonlySet<string>
}

/** As rare as a syllable that is kept can be; a pair stands so often that it weighs against what is near it. */
const [countOfSyllable, countOfPair, level] = [10, 5, 3]

/**
 * Counts with the words of a list, rules/language/everyday-words.txt, where these were not counted.
 *
 * @throws {SyntaxError} for a line that is not two syllables
 */
export function withEverydayWords(counts: PairCounts, text: string): WithEverydayWords {
  const syllables: SyllableCount[] = [...counts.syllables]
  const numbers = new Map(syllables.map(({syllable}, at) => [syllable, at]))
  const pairs = [...counts.pairs]
  const known = new Set(pairs.map(([one, other]) => `${one} ${other}`))
  const numberOf = (syllable: string, isFirst: boolean): number => {
    const number = numbers.get(syllable)
    if (number !== undefined) return number
    numbers.set(syllable, syllables.length)
    const [goesOn, goesBefore] = isFirst ? [countOfPair, 0] : [0, countOfPair]
    return syllables.push({syllable, count: countOfSyllable, goesOn, goesBefore}) - 1
  }
  const everyday = wordsOf(text)
  for (const word of everyday) {
    const [first = '', second = ''] = splitAtBlanks(word)
    const [one, other] = [numberOf(first, true), numberOf(second, false)]
    if (!known.has(`${one} ${other}`)) pairs.push([one, other, level])
  }
  return {counts: {...counts, syllables, pairs}, everyday}
}

function wordsOf(text: string): ReadonlySet<string> {
  const words = nfc(text)
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
  const other = words.find(word => splitAtBlanks(word).length !== 2)
  if (other !== undefined) throw new SyntaxError(`no word of two syllables: ${other}`)
  return new Set(words.map(fold))
}
