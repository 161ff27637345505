import {severityNames, statusNames} from '../../base/names.js'
import type {Status} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import {placeName} from '../../diagnostic/place-name.js'
import type {ChecklistRow, Finding, ReadFileReport} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import type {ReporterOptions} from '../reporter.js'
import {messageOf, oneLine} from '../shown-findings.js'

/** A requirement, or a rule that found something, as a test. */
export interface TestCase {
  /** What a person calls it. */
  readonly name: string
  readonly id: string
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped'
  /** Why it is not passed; empty where it is. */
  readonly message: string
  readonly type: string
  /** What is told beside: findings with their places, or the words that prove that it is met. */
  readonly lines: readonly string[]
}

/** @param fails whether a finding makes the run fail */
export function testCasesOf(
  file: ReadFileReport,
  fails: (finding: Pick<Finding, 'severity' | 'suppressed'>) => boolean,
  options: ReporterOptions
): TestCase[] {
  const byId = new Map<string, OfOneRule>()
  for (const finding of file.findings) {
    const known = byId.get(fullId(finding))
    if (known) known.push(finding)
    else byId.set(fullId(finding), [finding])
  }
  const rows = file.checklist.map(row => ofRow(row, byId.get(fullId(row)) ?? [], file, fails, options))
  for (const row of file.checklist) byId.delete(fullId(row))
  const rules = [...byId].map(([id, found]) => ofRule(id, found, file, fails, options))
  return [...rows, ...rules]
}

/** At least one. */
type OfOneRule = [Finding, ...Finding[]]
type Fails = Parameters<typeof testCasesOf>[1]

function ofRow(
  row: ChecklistRow,
  found: readonly Finding[],
  file: ReadFileReport,
  fails: Fails,
  options: ReporterOptions
): TestCase {
  const name = oneLine(row.title)
  const id = fullId(row)
  const judged = ofFindings(name, id, found, file, fails, options)
  if (judged.outcome !== 'passed' && judged.outcome !== 'skipped') return judged
  const status = statusNames[row.status][options.language]
  // That of an exception says itself that it is one.
  const isSaid = row.status === 'waived'
  const reason = row.reason === null ? status : oneLine(isSaid ? row.reason : `${status}: ${row.reason}`)
  if (isSkipped[row.status])
    return {
      ...judged,
      outcome: 'skipped',
      message: reason,
      type: row.status,
      lines: evidenceLines(row, file, options)
    }
  // --quiet leaves findings out, not rows.
  if (row.status === 'unmet' && found.length === 0 && fails({severity: row.severity, suppressed: null}))
    return {...judged, outcome: 'failure', message: reason, type: row.severity}
  return row.status === 'met'
    ? {...judged, lines: [...evidenceLines(row, file, options), ...judged.lines]}
    : judged
}

/** What was not asked, or is for a person to decide. */
const isSkipped: Readonly<Record<Status, boolean>> = {
  met: false,
  unmet: false,
  unclear: true,
  'not-applicable': true,
  'not-evaluated': true,
  waived: true
}

function ofRule(
  id: string,
  found: OfOneRule,
  file: ReadFileReport,
  fails: Fails,
  options: ReporterOptions
): TestCase {
  const name = options.ruleTitles[found[0].rule] ?? id
  return ofFindings(oneLine(name), id, found, file, fails, options)
}

/** The findings of one rule or item: they fail together, and where each is excepted they are skipped together. */
function ofFindings(
  name: string,
  id: string,
  found: readonly Finding[],
  file: ReadFileReport,
  fails: Fails,
  options: ReporterOptions
): TestCase {
  const lines = (of: readonly Finding[]) => of.flatMap(one => findingLines(one, file, options))
  const program = found.find(({rule}) => rule === faultIds.program)
  if (program)
    return {name, id, outcome: 'error', message: oneLine(program.message), type: id, lines: lines(found)}
  const failing = found.filter(fails)
  const [first] = failing
  if (first) {
    const more = failing.length > 1 ? moreSentence(failing.length - 1, options) : ''
    const message = `${messageOf(first, file.format, options)}${more}`
    return {name, id, outcome: 'failure', message, type: first.severity, lines: lines(failing)}
  }
  const excepted = found[0]?.suppressed
  if (excepted && found.every(({suppressed}) => suppressed !== null)) {
    const reasons = [...new Set(found.flatMap(({suppressed}) => suppressed?.reason ?? []))]
    return {
      name,
      id,
      outcome: 'skipped',
      message: oneLine(reasons.join('; ')),
      type: excepted.kind,
      lines: lines(found)
    }
  }
  return {name, id, outcome: 'passed', message: '', type: '', lines: lines(found)}
}

function moreSentence(more: number, {language}: ReporterOptions): string {
  return sayIn(language)(` (và ${more} phát hiện nữa)`, ` (and ${more} more)`)
}

function findingLines(finding: Finding, {path, format}: ReadFileReport, options: ReporterOptions): string[] {
  const {start, severity, basis} = finding
  const name = severityNames[severity][options.language]
  const place = oneLine(`${path}:${start.line}:${start.column}`)
  const rests = sayIn(options.language)('Căn cứ', 'Basis')
  return [
    `${place}: ${name}: ${messageOf(finding, format, options)}`,
    ...(basis.length > 0 ? [`  ${rests}: ${oneLine(basis.join('; '))}`] : [])
  ]
}

function evidenceLines(
  {evidence}: ChecklistRow,
  {format}: ReadFileReport,
  {language}: ReporterOptions
): string[] {
  return [
    ...new Set(
      evidence.map(one => oneLine([placeName(format, one, language), one.text].filter(Boolean).join(': ')))
    )
  ]
}
