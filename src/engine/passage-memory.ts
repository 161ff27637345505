import type {SourceDocument, TableBlock} from '../document/source-document.js'
import type {Passage} from '../vietnamese/passage.js'

/** Passages that say the same, in their order, and how many of them were met again. */
interface Alike {
  readonly passages: Passage[]
  met: number
}

/** Of passages that say the same but lie otherwise in their lines, so many are passed over for the one that is sought. */
const mostPassedOver = 2
/** What was read anew, in documents: what is kept lies between what was read meanwhile and is let go with all of it. */
const mostRead = 4

/**
 * What is known of the passages of a document that is being written. Whatever has been read in a passage is kept with it;
 * so each passage of a new version that says what one of the last version said, line by line, is that passage again, moved
 * to where it stands now, and is not read anew.
 *
 * A document that is judged once is not being written, and nothing is kept of it: that begins with its second version.
 */
export class PassageMemory {
  /** The passages of the last version by what they say. */
  #last = new Map<string, Alike>()
  #isWritten = false
  /** UTF-16 units of the passages of the last version, and of those that were read since the memory began. */
  #units = 0
  #read = 0

  /** How much is kept: UTF-16 units of the passages. */
  get units(): number {
    return this.#units
  }

  /** Puts what is known in the place of what is new. What was made of the last version must not be looked at any more. */
  recognise({tree}: SourceDocument): void {
    if (!this.#isWritten) {
      this.#isWritten = true
      return
    }
    if (this.#read > mostRead * this.#units) {
      this.#last.clear()
      this.#read = 0
    }
    const now = new Map<string, Alike>()
    this.#units = 0
    const known = (fresh: Passage): Passage => {
      const passage = this.#take(fresh) ?? fresh
      if (passage === fresh) {
        passage.setApart()
        this.#read += passage.length
      }
      this.#units += passage.length
      const alike = now.get(passage.value)
      if (alike) alike.passages.push(passage)
      else now.set(passage.value, {passages: [passage], met: 0})
      return passage
    }
    for (const block of tree.children) {
      if (block.type === 'table') recogniseCells(block, known)
      else if (block.passage.length > 0) block.passage = known(block.passage)
    }
    this.#last = now
  }

  #take(fresh: Passage): Passage | undefined {
    const alike = this.#last.get(fresh.value)
    if (!alike) return undefined
    for (let at = alike.met; at < alike.met + mostPassedOver; at++) {
      const passage = alike.passages[at]
      if (passage?.movedTo(fresh) !== true) continue
      alike.met = at + 1
      return passage
    }
    return undefined
  }
}

function recogniseCells(table: TableBlock, known: (fresh: Passage) => Passage): void {
  for (const row of table.children)
    for (const cell of row.children) if (cell.passage.length > 0) cell.passage = known(cell.passage)
}
