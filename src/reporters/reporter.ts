import type {Report} from '../diagnostic/report.js'
import type {Language} from '../diagnostic/severity.js'

export interface ReporterOptions {
  readonly language: Language
  /** Whether the terminal shows colours. */
  readonly color: boolean
  /** What a person calls each rule, by its id. */
  readonly ruleTitles: Readonly<Record<string, string>>
}

/** A report as text, which ends with a line end unless it is empty. Reporters see nothing but the report. */
export type Reporter = (report: Report, options: ReporterOptions) => string
