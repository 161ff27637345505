import type {PresetName} from '../config/config.js'
import type {Language, Level, Severity, Stage, Topic} from '../base/severity.js'

/** How documents are to be judged, above what a configuration says. What is left out is read from the document. */
export interface LinterOptions {
  /** The day of the run, ISO. */
  readonly today: string
  /** The language of sentences; else that of the configuration, else Vietnamese. */
  readonly language?: Language | undefined
  readonly level?: Level | undefined
  readonly topic?: Topic | undefined
  readonly stage?: Stage | undefined
  readonly preset?: PresetName | undefined
  /** By the id of a rule (`cchc/index-coverage`) or of an item (`cchc/index-coverage/papi`). */
  readonly severities?: ReadonlyMap<string, Severity | 'off'> | undefined
  /** Ids of rules or items: where there are any, nothing else is asked. */
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
  /** Whether comments in a document make exceptions; true where it is not said. */
  readonly inlineConfig?: boolean | undefined
  /** A configuration file, false for none, undefined for the nearest. */
  readonly config?: string | false | undefined
  /** A baseline, false for none, undefined for the nearest. */
  readonly baseline?: string | false | undefined
  /** Patterns of files to leave out, in the syntax of .gitignore. */
  readonly ignorePatterns?: readonly string[] | undefined
  /** Respect .gitignore, .cchclintignore and what the configuration leaves out; true where it is not said. */
  readonly respectIgnoreFiles?: boolean | undefined
}

/** The same options and nothing that came along with them, so that they can be handed to a thread. */
export function plainOptions(all: LinterOptions): LinterOptions {
  const {today, language, level, topic, stage, preset, severities, only, skip, config} = all
  return {today, language, level, topic, stage, preset, severities, only, skip, config}
}

/** What the options that name rules are called where they are given, for the sentence on one that there is not. */
export interface OptionNames {
  readonly severities: string
  readonly only: string
  readonly skip: string
  /** Those whose findings are put into the baseline. */
  readonly accepted: string
}
