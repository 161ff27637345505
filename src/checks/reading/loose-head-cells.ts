import type {Plan} from '../../document/plan.js'
import type {Passage} from '../../vietnamese/passage.js'

/** Cells of the row that names the columns, at most, and the words of one. */
const mostCells = 12
const mostWords = 12

/**
 * The names of columns of a table that came apart into lines, of passages that are asked in their order: “STT” alone in a
 * line, and the short lines behind it up to the first that begins with a number.
 */
export class HeadCells {
  /** Cells that may still follow. */
  #left = 0

  constructor(readonly plan: Plan) {}

  has(passage: Passage): boolean {
    if (passage.length === 0 || (this.#left === 0 && passage.length > longestNumber)) return false
    const words = this.plan.phrases.wordsOfLine(passage)
    const hit = words.at(0, 'columns')
    if (hit?.id === 'whole-number' && hit.to === words.length) this.#left = mostCells
    else if (this.#left > 0) this.#left = words.isNumber(0) || words.length > mostWords ? 0 : this.#left - 1
    return this.#left > 0
  }
}

/** “Số thứ tự”, in units. */
const longestNumber = 12
