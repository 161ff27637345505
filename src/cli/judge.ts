import type {Report} from '../diagnostic/report.js'
import type {Language} from '../diagnostic/severity.js'
import {lintFiles, type LintedFile, toReport} from '../engine/lint-files.js'
import {makeWorld} from '../knowledge/world.js'
import type {PackData} from '../packs/rule.js'
import {readInputs} from './inputs.js'
import type {Io} from './io.js'
import type {Options} from './options.js'
import {Progress} from './progress.js'
import {readSettings} from './settings.js'
import {version} from './version.js'

export interface Judged {
  readonly report: Report
  readonly linted: readonly LintedFile[]
  readonly language: Language
  readonly packs: readonly PackData[]
  /** Hints on the configuration, for standard error. */
  readonly notes: readonly string[]
}

/**
 * Options, configuration and files → the report.
 *
 * @throws {Fault} for what is wrong with the command line, the configuration or a pack; a file's fault is in the report
 */
export async function judge(patterns: readonly string[], options: Options, io: Io): Promise<Judged> {
  const settings = await readSettings(options, io)
  const {language, packs} = settings
  const inputs = await readInputs(patterns, options, settings, io)
  const progress = new Progress(io, language)
  const linted = await lintFiles(inputs.files, {
    world: makeWorld(settings.knowledge, options.today ?? io.today),
    language,
    settingsFor: file => settings.of(file),
    onFile: (path, done, all) => progress.show(path, done, all)
  })
  progress.clear()
  const all = [...linted, ...inputs.faults].sort((a, b) => (a.report.path < b.report.path ? -1 : 1))
  const report = toReport(
    all.map(one => one.report),
    version,
    Object.fromEntries(packs.map(pack => [pack.name, pack.version]))
  )
  return {report, linted, language, packs, notes: inputs.isWhole ? settings.hints(inputs.seen) : []}
}
