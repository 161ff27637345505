import type {SourceDocument, TableBlock} from '../document/source-document.js'
import type {Passage} from '../vietnamese/passage.js'

/**
 * What is known of the passages of a document that is being written. Whatever has been read in a passage is kept with it;
 * so each passage of a new version that says what one of the last version said, line by line, is that passage again, moved
 * to where it stands now, and is not read anew.
 */
export class PassageMemory {
  /** The passages of the last version by what they say, those that were not met again yet. */
  #last = new Map<string, Passage[]>()

  /** Puts what is known in the place of what is new. What was made of the last version must not be looked at any more. */
  recognise({tree}: SourceDocument): void {
    const now = new Map<string, Passage[]>()
    const known = (fresh: Passage): Passage => {
      const passage = this.#take(fresh) ?? fresh
      if (passage === fresh) passage.setApart()
      const same = now.get(passage.value)
      if (same) same.push(passage)
      else now.set(passage.value, [passage])
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
    const at = alike?.findIndex(passage => passage.movedTo(fresh)) ?? -1
    return at < 0 ? undefined : alike?.splice(at, 1)[0]
  }
}

function recogniseCells(table: TableBlock, known: (fresh: Passage) => Passage): void {
  for (const row of table.children)
    for (const cell of row.children) if (cell.passage.length > 0) cell.passage = known(cell.passage)
}
