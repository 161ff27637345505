/** How often syllables and pairs of them stand in the texts that were counted, as the project keeps it: see pair-list.ts. */
export interface PairCounts {
  /** How many syllables were counted. */
  readonly total: number
  readonly syllables: readonly SyllableCount[]
  /** Two of them by their places in `syllables`, and the level of how often they stand together. */
  readonly pairs: readonly (readonly [number, number, number])[]
}

export interface SyllableCount {
  /** Folded. */
  readonly syllable: string
  /** How often it stands there. */
  readonly count: number
  /** How often another one goes on behind it that makes a pair with it, and goes before it. */
  readonly goesOn: number
  readonly goesBefore: number
}

/** Pairs that are rarer are not kept. */
export const rarest = 5
/** Levels from 0 on, a number of four bits. */
export const levels = 16

/** The level of a count: each begins at twice that where the one before it begins. */
export function levelOf(count: number): number {
  return Math.min(levels - 1, Math.max(0, Math.floor(Math.log2(count / rarest))))
}

/** Where a level begins. */
export function leastOf(level: number): number {
  return rarest * 2 ** level
}

/** What stands for all counts of a level: its middle. */
export function countOf(level: number): number {
  return leastOf(level) * Math.SQRT2
}
