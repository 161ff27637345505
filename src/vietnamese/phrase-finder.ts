import type {Misreadings} from './misreading.js'
import type {Passage} from './passage.js'

/** A phrase found: `start` and `end` are indexes into the passage's `value`. */
export interface Match<Value> {
  readonly value: Value
  readonly start: number
  readonly end: number
}

/** Many phrases, each with what it stands for. Several values may share one phrase. */
export interface PhraseFinder<Value> {
  /** Every longest match, left to right, without overlaps. */
  findAll(passage: Passage): readonly Match<Value>[]

  /** The longest phrase that begins at this index of the passage's `value`. */
  matchAt(passage: Passage, index: number): Match<Value> | undefined

  /** As {@link findAll}, in machine-read text: words may be misread. */
  findMisread(passage: Passage, table: Misreadings): readonly Match<Value>[]
}
