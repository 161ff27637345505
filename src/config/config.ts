import type {Language, Level, Severity, Stage, Topic} from '../base/severity.js'
import type {Place} from './place.js'
import type {ConfigSource} from './config-source.js'

/**
 * The configuration as it is understood: what each file says, each word with the place where it stands, so that a
 * value can be traced to its line. `find-config.ts` finds it, `load-config.ts` makes this of it, `settings-for.ts`
 * says what it means for one file.
 */
export interface Config {
  /** The file that was found. Absolute. */
  readonly file: string
  /** Its folder. What its patterns (`ignore`, `files`) are relative to, `file-patterns.ts` says. */
  readonly folder: string
  /** All files that say something in it, those that it extends first. Absolute. */
  readonly files: readonly string[]
  /** The presets and files that are extended and at last the file itself: a later layer overrules an earlier one. */
  readonly layers: readonly Layer[]
  /** The overrides of all layers, in their order: a later one overrules an earlier one. */
  readonly overrides: readonly Override[]
  /** What is left out of the judging, of all layers, in their order. */
  readonly exceptions: readonly ConfigException[]
  /** Folders of packs and tables, each relative to the file that names it. */
  readonly packs: readonly NamedPath[]
  readonly knowledge: readonly NamedPath[]
  /** Patterns in the syntax of .gitignore. */
  readonly ignore: readonly Located<string>[]
}

export interface Located<Value> {
  readonly value: Value
  readonly place: Place
}

/** `value` is what was written, `path` what it stands for, absolute. */
export interface NamedPath extends Located<string> {
  readonly path: string
}

/** What may be said of all files, and again of some. `auto` is read from the document. */
export interface PlanSettings {
  readonly level: Located<Level | 'auto'> | undefined
  readonly topic: Located<Topic | 'auto'> | undefined
  readonly stage: Located<Stage | 'auto'> | undefined
  readonly rules: readonly RuleSaid[]
}

export interface RuleSaid {
  /** The id of a rule, or of one item of a rule. */
  readonly rule: string
  readonly severity: Severity | 'off'
  readonly params: Params | undefined
  readonly place: Place
  /** Where something in the parameters stands. */
  readonly placeOfParam: ConfigSource['place']
}

export type Params = Readonly<Record<string, unknown>>

/** One preset or one file. */
export interface Layer extends PlanSettings {
  /** The preset’s name; undefined for a file. */
  readonly preset: PresetName | undefined
  readonly language: Located<Language> | undefined
  /** No finding weighs more; 'none' takes an earlier cap away. */
  readonly cap: Located<Severity | 'none'> | undefined
  /** Whether rules are asked that only suggest; false takes an earlier word away. */
  readonly suggests: Located<boolean> | undefined
}

export interface Override extends PlanSettings {
  /** As a person counts, over all layers: from 1. */
  readonly number: number
  readonly files: readonly Located<string>[]
  readonly place: Place
}

/** An exception for a rule in some files; undefined stands for “wherever”, “nobody”, “without end”. */
export interface ConfigException {
  readonly files: readonly Located<string>[]
  /** The id of a rule, or of one item of a rule. */
  readonly rule: Located<string>
  readonly quote: string | undefined
  readonly section: string | undefined
  readonly reason: string
  readonly owner: string | undefined
  readonly until: Located<string> | undefined
  readonly place: Place
}

export const presetNames = ['recommended', 'advisory', 'thorough'] as const
export type PresetName = (typeof presetNames)[number]

/** What a preset says; what it leaves out stays as it was, so that two of them may be had together. */
export interface Preset {
  readonly cap?: Severity | 'none'
  readonly suggests?: boolean
}

/**
 * `recommended` is what the rules say themselves, `advisory` makes every finding a warning or less, `thorough` adds the
 * rules that only suggest.
 */
export const presets: Readonly<Record<PresetName, Preset>> = {
  recommended: {cap: 'none', suggests: false},
  advisory: {cap: 'warning'},
  thorough: {suggests: true}
}
