import type {BaselineEntry} from './schema.js'

/** Where a baseline is looked for, and lies or would lie. */
export interface BaselinePlace {
  /** Absolute. */
  readonly file: string
  /** As a person knows it. */
  readonly shown: string
  /** What stands in it; undefined where there is none. */
  readonly text: string | undefined
  /** A path as the user wrote it → as entries call it: from the folder of the baseline, composed, forward slashes. */
  keyOf(path: string): string
  /** Whether there is a file that entries call this. */
  exists(key: string): boolean
}

/** A baseline that was read, or that there is none yet. */
export interface Baseline extends BaselinePlace {
  readonly schema: string | undefined
  readonly entries: readonly BaselineEntry[]
}

/** The usual name. */
export const baselineName = 'cchclint-suppressions.json'
