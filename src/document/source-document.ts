import type {Node, Parent} from 'unist'
import type {Passage, Span} from '../vietnamese/passage.js'
import type {Cuts} from './cuts.js'
import type {Directive} from './directive.js'
import type {Layout} from './layout.js'

/** What kind of file a document was read from. */
export const formats = ['markdown', 'text', 'docx', 'odt', 'pdf', 'doc'] as const
export type Format = (typeof formats)[number]

/**
 * A file as every reader gives it: its text, and a unist tree of logical paragraphs and tables in reading order.
 * Each node has its `span`, and offsets count UTF-16 code units of `text`.
 */
export interface SourceDocument {
  /** The path or name as the user wrote it. */
  readonly file: string
  readonly format: Format
  /** What places in the tree point into: the text after its byte order mark, line ends as they stand. */
  readonly text: string
  readonly tree: SourceTree
  /** Where each page begins in `text`, in the order of the text; absent where the file does not tell pages. */
  readonly pages?: readonly {readonly offset: number; readonly page: number}[]
  /** How it is laid out; absent where the format does not tell. */
  readonly layout?: Layout
  /** What its reader has to say of it, where there is anything. */
  readonly notes?: readonly ReaderNotice[]
  /** Whether it was printed in the official gazette, which leaves out whom a document is sent to. */
  readonly isOfGazette?: boolean
  /** What comments in it say to this program. */
  readonly directives?: readonly Directive[]
  /** The text as it is written, where some of it was left out before it was read. */
  readonly written?: Cuts
}

/** The text as it is written, which the places of a report point into. */
export function writtenText({text, written}: SourceDocument): string {
  return written?.written ?? text
}

export const sourceNoteKinds = [
  /** Some pages are pictures: their text was not read; `count` pages. */
  'pages-without-text',
  /** `count` characters have no code that tells which letter they are. */
  'unreadable-characters',
  /** `count` stretches were set in a font of the time before Unicode, and were converted. */
  'legacy-font',
  /** The format keeps the numbers of paragraphs (“1.1.”, “a)”) where they cannot be read. */
  'numbers-not-read',
  /** `count` changes are tracked and neither accepted nor refused; the text is as if they were accepted. */
  'tracked-changes',
  /** `count` comments are open. */
  'open-comments',
  /** The name says another format than the one that the file is in, and was read in. */
  'misnamed'
] as const
export type SourceNoteKind = (typeof sourceNoteKinds)[number]

/**
 * What a reader could not read, or read with a doubt. Readers do not judge: what is made of it is decided elsewhere.
 */
export interface ReaderNotice {
  readonly kind: SourceNoteKind
  readonly count: number
  /** The pages that it is about, in order, where it tells them. */
  readonly pages?: readonly number[]
  /** The first place it is about, where it has one. */
  readonly at?: Span
}

export interface SourceTree extends Parent {
  type: 'root'
  children: Block[]
}

export type Block = ParagraphBlock | TableBlock

/** One logical paragraph: its lines are joined, its markup is gone, its list marker is text. */
export interface ParagraphBlock extends Node {
  type: 'paragraph'
  span: Span
  passage: Passage
  /** 1 to 6 for a heading that the file marks as one. */
  heading?: number
  /** How many units at the start of `passage` are bold; its length where all is. */
  boldLead: number
  /** From 1; absent where the file does not tell pages. */
  page?: number
}

export interface TableBlock extends Parent {
  type: 'table'
  span: Span
  children: TableRow[]
  page?: number
}

export interface TableRow extends Parent {
  type: 'tableRow'
  span: Span
  children: TableCell[]
}

export interface TableCell extends Node {
  type: 'tableCell'
  span: Span
  passage: Passage
  /** The format tells of merged cells, and this place of the grid is covered by no other cell. */
  isOwn?: boolean
}
