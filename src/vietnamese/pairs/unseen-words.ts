import {onceAWord} from '../known-words.js'
import {isMarked} from '../syllable.js'
import type {PairTable} from './pair-table.js'
import {slipCost} from './slip-cost.js'

/** What was meant by a syllable that no official text has. */
export interface Meant {
  /** Folded. */
  readonly meant: string
  /** It is a tone that many speakers do not tell apart, of a very frequent word: nothing beside it has to speak for it. */
  readonly isByItself: boolean
  /** It is said like a very frequent word: nothing beside it has to speak for it either, but it is no more than likely. */
  readonly isSaidAlike: boolean
}

/**
 * Tells what was meant by a syllable that no official text has, though it could be one: “cũa”, “mổi”, “tạy”. Hardly
 * anything but a slip makes such a word, but for what law seldom speaks of: “két”, “chồn”. Names, and words of other
 * languages, are for who asks to leave out.
 */
export class UnseenWords {
  readonly #table: PairTable
  #frequent: readonly Frequent[] | undefined

  constructor(table: PairTable) {
    this.#table = table
  }

  /** The one frequent syllable that is a slip away; undefined where several may be meant. */
  readonly meantFor = onceAWord(({folded}): Meant | undefined => {
    const frequent = (this.#frequent ??= frequentOf(this.#table))
    let best: (Meant & {readonly score: number}) | undefined
    let second = -Infinity
    for (const {meant, logarithm} of frequent) {
      if (Math.abs(meant.length - folded.length) > 1) continue
      const cost = slipCost(folded, meant, true)
      if (cost === undefined || cost > mostCost) continue
      const score = logarithm - weight * cost
      if (best && score <= best.score) {
        second = Math.max(second, score)
        continue
      }
      second = best?.score ?? second
      best = {
        meant,
        score,
        isByItself: cost === 0 && logarithm >= veryFrequent,
        isSaidAlike: isMarked(folded) && cost <= costOfSound && logarithm >= mostFrequent
      }
    }
    return best && best.score - second >= leastAhead ? best : undefined
  })
}

interface Frequent {
  readonly meant: string
  /** Of how often it stands in the texts. */
  readonly logarithm: number
}

function frequentOf(table: PairTable): Frequent[] {
  const found: Frequent[] = []
  for (let syllable = 0; syllable < table.size; syllable++) {
    const frequency = table.frequency(syllable)
    if (frequency >= leastFrequency)
      found.push({meant: table.spelled(syllable), logarithm: Math.log(frequency)})
  }
  return found
}

/** Of fourteen million syllables: what is rarer is meant too seldom to be sure of. */
const leastFrequency = 2000
const veryFrequent = Math.log(3000)
const mostFrequent = Math.log(4000)
/** Of a tone, a mark or a sound; a letter more or less makes too many words. */
const mostCost = 1
/** Of a sound that many speakers do not tell apart. */
const costOfSound = 0.5
/** How much a slip that is rarer has to be made up for by a word that is more frequent. */
const weight = 3
const leastAhead = 2
