import {grown} from './grown.js'
import type {Hits} from './hits.js'
import {highBit, lowBit} from './table-bits.js'

/** How much a page is made for: the hits of a plan of some pages. */
const pageTokens = 6144
const pageHits = 14_336
/** A page that has so many tokens or hits gets those of no further text. */
const fullTokens = pageTokens - 1024
const fullHits = pageHits - 2048

/**
 * Hits that stay, those of many texts one behind the other: arrays of their own for each text would cost as much as
 * finding what they hold. Hits are in the order of the tokens at which they begin; of one token that which was found first
 * stands last. Pieces of rows are left out.
 */
export class HitPage {
  /** token of the page → the first of the hits that begin there; one more for each text, behind its last token. */
  first: Int32Array
  tag: Uint16Array
  table: Int16Array
  /** Tokens are counted in the text. */
  from: Int32Array
  to: Int32Array
  isHidden: Uint8Array
  #tokens = 0
  #hits = 0
  /** The tables of the text that was kept last, as two numbers of bits: see table-bits.ts. */
  low = 0
  high = 0

  constructor(tokens = pageTokens, hits = pageHits) {
    this.first = new Int32Array(tokens)
    this.tag = new Uint16Array(hits)
    this.table = new Int16Array(hits)
    this.from = new Int32Array(hits)
    this.to = new Int32Array(hits)
    this.isHidden = new Uint8Array(hits)
  }

  get isFull(): boolean {
    return this.#tokens > fullTokens || this.#hits > fullHits
  }

  /** Keeps the hits of a text of so many tokens, and gives the place of its first token. */
  keep(hits: Hits, tokens: number): number {
    const base = this.#tokens
    this.#reserve(base + tokens + 1, this.#hits + hits.length)
    const {first, tag, table, from, to, isHidden} = this
    let at = this.#hits
    let [low, high] = [0, 0]
    for (let i = 0; i < tokens; i++) {
      first[base + i] = at
      for (let hit = hits.firstAt(i); hit >= 0; hit = hits.nextOf(hit)) {
        const own = hits.tableOf(hit)
        if (own < 0) continue
        tag[at] = hits.tagOf(hit)
        table[at] = own
        from[at] = i
        to[at] = hits.toOf(hit)
        isHidden[at] = hits.isHidden[hit] ?? 0
        at++
        low |= lowBit(own)
        high |= highBit(own)
      }
    }
    first[base + tokens] = at
    this.#tokens = base + tokens + 1
    this.#hits = at
    this.low = low
    this.high = high
    return base
  }

  #reserve(tokens: number, hits: number): void {
    if (tokens > this.first.length) this.first = grown(new Int32Array(tokens + pageTokens), this.first)
    if (hits <= this.tag.length) return
    const capacity = hits + pageHits
    this.tag = grown(new Uint16Array(capacity), this.tag)
    this.table = grown(new Int16Array(capacity), this.table)
    this.from = grown(new Int32Array(capacity), this.from)
    this.to = grown(new Int32Array(capacity), this.to)
    this.isHidden = grown(new Uint8Array(capacity), this.isHidden)
  }
}
