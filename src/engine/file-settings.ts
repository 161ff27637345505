import type {Language} from '../base/severity.js'
import type {Overrides} from '../document/facts.js'
import type {Rule} from '../packs/rule.js'

export interface LintOptions extends Overrides {
  readonly language: Language
  /** Every id of a rule or an item that there is, so that one that a document names can be held to them. */
  readonly ruleIds?: readonly string[]
}

/** How one file is to be judged. */
export interface FileSettings {
  readonly rules: readonly Rule[]
  readonly options: LintOptions
  /** What holds of exceptions; where it is left out, those of the document do. */
  readonly exceptions?: ExceptionSettings
}

/** Which exceptions hold. Nothing of this changes what `judgeDocument` says. */
export interface ExceptionSettings {
  /** Whether comments in the document make exceptions. */
  readonly inline: boolean
  /** What the configuration leaves out of this file. */
  readonly configured: readonly ConfiguredException[]
}

/** An exception that a configuration makes: of a rule, in the whole file or where words or a section stand. */
export interface ConfiguredException {
  /** The id of a rule or of an item of one. */
  readonly rule: string
  /** The words that a finding is about. */
  readonly quote: string | null
  /** The number of the section that it stands in (“II.1”), or a heading above it. */
  readonly section: string | null
  readonly reason: string
  readonly owner: string | null
  /** ISO; it holds up to the end of that day. */
  readonly until: string | null
}
