import type {Node, Parent} from 'unist'
import type {Level, Stage, Topic} from '../base/severity.js'
import type {Legibility} from '../vietnamese/legibility.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import type {LineIndex} from '../base/line-index.js'
import type {Marker} from './marker.js'
import type {SourceDocument} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'

/** A paper that is no plan, by what it calls itself: one that the decree on documents names, “GIẤY MỜI”, or another. */
export type OtherPaper = 'decree-paper' | 'paper'

/**
 * A document understood as a plan: a unist tree of the plan's own parts, each with its `span` in the source, and what
 * is known of the whole.
 */
export interface Plan extends Parent {
  type: 'plan'
  span: Span
  children: PlanPart[]
  readonly source: SourceDocument
  readonly index: LineIndex
  readonly legibility: Legibility
  readonly phrases: PhraseReader
  readonly header: Header | undefined
  readonly title: Title | undefined
  readonly preamble: Preamble | undefined
  /** What stands between preamble and closing: sections, and what no section holds. */
  readonly body: readonly Content[]
  /** Those of the body. */
  readonly sections: readonly Section[]
  /** What stands in the annexes. */
  readonly annexes: readonly Content[]
  readonly closing: Closing | undefined
  readonly recipients: Recipients | undefined
  readonly signature: Signature | undefined
  /** Every document cited, at each place where it stands, in order. */
  readonly citations: readonly Citation[]
  /** Where the plan names itself: in its annex, on a line below the title or in its text, be it with another number. */
  readonly ownLines: readonly Citation[]
  /** “(Kèm theo Quyết định số …)”: lines in brackets that stand below the title. */
  readonly asides: readonly Passage[]
  /** “V/v …” stands in its head, and “Kính gửi” below it. */
  readonly isLetter: boolean
  /** What it calls itself where it has no title that is the name of a type. */
  readonly otherPaper: OtherPaper | undefined
  /** Who is to do what, from the part on implementation and from task tables. */
  readonly duties: readonly Duty[]
  /** The outermost sections on who is to do what. */
  readonly implementation: readonly Section[]
  /** In a decision whose plan is in another file, the article that promulgates it. */
  readonly promulgatedElsewhere: Section | undefined
  /** The names of the issuer’s superiors, where they stand above its own in the header. */
  readonly superior: Passage | undefined
  readonly facts: PlanFacts
}

export type PlanPart = Header | Title | Preamble | Content | Closing | Recipients | Signature | Annex

/** What bodies, sections and annexes hold. */
export type Content = Section | Text | Table

/** What the plan says of itself, or what the user said of it. */
export interface PlanFacts {
  readonly level: Level | undefined
  readonly topic: Topic | undefined
  readonly stage: Stage
  readonly year: number | undefined
  readonly number: string | undefined
  readonly date: string | undefined
  readonly issuer: string | undefined
  readonly judgedOn: JudgedOn
}

/** The day on which agencies, indices and terms are judged. */
export interface JudgedOn {
  readonly date: string
  /** The plan's own date is not known, but it is no earlier than this. */
  readonly isLowerBound: boolean
  /** The last day that it can be, where the header states the month alone. */
  readonly until?: string | undefined
}

/** Everything above the title. */
export interface Header extends Node {
  type: 'header'
  span: Span
  readonly passages: readonly Passage[]
  /** As printed, without the country's name and motto: “UBND TỈNH LÀO CAI SỞ NỘI VỤ”. */
  readonly issuer: Passage | undefined
  /** Indexes into the issuer's `value` where a line begins: the name of a superior ends before it. */
  readonly issuerLines: readonly number[]
  readonly number: HeaderNumber | undefined
  readonly date: HeaderDate | undefined
  /** Whether the country's name or its motto stands there. */
  readonly hasNationalTitle: boolean
  /** “ĐẢNG CỘNG SẢN VIỆT NAM” stands where the country’s name does in documents of the state. */
  readonly isOfParty: boolean
  /** All of it, its lines one after the other. */
  readonly whole: Passage
}

export interface HeaderNumber {
  readonly span: Span
  /** “97/KH-UBND”; undefined where the number is blank or cannot be read. */
  readonly number: string | undefined
  /** “KH-UBND”. */
  readonly symbol: string
  readonly isBlank: boolean
  /** The number as it stands there, without “Số:”: “97.KH/UBND”. */
  readonly written: string
  /** What stands behind “Số”, a colon or a slip for one; undefined where there is no “Số”. */
  readonly colon: string | undefined
}

export interface HeaderDate {
  readonly span: Span
  readonly place: string | undefined
  /** Undefined where day or month is blank, unreadable or not in the calendar. */
  readonly iso: string | undefined
  readonly year: number | undefined
  /** Where the day is blank and the month is stated: the first and the last day, ISO. */
  readonly month: {readonly first: string; readonly last: string} | undefined
  readonly isBlank: boolean
  /** Day, month and year as they are written, indexes into the header's `whole`. */
  readonly parts: {readonly day: TextRange; readonly month: TextRange; readonly year: TextRange}
}

/** Indexes into a passage's `value`, `end` exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface Title extends Node {
  type: 'title'
  span: Span
  /** “KẾ HOẠCH”. */
  readonly documentType: string
  /** The words of the type are those of none, but may have been meant to be these. */
  readonly isMisspelt: boolean
  /** The words of the type as they are written. */
  readonly written: Passage
  /** What it is about, without the type; undefined where nothing follows. */
  readonly subject: Passage | undefined
}

/** From the title to the first section: legal bases and the sentence that promulgates the plan. */
export interface Preamble extends Parent {
  type: 'preamble'
  span: Span
  children: Text[]
}

/**
 * A numbered, bulleted or otherwise labelled paragraph and what belongs to it. `label` is the heading or the words
 * before the colon; `rest` is what follows in the same paragraph. A sentence has no label.
 */
export interface Section extends Parent {
  type: 'section'
  span: Span
  children: Content[]
  readonly marker: Marker | undefined
  /** Where a person finds it: “II.1”, without bullets. */
  readonly path: string
  readonly passage: Passage
  readonly label: Passage
  readonly rest: Passage
  /** What makes it a heading rather than a sentence or a bullet. */
  readonly headedBy: 'number' | 'markup' | 'capitals' | 'plain' | undefined
  readonly page: number | undefined
}

export interface Text extends Node {
  type: 'text'
  span: Span
  readonly passage: Passage
  readonly page: number | undefined
}

export interface Table extends Parent {
  type: 'table'
  span: Span
  children: Row[]
  /** What each column holds, where the first row names it. */
  readonly columns: readonly (TableColumn | undefined)[]
}

/** The columns of a task table that are understood. */
export type TableColumn = 'number' | 'task' | 'lead' | 'support' | 'deadline' | 'product'

export interface Row extends Parent {
  type: 'row'
  span: Span
  children: Cell[]
}

export interface Cell extends Node {
  type: 'cell'
  span: Span
  readonly passage: Passage
  /** Known to be merged with no other cell. */
  readonly isOwn?: boolean
}

export interface Closing extends Node {
  type: 'closing'
  span: Span
  readonly passage: Passage
}

export interface Recipients extends Node {
  type: 'recipients'
  span: Span
  readonly passages: readonly Passage[]
}

export interface Signature extends Node {
  type: 'signature'
  span: Span
  readonly passages: readonly Passage[]
}

export interface Annex extends Parent {
  type: 'annex'
  span: Span
  children: Content[]
}

/** A cited document at one place. */
export interface Citation {
  /** “Kế hoạch”; undefined where the text does not say. */
  readonly type: string | undefined
  /** Whether the type is named before the number, and not only read from its letters. */
  readonly isTypeNamed: boolean
  /** Normal form: “442/KH-UBND”. */
  readonly number: string
  /** The abbreviation of the type inside the number. */
  readonly symbolType: string | undefined
  /** The year inside the number: “61/2018/NĐ-CP”. */
  readonly symbolYear: number | undefined
  /** A number of the Party has its hyphen before the type: “14-ĐA/TU”. */
  readonly isOfParty: boolean
  /** Where the number itself stands: indexes into `passage.value`. */
  readonly symbol: {readonly start: number; readonly end: number}
  /** The agency part of the number. */
  readonly symbolIssuer: string
  /** The date written at this place. */
  readonly writtenDate: string | undefined
  /** Where that date stands, from “ngày” on; undefined where it stands before the document, or nowhere. */
  readonly dateAt: TextRange | undefined
  /** The date written here or, for a later short form, where the document was first cited with one. */
  readonly date: string | undefined
  readonly issuer: string | undefined
  readonly span: Span
  readonly passage: Passage
  /** Indexes into `passage.value`: the citation itself, and the title that follows it (empty where none does). */
  readonly start: number
  readonly end: number
  readonly title: {readonly start: number; readonly end: number}
  readonly part: 'title' | 'preamble' | 'body'
}

/** An agency that has a part in what is to be done. */
export interface Duty {
  readonly agency: string
  readonly kind: string
  /** Where the agency is named. */
  readonly span: Span
  /** From its name to the end of the clause that says what it does; of a task table the row: task, agency, deadline. */
  readonly clause: Span
  /** The task, where it stands apart: above the line that names the agency, or in a cell that was merged from above. */
  readonly task?: Span | undefined
  /** Told to do it; a partner; named in a way that a person must read. */
  readonly role: 'lead' | 'support' | 'unclear'
  /** It is the label of what it does, and not named in a clause. */
  readonly isLabel: boolean
  /** A label with nothing below it gives no task. */
  readonly isEmpty: boolean
  readonly in: 'implementation' | 'table' | 'elsewhere'
}
