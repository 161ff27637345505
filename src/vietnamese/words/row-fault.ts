/** A row that cannot be read, in one sentence; where it stands is known to whoever read the table. */
export class RowFault extends Error {
  /** The table and the id of the row, once they are known. */
  row: {readonly table: string; readonly id: string} | undefined

  constructor(readonly what: {readonly vi: string; readonly en: string}) {
    super(what.en)
  }
}
