import type {DocumentTypeWords} from './vocabulary.js'

/** Indexes into the blocks of a document, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The name of a document’s type, “Kế hoạch”, and how much of its line it takes, in UTF-16 units. */
export interface TypeName {
  readonly name: string
  readonly length: number
  /** The line is no name of a type, but may have been meant to be this one. */
  readonly isMisspelt?: boolean
}

/** The types of documents, by the names that their titles begin with. */
export type TitleWords = Pick<DocumentTypeWords, 'titled' | 'nearlyTitled'>
