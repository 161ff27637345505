import type {Report} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'

export interface ReporterOptions {
  readonly language: Language
  /** Whether the terminal shows colours. */
  readonly color: boolean
  /** What a person calls each rule, by its id. */
  readonly ruleTitles: Readonly<Record<string, string>>
  /** What is to be said of the run as a whole, above its files. */
  readonly notes?: readonly string[]
  /** The texts of the files by their paths, where findings are to be shown with the line they stand on. */
  readonly texts?: ReadonlyMap<string, string>
  /** Where more is said of a file or a rule, for terminals that show links. */
  readonly links?: {file(path: string): string; rule(id: string): string}
}

/** A report as text, which ends with a line end unless it is empty. Reporters see nothing but the report. */
export type Reporter = (report: Report, options: ReporterOptions) => string
