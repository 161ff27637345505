/** Words as data: what the matcher is made of. */

/** A table of rows, among which the longest wording wins. */
export interface WordTable {
  readonly name: string
  readonly rows: readonly WordRow[]
}

export interface WordRow {
  /** What is said of a hit. Rows of one table that share an id are one. */
  readonly id: string
  readonly words: readonly string[]
  /** The words are names, without syntax but {tên}: see `readName`. Otherwise they are read by `readRow`. */
  readonly areNames?: boolean
}
