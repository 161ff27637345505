import {readFileSync} from 'node:fs'
import type {Finding, ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {toReport} from '../../src/engine/lint-files.js'
import {reporters} from '../../src/reporters/index.js'
import type {ReporterOptions} from '../../src/reporters/reporter.js'
import {lint, today} from './linting.js'

/** The plan of the expected reports: errors, warnings, something to look at, a safe change, a second place. */
export const faultyPlan = readFileSync('fixtures/reports/ke-hoach.md', 'utf8')

/** A report of files by their names, and their texts. */
export async function reportOf(
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<{report: Report; texts: ReadonlyMap<string, string>}> {
  const read = await Promise.all(Object.entries(files).map(([name, content]) => lint(name, content)))
  const texts = Object.entries(files).filter((one): one is [string, string] => typeof one[1] === 'string')
  return {report: madeOf(read), texts: new Map(texts)}
}

export function madeOf(files: Report['files']): Report {
  return toReport(files, {version: '1.2.3', packs: {cchc: '1.2.3'}, knowledge: '2026-11-20'})
}

/** A report in a format, as text. */
export async function shownAs(
  format: string,
  report: Report,
  options: Partial<ReporterOptions> = {}
): Promise<string> {
  const how: ReporterOptions = {language: 'vi', today, color: false, ruleTitles: {}, ...options}
  return String(await reporters[format]!(report, how))
}

/** The same report, of each finding what is made of it. */
export function withFindings(
  report: Report,
  change: (finding: Finding, file: ReadFileReport) => Finding
): Report {
  return madeOf(
    report.files.map(file =>
      file.fault ? file : {...file, findings: file.findings.map(finding => change(finding, file))}
    )
  )
}
