import {countOf, type PairCounts, type SyllableCount} from '../vietnamese/pairs/counts.js'

/** A pair is strong where it stands at least so often (a level), ten times as often as by chance, … */
const strongLevel = 3
const strongByChance = 10
/** … and makes up such a part of where one of its syllables stands. */
const strongShare = 0.03

/** Whether two syllables stand together so often that they are one word, or nearly. */
export function isStrong(
  [one, other, level]: PairCounts['pairs'][number],
  syllables: readonly SyllableCount[],
  total: number
): boolean {
  if (level < strongLevel) return false
  const [a, b] = [syllables[one]?.count ?? 1, syllables[other]?.count ?? 1]
  const count = countOf(level)
  return count * total >= strongByChance * a * b && count >= strongShare * Math.min(a, b)
}
