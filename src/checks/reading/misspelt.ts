import type {Span} from '../../vietnamese/passage.js'

/** What is wrong with a word. */
export type Fault =
  /** Its letters make a syllable: only the tone mark is in the wrong place. */
  | 'misplaced'
  /** No syllable is written so. */
  | 'impossible'
  /** The keys for a syllable, typed while the keyboard made no letters of them. */
  | 'typed'
  /** It has no letter that only Vietnamese has, and is no syllable: perhaps a slip, perhaps foreign. */
  | 'odd'
  /** The same, beside nothing that has such a letter: a slip only where the words beside it speak for one. */
  | 'loose'
  /** It has no vowel: a slip where one makes a word with the word beside it, “kt quả”, else an abbreviation or a unit. */
  | 'bare'
  /** Two words, of which the second begins with a capital: “củaSở”. */
  | 'glued'
  /** A word of a date and its number: “ngày15/3”. */
  | 'numbered'

/** A word that is no syllable, or has its tone mark on the wrong letter. */
export interface Misspelt {
  /** As it is written. */
  readonly word: string
  readonly folded: string
  readonly fault: Fault
  /** The words beside it, folded, with nothing but a blank between. */
  readonly before: string | undefined
  readonly after: string | undefined
  readonly span: Span
}
