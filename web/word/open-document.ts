import type {GivenFile} from '../protocol.js'

/** The document that is open in the program beside the page: Word, and in tests what stands for it. */
export interface OpenDocument {
  /** As it stands now, as a file. @throws {Error} where the program does not hand it over */
  read(): Promise<GivenFile>
  /** Selects the first of these words that is found. @returns whether one was */
  show(place: WordsInDocument): Promise<boolean>
  /**
   * Puts comments beside words. Those that were put there before and that nobody has answered go.
   *
   * @returns how many found their words
   */
  comment(comments: readonly DocumentComment[]): Promise<number>
}

/** Words to be looked for, the likeliest first. */
export type WordsInDocument = readonly SoughtWords[]

export interface SoughtWords {
  readonly words: string
  /** How often the same words stand before these. */
  readonly before: number
}

export interface DocumentComment {
  readonly place: WordsInDocument
  readonly text: string
}

/** What a comment of ours begins with, by which it is known again. */
export const ownSign = '[cchclint]'
