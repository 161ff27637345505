import {sayIn} from '../base/wording.js'
import {createColors} from 'picocolors'
import {resultLines} from '../diagnostic/nothing-asked.js'
import {findingPlaceName} from '../diagnostic/place-name.js'
import type {FileReport, Finding, ReadFileReport} from '../diagnostic/report.js'
import type {Language, Severity} from '../base/severity.js'
import {codeFrame, cropped} from './code-frame.js'
import {exceptedLine} from './exception-lines.js'
import type {PieceReporter, ReporterOptions} from './reporter.js'
import {findingsPrintable, messageOf, shownFindings} from './shown-findings.js'
import {baselineLine, EndCounts, isInBaseline, totalsLine} from './totals.js'
import {unjudged} from './unjudged.js'

/**
 * For people at a terminal: a block for each file, a line for each finding, then how many requirements are met.
 * Position, severity, message and rule stand two blanks apart and nothing else does, so that an editor's problem
 * matcher can read the lines. On a terminal the line of the draft follows, cropped around the finding.
 */
export const stylish: PieceReporter = function* (report, options) {
  const {language, notes = []} = options
  const paint = createColors(options.color)
  if (report.fault) return yield unjudged(report.fault, language)
  const ends = new EndCounts()
  let isFirst = true
  for (const file of report.files) {
    ends.add(file)
    const block = fileBlock(findingsPrintable(file), file.path, paint, options)
    if (block === '') continue
    if (isFirst) yield notes.map(note => `${paint.dim(note)}\n\n`).join('')
    yield isFirst ? block : `\n${block}`
    isFirst = false
  }
  if (isFirst) return
  const known = baselineLine(ends.inBaseline, language)
  const totals = [
    exceptedLine(ends.excepted, language, paint),
    totalsLine(report.summary, ends.fixable, language, paint),
    known && paint.dim(known)
  ]
  yield totals
    .filter(line => line !== undefined)
    .map(line => `\n${line}\n`)
    .join('')
}

type Paint = ReturnType<typeof createColors>
type Format = ReadFileReport['format']

function fileBlock(file: FileReport, path: string, paint: Paint, options: ReporterOptions): string {
  if (file.fault) return ''
  const shown = shownFindings(file)
  const text = options.frames ? options.texts?.get(path) : undefined
  const lines = shown.flatMap(finding => [
    findingLine(finding, file.format, paint, options),
    ...(options.frames ? frameLines(text, finding, paint) : []),
    ...relatedLines(finding, file.format, paint, options.language)
  ])
  const tail = resultLines(file, options.language).map(line => `  ${paint.dim(line)}`)
  if (lines.length + tail.length === 0) tail.push(`  ${paint.dim(nothingFound(file, options.language))}`)
  return `${[linked(options.links?.file(path), paint.underline(oneBlank(file.path))), ...lines, ...tail].join('\n')}\n`
}

function nothingFound({findings}: ReadFileReport, language: Language): string {
  return findings.some(isInBaseline)
    ? sayIn(language)('Không có phát hiện mới', 'Nothing new was found')
    : sayIn(language)('Không có phát hiện nào', 'Nothing was found')
}

function findingLine(finding: Finding, format: Format, paint: Paint, options: ReporterOptions): string {
  const {start, severity, rule, item} = finding
  const message = messageOf(finding, format, options)
  const id = linked(options.links?.rule(rule), paint.dim(item ? `${rule}/${item}` : rule))
  return `  ${start.line}:${start.column}  ${colored(severity, paint)}  ${oneBlank(message)}  ${id}`
}

/** Where the text is not at hand, the words of the finding stand for the line. */
function frameLines(text: string | undefined, {start, end, text: words}: Finding, paint: Paint): string[] {
  if (text === undefined) return words === '' ? [] : [`      ${paint.dim('│')} ${cropped(words)}`]
  const {line, carets} = codeFrame(text, start.offset, end.offset)
  return [`      ${paint.dim('│')} ${line}`, `      ${paint.dim('│')} ${paint.dim(carets)}`]
}

/** “ở dòng 4: Chỗ này ghi ngày 10/01/2024.” */
function relatedLines({related}: Finding, format: Format, paint: Paint, language: Language): string[] {
  const at = sayIn(language)('ở', 'at')
  return related.map(one =>
    paint.dim(`      ${at} ${findingPlaceName(format, one, language)}: ${oneBlank(one.message)}`)
  )
}

/** OSC 8: a terminal that knows it makes the words a link. */
function linked(url: string | undefined, words: string): string {
  return url === undefined ? words : `\u001b]8;;${url}\u0007${words}\u001b]8;;\u0007`
}

function colored(severity: Severity, paint: Paint): string {
  return severity === 'error'
    ? paint.red(severity)
    : severity === 'warning'
      ? paint.yellow(severity)
      : paint.cyan(severity)
}

/** No two blanks inside a message. */
function oneBlank(message: string): string {
  return message.replace(/ {2,}/g, ' ')
}
