import type {Language} from '../../base/severity.js'
import {there} from '../../base/there.js'
import type {ReadFileReport} from '../../diagnostic/report.js'
import {headOf, type KeptFile, type Origins, type Packer} from '../../engine/kept-file.js'
import type {Host} from '../host.js'
import {refuseUnknownRule} from '../known-rules.js'
import type {LinterOptions} from '../options.js'
import {type Baseline, baselineName} from './baseline.js'
import {type Acceptance, type NewBaseline, withFindings, withoutEntries} from './make-baseline.js'
import {missing, openBaseline} from './open-baseline.js'
import {applyBaseline, type BaselineRun} from './run-baseline.js'
import type {BaselineEntry} from './schema.js'
import {staleEntries} from './stale.js'

/** What is to be made of the baseline: findings are put into it, or entries without a finding are left out. */
export type BaselineTask = Acceptance | 'prune' | undefined

/** What became of the baseline in a run. */
export interface BaselineOutcome {
  /** Undefined where there is no place for one. */
  readonly baseline: BaselineRun | undefined
  /** The entries that can be told to belong to no finding any more. */
  readonly stale: readonly BaselineEntry[]
  /** The baseline as it is to be written, where one is to be made or mended. */
  readonly made: NewBaseline | undefined
}

/** What is known of the files of a run. */
export interface Around {
  /** How a file was judged. */
  settingsOf(path: string): {readonly options: {readonly language: Language}}
  /** The rules and items that were asked of a file. */
  askedOf(path: string): ReadonlySet<string>
  /** Every rule and item that there is. */
  readonly known: readonly string[]
  readonly task: BaselineTask
  /**
   * What was asked for, where all of it was judged: the folders among them were judged whole. Undefined where a machine
   * selected the files, or where what was fixed is not written: then no entry is told to be stale.
   */
  readonly judged: readonly string[] | undefined
  /** Keeps the reports of files of which some findings are hidden. */
  readonly packer: Packer | undefined
}

/** The baseline of a linter, read once, and put over what its rules say. */
export class Covering {
  #read: Promise<Baseline | undefined> | undefined

  constructor(
    readonly options: LinterOptions,
    readonly host: Host
  ) {}

  /**
   * Read before any file is judged, so that nothing is judged where it is broken.
   *
   * @param named what the option that names rules is called
   * @throws {Fault} where it is broken, or needed and not there, and for a rule that there is not
   */
  async prepare(task: BaselineTask, known: readonly string[], named: string): Promise<void> {
    const baseline = await this.#baseline(typeof task === 'object')
    if (task === 'prune' && baseline?.text === undefined) throw missing(baseline?.shown ?? baselineName)
    if (typeof task === 'object' && task.rules !== 'all')
      for (const id of task.rules) refuseUnknownRule(named, id, known)
  }

  /** Whether {@link cover} asks where findings come from. */
  async asksOrigins(task: BaselineTask): Promise<boolean> {
    const baseline = await this.#baseline()
    return baseline !== undefined && (typeof task === 'object' || baseline.entries.length > 0)
  }

  /** What files say, with what the baseline hides suppressed. */
  async cover(
    linted: readonly KeptFile[],
    {settingsOf, askedOf, known, task, judged, packer}: Around
  ): Promise<BaselineOutcome & {readonly files: readonly KeptFile[]}> {
    const baseline = await this.#baseline()
    if (!baseline) return {files: linted, baseline, stale: [], made: undefined}
    const {today} = this.options
    const languageOf = (path: string) => settingsOf(path).options.language
    const apply = (to: Baseline) =>
      applyBaseline(linted, to, today, languageOf, (file, report) => file.withReport(report, packer))
    const before = apply(baseline)
    const made = typeof task === 'object' ? withFindings(before.run, task) : undefined
    // What is written is gone by at once, as the next run will.
    const {files, run} = made ? apply({...baseline, entries: made.entries}) : before
    const stale = judged ? this.#stale(run, judged, known, askedOf) : []
    return task === 'prune'
      ? {files, baseline: run, stale: [], made: withoutEntries(run, stale)}
      : {files, baseline: run, stale, made}
  }

  /** The same of one report. */
  async coverReport(
    language: Language
  ): Promise<(report: ReadFileReport, origins: Origins) => ReadFileReport> {
    const baseline = await this.#baseline()
    const {today} = this.options
    return (report, origins) => {
      if (!baseline) return report
      const alone = (of: ReadFileReport) => ({
        report: of,
        head: headOf(of),
        told: () => ({report: of, origins})
      })
      const {files} = applyBaseline(
        [alone(report)],
        baseline,
        today,
        () => language,
        (_, of) => alone(of)
      )
      return there(files[0], 'the report under the baseline').report
    }
  }

  #baseline(mayBeMissing = false): Promise<Baseline | undefined> {
    return (this.#read ??= openBaseline(this.host, this.options.baseline, mayBeMissing))
  }

  #stale(
    run: BaselineRun,
    judged: readonly string[],
    known: readonly string[],
    asked: (path: string) => ReadonlySet<string>
  ): BaselineEntry[] {
    const {only = [], skip = [], config} = this.options
    if (run.baseline.entries.length === 0 || only.length + skip.length > 0) return []
    return staleEntries(run, {
      folders: judged.map(pattern => run.baseline.keyOf(pattern)),
      // Without a configuration the packs of the repository are not there.
      known: config === false ? undefined : new Set(known),
      asked
    })
  }
}
