import type {Report} from '../diagnostic/report.js'
import type {Language} from '../diagnostic/severity.js'
import {lintFiles, type LintedFile, toReport} from '../engine/lint-files.js'
import {Fault} from '../files/fault.js'
import {makeWorld} from '../knowledge/world.js'
import type {PackData} from '../packs/rule.js'
import {caveatsOf} from './caveats.js'
import {readInputs} from './inputs.js'
import type {Io} from './io.js'
import type {Options} from './options.js'
import {checkOutputs, type Output} from './output/check-outputs.js'
import {Progress} from './progress.js'
import {readSettings, type Settings} from './settings.js'
import {version} from './version.js'

export interface Judged {
  readonly report: Report
  readonly linted: readonly LintedFile[]
  readonly language: Language
  readonly packs: readonly PackData[]
  /** What was read, files and configuration: no output may take its place. */
  readonly read: readonly string[]
  /** What reports for people say of the run as a whole, and standard error too. */
  readonly caveats: readonly string[]
  /** Hints on the configuration, for standard error. */
  readonly notes: readonly string[]
}

/**
 * Options, configuration and files → the report.
 *
 * @param outputs what is going to be written, which is looked at before the work begins
 * @throws {Fault} for what is wrong with the command line, the configuration or a pack; a file's fault is in the report
 */
export async function judge(
  patterns: readonly string[],
  options: Options,
  outputs: readonly Output[],
  io: Io
): Promise<Judged> {
  const settings = await readSettings(options, io)
  const {language, packs} = settings
  const inputs = await readInputs(patterns, options, settings, io)
  refuseNoRules(inputs.files, settings)
  const {config} = settings
  const read = [...inputs.files.map(({path}) => path), ...(config ? [config.file] : [])]
  checkOutputs(outputs, {read, force: options.force}, io)
  const world = makeWorld(settings.knowledge, options.today ?? io.today)
  const progress = new Progress(io, language)
  const linted = await lintFiles(inputs.files, {
    world,
    language,
    fix: options.fix !== undefined,
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
  return {
    report,
    linted,
    language,
    packs,
    read,
    caveats: caveatsOf(report.files, world, language),
    notes: [
      ...inputs.idle.map(pattern =>
        language === 'vi'
          ? `Mẫu “${pattern}” của --ignore-pattern không khớp với tệp nào.`
          : `“${pattern}” of --ignore-pattern matches no file.`
      ),
      ...(inputs.isWhole ? settings.hints(inputs.seen) : [])
    ]
  }
}

/** Where every rule is off for every file, nothing would be judged. @throws {Fault} */
function refuseNoRules(files: readonly {readonly path: string}[], settings: Settings): void {
  if (files.length === 0 || files.some(({path}) => settings.of(path).rules.length > 0)) return
  throw new Fault(
    {vi: 'Không còn quy tắc nào để xét.', en: 'No rule is left to ask.'},
    {
      vi: 'Hãy xem lại --only, --skip, --rule và cấu hình; cchclint --print-config TỆP cho biết thiết lập nào đang áp dụng.',
      en: 'See --only, --skip, --rule and the configuration; cchclint --print-config FILE says what holds.'
    }
  )
}
