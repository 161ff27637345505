import {fold} from '../vietnamese/fold.js'
import {levelOf, type PairCounts, rarest} from '../vietnamese/pairs/counts.js'
import {isSyllable, spelled} from '../vietnamese/syllable.js'

/** A syllable must stand so often, so that what it stands beside says something. */
const rarestSyllable = 10
/** What part of the count that chance would make a pair must have: two common words that meet are no pair. */
const leastOfChance = 0.5

/**
 * What is kept of counts of syllables and of pairs of them. A syllable is counted by its letters without tone, and the tone
 * as a digit behind them: `đinh5`.
 *
 * @param syllables lines of a syllable and its count, parted by a tab
 * @param pairs lines of two syllables with a blank between, and their count
 */
export function prunePairs(syllables: string, pairs: string): PairCounts {
  const counts = sums(syllables, folded)
  const kept = [...counts]
    .filter(([syllable, count]) => count >= rarestSyllable && isSyllable(syllable))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const total = kept.reduce((sum, [, count]) => sum + count, 0)
  const numbers = new Map(kept.map(([syllable], at) => [syllable, at]))
  const all = sums(pairs, pair => pair.split(' ').map(folded).join(' '))
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
  return {
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
}

/** Counts of what comes to the same, together. */
function sums(lines: string, nameOf: (written: string) => string): Map<string, number> {
  const all = new Map<string, number>()
  for (const line of lines.split('\n')) {
    const [written = '', count = ''] = line.split('\t')
    if (count === '') continue
    const name = nameOf(written)
    all.set(name, (all.get(name) ?? 0) + Number(count))
  }
  return all
}

const tones: Readonly<Record<string, string>> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323'
}

function folded(counted: string): string {
  const tone = tones[counted.at(-1) ?? '']
  if (tone === undefined) return fold(counted)
  return fold(spelled((counted.slice(0, -1) + tone).normalize('NFC')))
}
