import type {Report} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'
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
  /** The texts of the files by their paths, where findings are to be shown with the line they stand on. */
  readonly texts?: ReadonlyMap<string, string>
  /** The lines that were changed, where only changed files were judged; findings on them come first already. */
  readonly changedLines?: ChangedLines
  /** What was fixed, or would be: the files by their paths, before and after. */
  readonly changes?: readonly {readonly path: string; readonly before: string; readonly after: string}[]
  /** Where more is said of a file or a rule, for terminals that show links. */
  readonly links?: {file(path: string): string; rule(id: string): string}
}

/** What a report becomes: text, which ends with a line end unless it is empty, or the bytes of a file. */
export type Reported = string | Uint8Array

/** Reporters see nothing but the report and what they are told beside it. */
export type Reporter = (report: Report, options: ReporterOptions) => Reported | Promise<Reported>

/** A reporter that writes for a terminal or another program. */
export type TextReporter = (report: Report, options: ReporterOptions) => string
