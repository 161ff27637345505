import type {WithEverydayWords} from './everyday-words.js'
import type {ListedPairs} from '../knowledge/misspellings.js'
import {hashWith, noHash} from '../vietnamese/known-words.js'
import {countOf, leastOf, type PairCounts, type SyllableCount} from '../vietnamese/pairs/counts.js'
import {
  freezePairs,
  hashOfPair,
  letterBits,
  levelBits,
  mostSyllables,
  seldomEntry
} from '../vietnamese/pairs/frozen-pairs.js'
import {slipCost} from '../vietnamese/pairs/slip-cost.js'
import type {SeldomPair} from './seldom-pairs.js'
import {isStrong} from './strong-pairs.js'

type Pair = PairCounts['pairs'][number]

/** What is a slip of a pair that is so many times as frequent is one in the texts that were counted as well … */
const slipRatio = 200
/**
 * … unless it makes up such a part of where one of its syllables stands, or stands so much oftener than by chance: “hủ tục”
 * is no “thủ tục”, and “xả ra” no “xảy ra”.
 */
const ownShare = 0.15
const ownByChance = 10

/**
 * What the program reads, made of the list.
 *
 * @param seldom pairs that stand in the texts more seldom than by chance, by the same numbers as the counts
 * @param listed pairs of words that a table of misspellings has: none by which it is asked is known
 * @throws {RangeError} for more syllables than have numbers, or two of one hash
 */
export function compilePairs(
  {counts, everyday}: WithEverydayWords,
  seldom: readonly SeldomPair[],
  listed: ListedPairs
): Uint8Array {
  const {order, syllables} = inOrder(counts)
  const renumbered = counts.pairs
    .map(([one, other, level]): Pair => [order[one] ?? 0, order[other] ?? 0, level])
    .sort(([a, b], [c, d]) => a - c || b - d)
  const wordOf = ([one, other]: Pair) => `${syllables[one]?.syllable} ${syllables[other]?.syllable}`
  // What nobody counted tells no slip of it.
  const strong = renumbered.filter(
    pair => isStrong(pair, syllables, counts.total) && !everyday.has(wordOf(pair))
  )
  const wrong = new Set(listed.anchors.map(pair => pair.join(' ')))
  const good = new Set(withoutSlips(renumbered, strong, syllables, counts.total))
  const kept = renumbered.filter(
    pair => (good.has(pair) || everyday.has(wordOf(pair))) && !wrong.has(wordOf(pair))
  )
  const backwards = strong
    .map(([one, other]) => [other, one] as const)
    .sort(([a, b], [c, d]) => a - c || b - d)
  const letters = syllables.map(({syllable}) => syllable).join('')
  const {length} = syllables
  return freezePairs({
    hashes: Uint32Array.from(syllables, ({hash}) => hash),
    frequencies: Uint32Array.from(syllables, ({count}) => count),
    bits: Int32Array.from(syllables, ({syllable}) => letterBits(syllable)),
    spelled: Uint16Array.from(sumsOf(syllables.map(({syllable}) => syllable.length))),
    letters: Uint16Array.from(letters, unit => unit.charCodeAt(0)),
    first: Uint32Array.from(firsts(kept, length)),
    pairs: Uint16Array.from(kept, ([, other, level]) => (other << levelBits) | level),
    firstBehind: Uint16Array.from(firsts(strong, length)),
    behind: Uint16Array.from(strong, ([, other]) => other),
    firstBefore: Uint16Array.from(firsts(backwards, length)),
    before: Uint16Array.from(backwards, ([, one]) => one),
    goesOn: sharesOf(syllables, ({goesOn}) => goesOn),
    goesBefore: sharesOf(syllables, ({goesBefore}) => goesBefore),
    seldom: Uint32Array.from(seldom, ([one, other, count]) =>
      seldomEntry(order[one] ?? 0, order[other] ?? 0, count)
    ).sort(),
    listed: Uint32Array.from(listed.all, ([one, other]) => hashOfPair(hashOf(one), hashOf(other))).sort()
  })
}

interface Syllable extends SyllableCount {
  readonly hash: number
}

/** The syllables by their hashes, and where each of the list stands among them. */
function inOrder({syllables}: PairCounts): {
  readonly order: readonly number[]
  readonly syllables: readonly Syllable[]
} {
  if (syllables.length > mostSyllables) throw new RangeError(`more than ${mostSyllables} syllables`)
  const sorted = syllables
    .map((one, at) => ({...one, hash: hashOf(one.syllable), at}))
    .sort((one, other) => one.hash - other.hash)
  const twin = sorted.find(({hash}, at) => hash === sorted[at + 1]?.hash)
  if (twin) throw new RangeError(`“${twin.syllable}” has the hash of another syllable`)
  const order: number[] = []
  for (const [place, {at}] of sorted.entries()) order[at] = place
  return {order, syllables: sorted}
}

function hashOf(folded: string): number {
  let hash = noHash
  for (let at = 0; at < folded.length; at++) hash = hashWith(hash, folded.charCodeAt(at))
  return hash >>> 0
}

/** The pairs without those that are slips of strong ones. */
function withoutSlips(
  pairs: readonly Pair[],
  strong: readonly Pair[],
  syllables: readonly Syllable[],
  total: number
): Pair[] {
  const behind = groupsOf(strong, ([one]) => one)
  const before = groupsOf(strong, ([, other]) => other)
  const isSlip = (written: number, meant: number) =>
    slipCost(syllables[written]?.syllable ?? '', syllables[meant]?.syllable ?? '', false) !== undefined
  return pairs.filter(([one, other, level]) => {
    const [a, b] = [syllables[one]?.count ?? 1, syllables[other]?.count ?? 1]
    const count = countOf(level)
    if (count >= ownShare * Math.min(a, b) || count * total >= ownByChance * a * b) return true
    const isFar = ([, , strongerLevel]: Pair) => leastOf(strongerLevel) >= slipRatio * leastOf(level)
    return !(
      behind.get(one)?.some(pair => isFar(pair) && isSlip(other, pair[1])) ||
      before.get(other)?.some(pair => isFar(pair) && isSlip(one, pair[0]))
    )
  })
}

function groupsOf(pairs: readonly Pair[], of: (pair: Pair) => number): Map<number, Pair[]> {
  const groups = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const group = groups.get(of(pair))
    if (group) group.push(pair)
    else groups.set(of(pair), [pair])
  }
  return groups
}

/** In how many of 255 places something stands where a syllable does. */
function sharesOf(syllables: readonly Syllable[], of: (syllable: Syllable) => number): Uint8Array {
  return Uint8Array.from(syllables, one => Math.min(255, Math.round((255 * of(one)) / one.count)))
}

/** Where the pairs that begin with each number lie among ordered ones, and behind the last. */
function firsts(pairs: readonly (readonly [number, ...unknown[]])[], count: number): number[] {
  const sizes = Array.from({length: count}, () => 0)
  for (const [one] of pairs) sizes[one] = (sizes[one] ?? 0) + 1
  return sumsOf(sizes)
}

/** 0, the first, the first two together, … */
function sumsOf(sizes: readonly number[]): number[] {
  const sums = [0]
  for (const size of sizes) sums.push((sums.at(-1) ?? 0) + size)
  return sums
}
