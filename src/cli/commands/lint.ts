import {stat} from 'node:fs/promises'
import type {Report} from '../../diagnostic/report.js'
import type {Language} from '../../diagnostic/severity.js'
import {type Input, lintFiles, toReport} from '../../engine/lint-files.js'
import {Fault} from '../../files/fault.js'
import {nearest} from '../../files/nearest.js'
import {makeWorld} from '../../knowledge/world.js'
import {builtInKnowledge, builtInPacks} from '../../packs/built-in.generated.js'
import {bindRules} from '../../packs/rule.js'
import {checklist} from '../../reporters/checklist.js'
import {reporters} from '../../reporters/index.js'
import {exitCode} from '../exit-code.js'
import type {Io} from '../io.js'
import type {Options} from '../options.js'
import {version} from '../version.js'

/** `cchclint FILE…`: findings in the chosen format. */
export async function lintCommand(files: readonly string[], options: Options, io: Io): Promise<number> {
  return finish(await judge(files, options, io), options, io, reporters[options.format]!)
}

/** `cchclint checklist FILE…`: every requirement with its evidence; the exit code is the same. */
export async function checklistCommand(files: readonly string[], options: Options, io: Io): Promise<number> {
  return finish(
    await judge(files, options, io),
    options,
    io,
    options.format === 'stylish' ? checklist : reporters[options.format]!
  )
}

async function judge(files: readonly string[], options: Options, io: Io): Promise<Report> {
  const inputs = await inputsOf(files, options, io)
  const world = makeWorld(builtInKnowledge, options.today ?? io.today)
  const {language, level, topic, stage} = options
  const reports = await lintFiles(inputs, bindRules(builtInPacks), world, {language, level, topic, stage})
  return toReport(reports, version, Object.fromEntries(builtInPacks.map(pack => [pack.name, pack.version])))
}

/** Writes the report to standard output, and faults, notes and the reason of the exit code to standard error. */
function finish(report: Report, options: Options, io: Io, reporter: (typeof reporters)[string]): number {
  const {language} = options
  io.out(reporter!(report, {language, color: io.color, ruleTitles: ruleTitles(language)}))
  for (const file of report.files) {
    if (file.fault) {
      io.err(`${file.fault.message}${file.fault.hint ? ` ${file.fault.hint}` : ''}\n`)
    } else if (file.plan.topic === 'other') {
      io.err(
        language === 'vi'
          ? `${file.path}: không phải kế hoạch thông tin, tuyên truyền cải cách hành chính nên các yêu cầu cchc/ không áp dụng.\n`
          : `${file.path}: no plan for CCHC communication, so the requirements of cchc/ do not apply.\n`
      )
    }
  }
  const {code, why} = exitCode(report, language)
  if (why !== '') io.err(`${why}\n`)
  return code
}

function ruleTitles(language: Language): Record<string, string> {
  const rules = builtInPacks.flatMap(pack => pack.rules)
  return Object.fromEntries(rules.map(rule => [rule.id, rule.summary[language].replace(/\.$/, '')]))
}

/** @throws {Fault} where nothing was named, or standard input and files together */
async function inputsOf(files: readonly string[], options: Options, io: Io): Promise<Input[]> {
  if (options.stdin || (files.length === 1 && files[0] === '-')) {
    if (files.some(file => file !== '-'))
      throw new Fault({vi: 'Không dùng --stdin cùng với tên tệp.', en: '--stdin goes without file names.'})
    return [{path: options.stdinFilename ?? 'stdin.md', bytes: await io.stdin()}]
  }
  if (files.length === 0)
    throw new Fault(
      {vi: 'Chưa chỉ rõ tệp nào để xét.', en: 'No file was named.'},
      {
        vi: 'Ví dụ: cchclint ke-hoach.md (xem thêm: cchclint --help).',
        en: 'For example: cchclint plan.md (see cchclint --help).'
      }
    )
  const first = files[0]!
  if (files.length <= 2 && !first.includes('.') && !(await exists(first))) {
    const near = nearest(first, ['checklist', 'extract', 'rules', 'explain'])
    if (near.length > 0)
      throw new Fault(
        {vi: `Không có tệp hay lệnh nào tên là “${first}”.`, en: `There is no file or command “${first}”.`},
        {vi: `Có phải ý bạn là lệnh “${near[0]}”?`, en: `Did you mean the command “${near[0]}”?`}
      )
  }
  return [...new Set(files)].map(path => ({path}))
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}
