import type {TextRange} from '../../document/plan.js'
import type {Passage} from '../../vietnamese/passage.js'

/** A quotation of fewer units is a name or a slogan, which a plan may write itself. */
const shortest = 80
/** A quotation runs over no more paragraphs: else its end was forgotten. */
const mostPassages = 30

const none: readonly TextRange[] = []

/**
 * What is quoted at length, of passages that are asked in their order: a quotation that begins a passage or stands behind
 * a colon, be it of several paragraphs. Its words are those of another text.
 */
export class Quotations {
  /** Passages since a quotation was opened that is not closed yet. */
  #since: number | undefined

  /** The stretches of a passage that are quoted, as indexes into its `value`. */
  of({value}: Passage): readonly TextRange[] {
    if (this.#since !== undefined && ++this.#since > mostPassages) this.#since = undefined
    const isInside = this.#since !== undefined
    if (!isInside && !value.includes(opening)) return none
    const found: TextRange[] = []
    let start = isInside ? 0 : nextOpening(value, 0)
    while (start >= 0) {
      const end = closingOf(value, isInside && start === 0 ? 0 : start + 1)
      if (end < 0) {
        this.#since ??= 0
        found.push({start, end: value.length})
        return found
      }
      if (end - start >= shortest || (isInside && start === 0)) found.push({start, end})
      this.#since = undefined
      start = nextOpening(value, end + 1)
    }
    return found
  }
}

const opening = '“'
const closing = '”'

/** The next quotation that begins the passage or stands behind a colon, or −1. */
function nextOpening(value: string, from: number): number {
  for (let at = value.indexOf(opening, from); at >= 0; at = value.indexOf(opening, at + 1)) {
    const before = value[at - 1] === ' ' ? value[at - 2] : value[at - 1]
    if (before === undefined || before === ':') return at
  }
  return -1
}

/** Where the quotation closes that began before a place; those inside it close first. */
function closingOf(value: string, from: number): number {
  let open = 0
  for (let at = from; at < value.length; at++) {
    if (value[at] === opening) open++
    else if (value[at] === closing && --open < 0) return at
  }
  return -1
}
