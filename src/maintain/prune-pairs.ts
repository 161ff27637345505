import {levelOf, type PairCounts, rarest} from '../vietnamese/pairs/counts.js'
import {isSyllable} from '../vietnamese/syllable.js'
import {countsOf, syllableOf} from './counted-syllables.js'
import {type SeldomPair, seldomPairs} from './seldom-pairs.js'

/** A syllable must stand so often, so that what it stands beside says something. */
const rarestSyllable = 10
/** What part of the count that chance would make a pair must have: two common words that meet are no pair. */
const leastOfChance = 0.5

/**
 * What is kept of counts of syllables and of pairs of them.
 *
 * @param syllables lines of a syllable and its count, parted by a tab
 * @param pairs lines of two syllables with a blank between, and their count
 * @param meetings pairs that are no word, since two words meet there: “dự án | đầu tư”
 */
export function prunePairs(
  syllables: string,
  pairs: string,
  meetings: ReadonlySet<string>
): {readonly counts: PairCounts; readonly seldom: readonly SeldomPair[]} {
  const counts = countsOf(syllables, syllableOf)
  const kept = [...counts]
    .filter(([syllable, count]) => count >= rarestSyllable && isSyllable(syllable))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const total = kept.reduce((sum, [, count]) => sum + count, 0)
  const numbers = new Map(kept.map(([syllable], at) => [syllable, at]))
  const all = countsOf(pairs, pair => pair.split(' ').map(syllableOf).join(' '))
  const counted = [...all].flatMap(([pair, count]) => {
    const [one, other] = pair.split(' ').map(syllable => numbers.get(syllable))
    if (one === undefined || other === undefined || count < rarest) return []
    const byChance = ((kept[one]?.[1] ?? 0) * (kept[other]?.[1] ?? 0)) / total
    return count >= byChance * leastOfChance ? [{one, other, count}] : []
  })
  const [goesOn, goesBefore] = [kept.map(() => 0), kept.map(() => 0)]
  for (const {one, other, count} of counted) {
    goesOn[one] = (goesOn[one] ?? 0) + count
    goesBefore[other] = (goesBefore[other] ?? 0) + count
  }
  const pruned: PairCounts = {
    total,
    syllables: kept.map(([syllable, count], at) => ({
      syllable,
      count,
      goesOn: goesOn[at] ?? 0,
      goesBefore: goesBefore[at] ?? 0
    })),
    pairs: counted
      .map(({one, other, count}) => [one, other, levelOf(count)] as const)
      .sort(([a, b], [c, d]) => a - c || b - d)
  }
  const countOf = (one: string, other: string) => all.get(`${one} ${other}`)
  return {counts: pruned, seldom: seldomPairs(pruned, countOf, meetings)}
}
