import type {Passage} from '../vietnamese/passage.js'

/** One line of a file, its markup taken away. */
export interface SourceLine {
  readonly passage: Passage
  /** How many empty lines stand before it. */
  readonly gap: number
  /** Whether something that ends a paragraph stands before it: a ruler, a lone “|”, a table. */
  readonly broken: boolean
  /** 1 to 6 where the file marks the line as a heading. */
  readonly heading: number | undefined
  /** How many units at its start are bold. */
  readonly boldLead: number
  /** Whether its first words stand in the same bold or italic stretch as the last words of the line before. */
  readonly insideMarkup: boolean
  /** Whether its place on the page says that it goes on with the line before. */
  readonly joins?: boolean
  readonly page: number | undefined
}
