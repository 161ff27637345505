import {isFunctionWord} from '../vietnamese/function-words.js'
import type {PairCounts} from '../vietnamese/pairs/counts.js'
import {slipCost} from '../vietnamese/pairs/slip-cost.js'
import {isStrong} from './strong-pairs.js'

/** Two syllables by their numbers, and how often they were counted together. */
export type SeldomPair = readonly [one: number, other: number, count: number]

/** What part of the count that chance would make a pair has at most: less tells little, since many pairs are that rare. */
const mostOfChance = 1 / 8
/** How often chance must let it stand there, that its being rare says anything. */
const leastByChance = 2
/** Slips that are rarer are not told by one neighbour, however seldom they stand there: see slip-cost.ts. */
const mostCost = 2
/** What was not counted for being rarer than three times is taken to stand once. */
const uncounted = 1

/**
 * Pairs of common syllables that stand together much more seldom than by chance, and that a slip makes of strong ones:
 * “phạm vị”. Where neither is in the list, nobody knows which of both it is.
 *
 * @param countOf how often two syllables, folded, were counted together
 * @param meetings pairs where two words meet in what is written very often: “dự án | đầu tư”
 */
export function seldomPairs(
  {syllables, pairs, total}: PairCounts,
  countOf: (one: string, other: string) => number | undefined,
  meetings: ReadonlySet<string>
): readonly SeldomPair[] {
  const found = new Map<string, SeldomPair>()
  const slipsOf = slipsAmong(syllables.map(({syllable}) => syllable))
  const add = (one: number, other: number) => {
    const [a, b] = [syllables[one], syllables[other]]
    if (!a || !b) return
    const byChance = (a.count * b.count) / total
    if (byChance < leastByChance) return
    const count = countOf(a.syllable, b.syllable) ?? uncounted
    if (count <= byChance * mostOfChance) found.set(`${one} ${other}`, [one, other, count])
  }
  for (const pair of pairs) {
    if (!isStrong(pair, syllables, total)) continue
    const [one, other] = pair
    const words = [syllables[one]?.syllable ?? '', syllables[other]?.syllable ?? '']
    // What a common word meets is no word: “thuộc trung ương”.
    if (words.some(isFunctionWord) || meetings.has(words.join(' '))) continue
    for (const slip of slipsOf(one)) add(slip, other)
    for (const slip of slipsOf(other)) add(one, slip)
  }
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

/** Of each of some syllables those others that may be written where it was meant. */
function slipsAmong(syllables: readonly string[]): (meant: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return meant => {
    const right = syllables[meant] ?? ''
    const slips =
      known.get(meant) ??
      syllables.flatMap((written, at) =>
        (slipCost(written, right, false) ?? Infinity) <= mostCost ? [at] : []
      )
    known.set(meant, slips)
    return slips
  }
}

/** The text of rules/language/seldom-pairs.txt: a line for each first syllable, with how often what stands behind it. */
export function writeSeldomPairs(
  {syllables}: PairCounts,
  pairs: readonly SeldomPair[],
  comment: readonly string[]
): string {
  const lines = new Map<number, Map<number, string[]>>()
  for (const [one, other, count] of pairs) {
    const line = lines.get(one) ?? new Map<number, string[]>()
    lines.set(one, line.set(count, [...(line.get(count) ?? []), syllables[other]?.syllable ?? '']))
  }
  const written = [...lines].map(([one, groups]) =>
    [
      syllables[one]?.syllable ?? '',
      ...[...groups].sort(([a], [b]) => a - b).map(([count, words]) => `${count} ${words.join(' ')}`)
    ].join(' | ')
  )
  return `${[...comment.map(line => `# ${line}`), ...written].join('\n')}\n`
}

/** @throws {SyntaxError} for a line that says something else, or a syllable that was not counted */
export function readSeldomPairs(text: string, {syllables}: PairCounts): readonly SeldomPair[] {
  const numbers = new Map(syllables.map(({syllable}, at) => [syllable, at]))
  const numberOf = (syllable: string): number => {
    const number = numbers.get(syllable)
    if (number === undefined) throw new SyntaxError(`“${syllable}” was not counted`)
    return number
  }
  return text
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .flatMap(line => {
      const [first = '', ...groups] = line.split(' | ')
      const one = numberOf(first)
      return groups.flatMap(group => {
        const [written = '', ...words] = group.split(' ')
        const count = Number(written)
        if (!(count > 0 && count <= mostCount)) throw new SyntaxError(`no count: ${written}`)
        return words.map((word): SeldomPair => [one, numberOf(word), count])
      })
    })
    .sort(([a, b], [c, d]) => a - c || b - d)
}

/** What has room in a byte. */
const mostCount = 255
