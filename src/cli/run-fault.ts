import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Command} from 'commander'
import {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {there} from '../base/there.js'
import type {Report} from '../diagnostic/report.js'
import {toReport} from '../engine/lint-files.js'
import {knownOn} from '../knowledge/ages.js'
import {builtInKnowledge, builtInPacks} from '../packs/built-in.js'
import {reporters} from '../reporters/index.js'
import type {ReporterOptions} from '../reporters/reporter.js'
import type {Io} from './io.js'
import {tellMachines} from './machines.js'
import {reporterOptions} from './make-reports.js'
import type {ReportTo, TypedOptions} from './options.js'
import {checkOutputs} from './output/check-outputs.js'
import {kindsOf} from './output/endings.js'
import {indexOf, isFolder} from './output/page-folder.js'
import {OutputFault, StreamFault} from './output/output-fault.js'
import {writeFiles} from './output/write-files.js'
import {reportsTyped} from './typed-reports.js'
import {version} from './version.js'

/**
 * Says in every report that was asked for that the run failed, so that nobody takes that of the last time for this one’s.
 * What was typed is read as far as it can be understood. Where it is a file to be written that is at fault, no other is
 * begun, but those of the last time are replaced.
 *
 * @param command the command that was typed @param hasPrinted whether a report was printed before the run failed
 */
export async function reportRunFault(
  fault: Fault,
  command: Command,
  language: Language,
  io: Io,
  hasPrinted: boolean
): Promise<void> {
  if (!command.options.some(({long}) => long === '--format')) return
  const typed = command.opts<TypedOptions>()
  if (typed.fixDryRun || typed.envInfo || typed.printConfig !== undefined) return
  const outputs = reportsTyped(typed, command.name() === 'checklist')
  const report = faultReport(fault, language, io.today)
  const how = howToTell(fault, language, io)
  const read = command.args
  for (const output of outputs) {
    const make = there(reporters[output.format], `the format “${output.format}”`)
    const content = String(await make(report, how))
    if (output.file !== undefined) await replace({...output, file: output.file}, content, fault, read, io)
    else if (!hasPrinted && !isForPeople(output) && !(fault instanceof StreamFault)) io.out(content)
  }
  await tellMachines(report, how, {outputs, ciFormat: typed.ciFormat !== false}, read, io)
}

function faultReport({what, hint}: Fault, language: Language, today: string): Report {
  const packs = Object.fromEntries(builtInPacks.map(pack => [pack.name, pack.version]))
  const {files, summary, ...head} = toReport([], {
    version,
    packs,
    knowledge: knownOn(builtInKnowledge, today)
  })
  return {...head, fault: {message: what[language], hint: hint?.[language] ?? null}, files, summary}
}

function howToTell(fault: Fault, language: Language, io: Io): ReporterOptions {
  const reporting = {language, today: io.today, ruleTitles: {}, notes: []}
  const bar = {color: false, failOn: 'error', maxWarnings: undefined} as const
  return reporterOptions(
    {linted: [], reporting, changed: undefined},
    {code: 2, why: fault.in(language)},
    bar,
    io,
    false
  )
}

/** At a terminal the sentence on standard error says it. */
function isForPeople({format}: ReportTo): boolean {
  return kindsOf[format]?.[0] === 'text' && format !== 'github'
}

/** A file that may not be written stays as it is: there is one sentence already. */
async function replace(
  {file, format}: ReportTo & {readonly file: string},
  content: string,
  fault: Fault,
  read: readonly string[],
  io: Io
): Promise<void> {
  if (format === 'html' && isFolder(file, io)) {
    const index = {file: indexOf(file).file, format, isChosen: true}
    return replace(index, content, fault, read, io)
  }
  if (fault instanceof OutputFault && !existsSync(path.resolve(io.cwd, file))) return
  try {
    checkOutputs([{file, kinds: kindsOf[format] ?? ['text'], isReport: true}], {read, force: false}, io)
    await writeFiles([{file, content}], io)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
  }
}
