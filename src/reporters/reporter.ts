import type {Language, Severity} from '../base/severity.js'
import type {Bar} from '../diagnostic/bar.js'
import type {RunReport} from '../diagnostic/files.js'
import type {TextBlock} from '../diagnostic/text-blocks.js'
import type {ChangedLines} from './changed-lines.js'

export interface ReporterOptions {
  readonly language: Language
  /** The day of the run, ISO. */
  readonly today: string
  /** Whether the terminal shows colours. */
  readonly color: boolean
  /** What a person calls each rule, by its id. */
  readonly ruleTitles: Readonly<Record<string, string>>
  /** What is to be said of the run as a whole, above its files. */
  readonly notes?: readonly string[]
  /** The texts of the files by their paths, as far as they are known: what places point into. Some are unpacked when asked for. */
  readonly texts?: Pick<ReadonlyMap<string, string>, 'get'>
  /** The paragraphs and tables of those texts, by the same paths, where a page shows a plan whole. */
  readonly blocks?: Pick<ReadonlyMap<string, readonly TextBlock[]>, 'get'>
  /** The lines that were changed, where only changed files were judged; findings on them come first already. */
  readonly changedLines?: ChangedLines
  /** Whether each finding is shown with the line it stands on, where the text is known. */
  readonly frames?: boolean
  /** What was fixed, or would be: the files by their paths, before and after. */
  readonly changes?: Iterable<{readonly path: string; readonly before: string; readonly after: string}>
  /** Where more is said of a file or a rule, for terminals that show links. */
  readonly links?: {file(path: string): string; rule(id: string): string}
  /** What makes the run fail; errors alone where it is not said. */
  readonly bar?: Bar
  /** The exit code of the run, and the sentence why it is not 0. */
  readonly exit?: {readonly code: number; readonly why: string}
  /** What the rules that were asked say of themselves; asked for only by a report that tells it. */
  rules?(): Promise<readonly RuleAbout[]>
  /** The path of a file as its repository has it, with forward slashes; absolute where it lies outside. */
  fromRoot?(path: string): string
  /** Where a file can be looked at, at a line, on the server that runs this. */
  webPage?(path: string, line: number | undefined): string | undefined
  /** Whether findings were compared with those that are known from before. */
  readonly hasBaseline?: boolean
}

/** What a rule says of itself. */
export interface RuleAbout {
  readonly id: string
  /** What it asks, in a sentence. */
  readonly summary: string
  readonly why: string
  readonly mend: string | undefined
  /** What it does not look at. */
  readonly limits: string | undefined
  /** All that it ever rests on, a line each. */
  readonly basis: readonly string[]
  /** The heaviest weight that it has on any level; undefined where it is off on all. */
  readonly severity: Severity | undefined
}

/**
 * What a report becomes: text, which ends with a line end unless it is empty, at once or piece by piece, or the bytes of a
 * file.
 */
export type Reported = string | Uint8Array | Iterable<string>

/** Reporters see nothing but the report and what they are told beside it. */
export type Reporter = (report: RunReport, options: ReporterOptions) => Reported | Promise<Reported>

/** A reporter that makes the files of a folder: their texts by their names. */
export type PagesReporter = (report: RunReport, options: ReporterOptions) => Promise<Map<string, string>>

/**
 * A reporter that writes for a terminal or another program, piece by piece: of files that it has told it holds nothing.
 * What it has to ask first it asks before it gives the first.
 */
export type PieceReporter = (report: RunReport, options: ReporterOptions) => Iterable<string>
