import type {Corpus} from '../corpus/corpus.js'
import type {Peer} from '../peers/peers.js'
import type {Facts} from '../report/goals.js'
import type {Section} from '../report/section.js'

/** What a part of the benchmark is given. */
export interface Setting {
  readonly corpus: Corpus
  readonly peers: readonly Peer[]
  /** Fewer rounds over fewer plans. */
  readonly isQuick: boolean
}

/** What a part found out: tables to read, and the figures that goals are held to. */
export interface Measured {
  readonly sections: readonly Section[]
  readonly facts: Facts
}

export type Part = (setting: Setting) => Measured
