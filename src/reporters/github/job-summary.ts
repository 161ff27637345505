import {severityNames} from '../../base/names.js'
import type {Severity} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {resultLines} from '../../diagnostic/nothing-asked.js'
import {findingPlaceName, hasLines} from '../../diagnostic/place-name.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {FaultyFileReport, FileReport, ReadFileReport} from '../../diagnostic/report.js'
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
export function jobSummary(report: RunReport, options: ReporterOptions, room: number): string {
  const say = sayIn(options.language)
  if (report.fault) {
    const title = `## cchclint: ${say('không rà soát được', 'nothing was judged')}`
    return fitted([title, '', markdownText(faultLine(report.fault))], room)
  }
  return fitted(linesOf(report, options), room, left =>
    say(
      `… còn ${left} dòng không hiện được vì bản tóm tắt đã đạt giới hạn của GitHub.`,
      `… ${left} more line(s) do not fit into what GitHub shows.`
    )
  )
}

function* linesOf(report: RunReport, options: ReporterOptions): Generator<string> {
  const say = sayIn(options.language)
  yield* [`## cchclint: ${countsOf(report.summary, options.language)}`, '']
  for (const one of [...(options.notes ?? []), ...(options.exit?.why ? [options.exit.why] : [])])
    yield* [markdownText(one), '']
  for (const file of report.files) if (file.fault) yield* faultLines(file, options)
  const clean: string[] = []
  for (const file of report.files) {
    if (file.fault) continue
    const found = worstFirst(file, options)
    if (found.length === 0) clean.push(`- ${[nameOf(file, options), ...results(file, options)].join(': ')}`)
    else yield* tableLines(file, found, options)
  }
  if (clean.length > 0) yield* [`### ${say('Không có phát hiện nào', 'Nothing was found')}`, '', ...clean]
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

/**
 * As many lines as fit, and a word on those that do not. Which those are that do hangs on how long that word is, and that
 * on how many lines there are: so many of them are kept as would fit if it were the shortest.
 */
function fitted(lines: Iterable<string>, room: number, rest: (left: number) => string = () => ''): string {
  const size = (line: string) => new TextEncoder().encode(line).length + 1
  const first: {readonly line: string; readonly size: number}[] = []
  let [all, used] = [0, 0]
  for (const line of lines) {
    all++
    if (used > room) continue
    const own = size(line)
    used += own
    first.push({line, size: own})
  }
  const kept: string[] = []
  used = size(rest(all)) + 1
  for (const {line, size: own} of first) {
    used += own
    if (used > room) return asText([...kept, '', rest(all - kept.length)], room)
    kept.push(line)
  }
  return asText(kept, room)
}

function asText(lines: readonly string[], room: number): string {
  const text = lines.map(line => `${line}\n`).join('')
  return new TextEncoder().encode(text).length > room ? '' : text
}
