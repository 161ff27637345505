import type {Wording} from '../../base/wording.js'
/** A row that cannot be read, in one sentence; where it stands is known to whoever read the table. */
export class RowFault extends Error {
  /** Where it stands, once that is known. */
  row: {readonly table: string; readonly id: string; readonly words: string} | undefined

  constructor(readonly what: Wording) {
    super(what.en)
  }
}

/** All rows together are too much: none of them is at fault. */
export class SizeFault extends RowFault {}
