import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {Fault} from '../../base/fault.js'
import type {Language} from '../../base/severity.js'
import {there} from '../../base/there.js'
import type {Report} from '../../diagnostic/report.js'
import {headOf} from '../../engine/kept-file.js'
import {caveatsOf} from '../../linter/caveats.js'
import {builtInPacks} from '../../packs/built-in.js'
import {rulesAbout} from '../../linter/rules-about.js'
import {reporters} from '../../reporters/index.js'
import {withoutLast} from '../../vietnamese/without-end.js'
import {exitCode} from '../exit-code.js'
import type {Io} from '../io.js'
import {tellMachines} from '../machines.js'
import {makeReports, reporterOptions, type ToldBeside} from '../make-reports.js'
import {mergeReports, type NamedReport, parseReport} from '../merging/merge-reports.js'
import type {Options} from '../options.js'
import {checkOutputs} from '../output/check-outputs.js'
import {print} from '../output/print.js'
import {writeFiles} from '../output/write-files.js'
import {errorsOnly, outputsOf, sayFaults} from './lint.js'

/** More than the report of ten thousand plans has. */
const mostBytes = 256 << 20

/** Formats that show the text of plans, which no report carries. */
const ofText: ReadonlySet<string> = new Set(['html', 'codeframe'])

/** `cchclint merge REPORT.json…`: the reports of parts as one, in any format that needs no more; the exit code is that of the whole. */
export async function mergeCommand(names: readonly string[], options: Options, io: Io): Promise<number> {
  const {language = 'vi'} = options
  const needy = options.outputs.find(({format}) => ofText.has(format))
  if (needy)
    throw new Fault(
      {
        vi: `Không ghép được thành dạng “${needy.format}” vì dạng này cần toàn văn kế hoạch mà báo cáo không có.`,
        en: `Reports cannot be put together as “${needy.format}”, which needs the text of the plans.`
      },
      {vi: 'Hãy dùng json, sarif hoặc stylish.', en: 'Use json, sarif or stylish.'}
    )
  const outputs = outputsOf(options)
  const files = await filesOf(names, io)
  checkOutputs(outputs, {read: files, force: options.force}, io)
  const report = mergeReports(files.map(file => read(file, io)))
  const shown = options.quiet ? errorsOnly(report) : report
  const beside: ToldBeside = {
    linted: [],
    changed: undefined,
    reporting: reportingOf(report, language, options, io)
  }
  const heads = report.files.map(headOf)
  const exit = exitCode(heads, options, language)
  const reports = await makeReports(shown, beside, exit, options, io, format =>
    there(reporters[format], `the format “${format}”`)
  )
  await writeFiles(reports.files, io)
  for (const text of reports.printed) print(text, io)
  await tellMachines(shown, reporterOptions(beside, exit, options, io, false), options, files, io)
  sayFaults(heads, report, language, io)
  if (exit.why !== '') io.err(`${exit.why}\n`)
  return exit.code
}

/** What is known of rules without their configurations: that of the built-in ones. */
function reportingOf(
  report: Report,
  language: Language,
  {today}: Pick<Options, 'today'>,
  io: Io
): ToldBeside['reporting'] {
  const day = today ?? io.today
  const rules = builtInPacks.flatMap(pack => pack.rules)
  const named = report.files.flatMap(file => (file.fault ? [] : [...file.checklist, ...file.findings]))
  return {
    language,
    today: day,
    ruleTitles: ruleTitles(language),
    notes: caveatsOf(daysOf(report), {today: day, knownOn: report.tool.knowledge}, language),
    rules: () =>
      rulesAbout(
        rules,
        named.map(({rule}) => ({id: rule})),
        language
      )
  }
}

function daysOf({files}: Report): string[] {
  return files.flatMap(file => (file.fault ? [] : file.plan.judgedOn.date))
}

/** Names and globs, for shells that leave these to the program. @throws {Fault} for what gives nothing */
async function filesOf(names: readonly string[], {cwd}: Io): Promise<string[]> {
  const files: string[] = []
  for (const name of names) {
    const isPattern = !existsSync(path.resolve(cwd, name)) && isDynamicPattern(name)
    const found = isPattern ? (await glob([name.replaceAll('\\', '/')], {cwd, dot: true})).sort() : [name]
    if (found.length === 0)
      throw new Fault({
        vi: `Không có tệp nào khớp với “${name}”.`,
        en: `No file matches “${name}”.`
      })
    files.push(...found)
  }
  return files
}

function read(file: string, {cwd}: Io): NamedReport {
  const absolute = path.resolve(cwd, file)
  try {
    if (statSync(absolute).size > mostBytes) throw new Error('too large')
    return parseReport(file, new TextDecoder().decode(readFileSync(absolute)))
  } catch (error) {
    if (error instanceof Fault) throw error
    const {code} = error as NodeJS.ErrnoException
    throw new Fault(
      code === 'ENOENT'
        ? {vi: `Không tìm thấy tệp “${file}”.`, en: `There is no file “${file}”.`}
        : {
            vi: `Không đọc được tệp “${file}” (${code ?? '?'}).`,
            en: `Cannot read “${file}” (${code ?? '?'}).`
          }
    )
  }
}

/** What a person calls the rules that are built in; others go by their ids. */
function ruleTitles(language: Language): Record<string, string> {
  const rules = builtInPacks.flatMap(pack => pack.rules)
  return Object.fromEntries(rules.map(rule => [rule.id, withoutLast(rule.summary[language], '.')]))
}
