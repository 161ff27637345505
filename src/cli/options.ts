import {type PresetName, presetNames} from '../config/config.js'
import type {Language, Level, Severity, Stage, Topic} from '../base/severity.js'
import {languages, levels, severities, stages, topics} from '../base/severity.js'
import {Fault} from '../base/fault.js'
import {reporters} from '../reporters/index.js'
import {isAllDigits} from '../vietnamese/letters.js'
import type {TypedExceptions} from './exceptions/flags.js'
import {oneOf} from './one-of.js'
import {readRunning, type Running, type TypedRunning} from './running/flags.js'
import {type MachineSelection, readSelection, type TypedSelection} from './selection/flags.js'
import {readSuppressions, type SuppressionOptions, type TypedSuppressions} from './suppression-options.js'
import {day} from './typed-day.js'

/** What may be typed, as commander hands it over. */
export interface TypedOptions extends TypedSelection, TypedExceptions, TypedSuppressions, TypedRunning {
  readonly format?: readonly string[]
  readonly outputFile?: string
  readonly force?: boolean
  readonly ciFormat?: boolean
  readonly quiet?: boolean
  readonly lang?: string
  readonly color?: boolean
  readonly stats?: boolean
  readonly level?: string
  readonly topic?: string
  readonly stage?: string
  readonly today?: string
  readonly rule?: readonly string[]
  readonly only?: readonly string[]
  readonly skip?: readonly string[]
  readonly preset?: string
  readonly failOn?: string
  readonly maxWarnings?: string
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly config?: string | boolean
  readonly ignorePattern?: readonly string[]
  readonly ignore?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly suggest?: boolean
  readonly printConfig?: string
  readonly stale?: string
  readonly envInfo?: boolean
}

/** Where a report goes: to a file, or to standard output. */
export interface ReportTo {
  readonly format: string
  /** Whether `--format` named it. */
  readonly isChosen: boolean
  readonly file: string | undefined
}

/** The same, checked. Ids of rules are checked later, when the packs are known. */
export interface Options {
  readonly outputs: readonly ReportTo[]
  /** Replace outputs that are not ours. */
  readonly force: boolean
  /** Add what the machine that runs this shows, where it is one that is known. */
  readonly ciFormat: boolean
  readonly quiet: boolean
  readonly language: Language | undefined
  readonly color: boolean | undefined
  readonly stats: boolean
  readonly level: Level | undefined
  readonly topic: Topic | undefined
  readonly stage: Stage | undefined
  readonly today: string | undefined
  readonly rules: ReadonlyMap<string, Severity | 'off'>
  readonly only: readonly string[]
  readonly skip: readonly string[]
  readonly preset: PresetName | undefined
  readonly failOn: Severity
  readonly maxWarnings: number | undefined
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
  /** A file, false for none, undefined for the nearest. */
  readonly config: string | false | undefined
  /** Keep from run to run what was found out of files, and what was compiled of a user’s words. */
  readonly cache: boolean
  /** A baseline, undefined for the nearest. */
  readonly baseline: string | undefined
  /** What is to be done with the baseline. */
  readonly suppressions: SuppressionOptions
  readonly running: Running
  readonly ignorePatterns: readonly string[]
  readonly respectIgnoreFiles: boolean
  /** Apply the exceptions that documents make themselves. */
  readonly inlineConfig: boolean
  /** Make the safe fixes: in the files, or only shown. */
  readonly fix: 'write' | 'show' | undefined
  /** Propose the model wordings for what is missing. */
  readonly suggest: boolean
  readonly printConfig: string | undefined
  /** More days than this since the last check make a row of a table old. */
  readonly stale: number | undefined
  readonly envInfo: boolean
  readonly selection: MachineSelection
}

/** @throws {Fault} for the first value that is none of those known, with the nearest ones */
export function readOptions(typed: TypedOptions): Options {
  return {
    outputs: readOutputs(typed.format ?? [], typed.outputFile),
    force: typed.force === true,
    ciFormat: typed.ciFormat !== false,
    quiet: typed.quiet === true,
    language: typed.lang === undefined ? undefined : readLanguage(typed.lang),
    color: typed.color,
    stats: typed.stats === true,
    level: optional('--level', typed.level, levels),
    topic: unlessAuto(optional('--topic', typed.topic, [...topics, 'auto'] as const)),
    stage: unlessAuto(optional('--stage', typed.stage, [...stages, 'auto'] as const)),
    today: typed.today === undefined ? undefined : day('--today', typed.today),
    rules: new Map((typed.rule ?? []).flatMap(one => one.split(',')).map(readRule)),
    only: typed.only ?? [],
    skip: typed.skip ?? [],
    preset: optional('--preset', typed.preset, presetNames),
    failOn: optional('--fail-on', typed.failOn, severities) ?? 'error',
    maxWarnings:
      typed.maxWarnings === undefined ? undefined : wholeNumber('--max-warnings', typed.maxWarnings),
    stdin: typed.stdin === true || typed.stdinFilename !== undefined,
    stdinFilename: typed.stdinFilename,
    config: typed.config === false ? false : typeof typed.config === 'string' ? typed.config : undefined,
    cache: typed.cache !== false,
    baseline: typed.suppressionsLocation,
    suppressions: readSuppressions(typed),
    running: readRunning(typed),
    ignorePatterns: typed.ignorePattern ?? [],
    respectIgnoreFiles: typed.ignore !== false,
    inlineConfig: typed.inlineConfig !== false,
    fix: readFix(typed),
    suggest: typed.suggest === true,
    stale: typed.stale === undefined ? undefined : numberOfDays(typed.stale),
    printConfig: typed.printConfig,
    envInfo: typed.envInfo === true,
    selection: readSelection(typed)
  }
}

/** @throws {Fault} for options that contradict each other */
function readFix({fix, fixDryRun, stdin, stdinFilename, format}: TypedOptions): Options['fix'] {
  if (fix && fixDryRun)
    throw new Fault({
      vi: 'Không dùng --fix cùng với --fix-dry-run; chỉ giữ một.',
      en: 'Cannot use --fix together with --fix-dry-run; keep one.'
    })
  if (fix && (stdin || stdinFilename !== undefined))
    throw new Fault(
      {
        vi: 'Không dùng --fix cùng với --stdin vì không có tệp để sửa.',
        en: 'Cannot use --fix with --stdin: there is no file to change.'
      },
      {vi: 'Hãy dùng --fix-dry-run để xem những chỗ sửa.', en: 'Use --fix-dry-run to see the changes.'}
    )
  if (fixDryRun && format !== undefined)
    throw new Fault({
      vi: '--fix-dry-run in ra những chỗ sửa (dạng diff), không dùng cùng với --format.',
      en: '--fix-dry-run prints the changes as a diff; it cannot be used with --format.'
    })
  return fix ? 'write' : fixDryRun ? 'show' : undefined
}

/** @throws {Fault} for a language that messages are not written in */
export function readLanguage(typed: string | undefined): Language {
  return oneOf('--lang', typed ?? 'vi', languages)
}

/** `json=report.json` goes to the file, `json` to standard output, or to the file of `-o`. */
function readOutputs(typed: readonly string[], outputFile: string | undefined): ReportTo[] {
  const isChosen = typed.length > 0
  const outputs = (isChosen ? typed : ['stylish']).map((one): ReportTo => {
    const equals = one.indexOf('=')
    const name = equals < 0 ? one : one.slice(0, equals)
    refuseOtherThanFormat(name)
    const format = oneOf('--format', name, Object.keys(reporters))
    if (equals < 0) return {format, isChosen, file: undefined}
    if (equals === one.length - 1)
      throw new Fault(
        {
          vi: `Sau “${one}” của --format cần có tên tệp.`,
          en: `A file name must follow “${one}” of --format.`
        },
        {vi: 'Ví dụ: --format json=ket-qua.json.', en: 'For example: --format json=report.json.'}
      )
    return {format, isChosen, file: unlessDash(one.slice(equals + 1))}
  })
  const toScreen = outputs.filter(output => output.file === undefined)
  if (toScreen.length > 1)
    throw new Fault(
      {
        vi: 'Chỉ một dạng kết quả được in ra màn hình; các dạng khác cần ghi vào tệp.',
        en: 'Only one format goes to standard output; write the others to files.'
      },
      {
        vi: 'Ví dụ: --format stylish --format json=ket-qua.json.',
        en: 'For example: --format stylish --format json=report.json.'
      }
    )
  if (outputFile === undefined || unlessDash(outputFile) === undefined) return outputs
  if (toScreen.length === 0)
    throw new Fault({
      vi: 'Không còn dạng kết quả nào để ghi vào tệp của --output-file.',
      en: 'No format is left for the file of --output-file.'
    })
  return outputs.map(output => (output.file === undefined ? {...output, file: outputFile} : output))
}

/** @throws {Fault} for what is no format, where one can tell what to type instead */
function refuseOtherThanFormat(typed: string): void {
  const what = {
    vi: `Giá trị “${typed}” của --format không hợp lệ.`,
    en: `“${typed}” is not a value of --format.`
  }
  if (typed.includes(','))
    throw new Fault(what, {
      vi: 'Mỗi dạng cần một --format riêng, ví dụ: --format stylish --format json=ket-qua.json.',
      en: 'Each format takes a --format of its own: --format stylish --format json=report.json.'
    })
  if (['docx', 'word'].includes(typed.toLowerCase()))
    throw new Fault(what, {
      vi: 'Muốn có phiếu dạng Word, dùng: cchclint checklist TỆP -o phieu.docx.',
      en: 'For a sheet in Word use: cchclint checklist FILE -o sheet.docx.'
    })
}

/** “-” is standard output, where a report goes anyway. */
function unlessDash(file: string): string | undefined {
  return file === '-' ? undefined : file
}

/** “cchc/index-coverage=warning” or “form=tắt”, also with a colon, as other linters write it. */
function readRule(typed: string): [string, Severity | 'off'] {
  const [, rule, severity] = /^([^=:]+)[=:] ?(.+)$/.exec(typed) ?? []
  if (rule === undefined || severity === undefined)
    throw new Fault(
      {
        vi: `Giá trị “${typed}” của --rule cần có dạng QUY-TẮC=MỨC-ĐỘ.`,
        en: `“${typed}” of --rule must be RULE=SEVERITY.`
      },
      {
        vi: 'Ví dụ: --rule cchc/index-coverage=warning.',
        en: 'For example: --rule cchc/index-coverage=warning.'
      }
    )
  return [rule.trim(), oneOf('--rule', severity.trim(), [...severities, 'off'] as const)]
}

function unlessAuto<Value extends string>(
  value: Value | 'auto' | undefined
): Exclude<Value, 'auto'> | undefined {
  return value === 'auto' ? undefined : (value as Exclude<Value, 'auto'> | undefined)
}

function optional<Value extends string>(
  flag: string,
  typed: string | undefined,
  known: readonly Value[]
): Value | undefined {
  return typed === undefined ? undefined : oneOf(flag, typed, known)
}

function wholeNumber(flag: string, typed: string): number {
  if (typed.length < 10 && isAllDigits(typed)) return Number(typed)
  throw new Fault({
    vi: `Giá trị “${typed}” của ${flag} phải là số nguyên từ 0 trở lên.`,
    en: `“${typed}” of ${flag} must be a whole number from 0.`
  })
}

/** “180d”. */
function numberOfDays(typed: string): number {
  const number = typed.slice(0, -1)
  if (typed.endsWith('d') && number !== '' && number.length < 6 && isAllDigits(number)) return Number(number)
  throw new Fault(
    {
      vi: `Giá trị “${typed}” của --stale không phải số ngày.`,
      en: `“${typed}” of --stale is not a number of days.`
    },
    {vi: 'Hãy viết theo dạng 180d.', en: 'Write it as 180d.'}
  )
}
