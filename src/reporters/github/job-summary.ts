import {severityNames} from '../../base/names.js'
import type {Severity} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {resultLines} from '../../diagnostic/nothing-asked.js'
import {findingPlaceName, hasLines} from '../../diagnostic/place-name.js'
import type {FaultyFileReport, FileReport, ReadFileReport, Report} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import {markdownCode, markdownText} from '../markdown-text.js'
import type {ReporterOptions} from '../reporter.js'
import {faultLine, type FoundIn, worstFirst} from '../shown-findings.js'
import {countsOf} from '../totals.js'

const signs: Readonly<Record<Severity, string>> = {error: '❌', warning: '⚠️', info: 'ℹ️'}

/**
 * The whole list as Markdown, for the page of a run on GitHub: a table for each file with findings, the worst first, then
 * the files without.
 *
 * @param room how many bytes it may take; what does not fit is counted in the last line
 */
export function jobSummary(report: Report, options: ReporterOptions, room: number): string {
  const say = sayIn(options.language)
  if (report.fault) {
    const title = `## cchclint: ${say('không rà soát được', 'nothing was judged')}`
    return fitted([title, '', markdownText(faultLine(report.fault))], room)
  }
  const byFile = new Map<string, FoundIn[]>()
  for (const found of worstFirst(report, options)) {
    const {path} = found.file
    const known = byFile.get(path)
    if (known) known.push(found)
    else byFile.set(path, [found])
  }
  const clean = report.files.filter(isClean(byFile))
  const lines = [
    `## cchclint: ${countsOf(report, options.language)}`,
    '',
    ...[...(options.notes ?? []), ...(options.exit?.why ? [options.exit.why] : [])].flatMap(one => [
      markdownText(one),
      ''
    ]),
    ...report.files.flatMap(file => (file.fault ? faultLines(file, options) : [])),
    ...report.files.flatMap(file =>
      file.fault ? [] : tableLines(file, byFile.get(file.path) ?? [], options)
    ),
    ...(clean.length > 0 ? [`### ${say('Không có phát hiện nào', 'Nothing was found')}`, ''] : []),
    ...clean.map(file => `- ${[nameOf(file, options), ...results(file, options)].join(': ')}`)
  ]
  return fitted(lines, room, left =>
    say(
      `… còn ${left} dòng không hiện được vì bản tóm tắt đã đạt giới hạn của GitHub.`,
      `… ${left} more line(s) do not fit into what GitHub shows.`
    )
  )
}

function isClean(byFile: ReadonlyMap<string, unknown>): (file: FileReport) => file is ReadFileReport {
  return (file): file is ReadFileReport => !file.fault && !byFile.has(file.path)
}

function nameOf({path}: FileReport, options: ReporterOptions): string {
  return linked(path, undefined, markdownText(path), options)
}

/** How many requirements are met. */
function results(file: ReadFileReport, {language}: ReporterOptions): string[] {
  return resultLines(file, language).map(markdownText)
}

function faultLines(file: FaultyFileReport, options: ReporterOptions): string[] {
  return [`### ${nameOf(file, options)}`, '', `${signs.error} ${markdownText(faultLine(file.fault))}`, '']
}

function tableLines(file: ReadFileReport, found: readonly FoundIn[], options: ReporterOptions): string[] {
  if (found.length === 0) return []
  const say = sayIn(options.language)
  const titles = [
    say('Mức', 'Severity'),
    say('Chỗ', 'Place'),
    say('Phát hiện', 'Finding'),
    say('Quy tắc', 'Rule')
  ]
  return [
    `### ${nameOf(file, options)}`,
    '',
    ...results(file, options).flatMap(line => [line, '']),
    `| ${titles.join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...found.map(({finding}) => row(file, finding, options)),
    ''
  ]
}

function row(file: ReadFileReport, finding: FoundIn['finding'], options: ReporterOptions): string {
  const {severity, message, start} = finding
  const place = markdownText(findingPlaceName(file.format, finding, options.language))
  const line = hasLines(file.format) ? start.line : undefined
  return `| ${signs[severity]} ${severityNames[severity][options.language]} | ${linked(file.path, line, place, options)} | ${markdownText(message)} | ${markdownCode(fullId(finding))} |`
}

/** @param words already Markdown */
function linked(path: string, line: number | undefined, words: string, {webPage}: ReporterOptions): string {
  const page = webPage?.(path, line)
  return page === undefined ? words : `[${words}](${page})`
}

/** As many lines as fit, and a word on those that do not. */
function fitted(lines: readonly string[], room: number, rest: (left: number) => string = () => ''): string {
  const size = (line: string) => new TextEncoder().encode(line).length + 1
  const kept: string[] = []
  let used = size(rest(lines.length)) + 1
  for (const line of lines) {
    used += size(line)
    if (used > room) return asText([...kept, '', rest(lines.length - kept.length)], room)
    kept.push(line)
  }
  return asText(kept, room)
}

function asText(lines: readonly string[], room: number): string {
  const text = lines.map(line => `${line}\n`).join('')
  return new TextEncoder().encode(text).length > room ? '' : text
}
