import type {Language, Level, Severity, Stage, Topic} from '../base/severity.js'
import type {ConfigException, Params} from './config.js'
import {byDefault, type Origin} from './origin.js'

/** What the configuration says of one file. Undefined: nothing; it is read from the document, or what the rule says. */
export interface Settings {
  readonly level: Level | undefined
  readonly topic: Topic | undefined
  readonly stage: Stage | undefined
  readonly language: Language | undefined
  /** No finding weighs more. */
  readonly cap: Severity | undefined
  /** Whether rules are asked that only suggest. */
  readonly suggests: boolean
  /** By the id of a rule or of an item; only those that the configuration names. */
  readonly rules: ReadonlyMap<string, RuleSetting>
  /** What is left out of the judging. */
  readonly exceptions: readonly ConfigException[]
  readonly provenance: Provenance
}

export interface RuleSetting {
  readonly severity: Severity | 'off'
  readonly params: Params | undefined
}

/** Where each value comes from. */
export interface Provenance {
  readonly level: Origin
  readonly topic: Origin
  readonly stage: Origin
  readonly language: Origin
  readonly cap: Origin
  readonly suggests: Origin
  readonly rules: ReadonlyMap<string, {readonly severity: Origin; readonly params: Origin | undefined}>
}

/** What holds where nothing is configured. */
export const byDefaultSettings: Settings = {
  level: undefined,
  topic: undefined,
  stage: undefined,
  language: undefined,
  cap: undefined,
  suggests: false,
  rules: new Map(),
  exceptions: [],
  provenance: {
    level: byDefault,
    topic: byDefault,
    stage: byDefault,
    language: byDefault,
    cap: byDefault,
    suggests: byDefault,
    rules: new Map()
  }
}
