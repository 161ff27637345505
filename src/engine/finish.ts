import type {Language} from '../base/severity.js'
import {say} from '../base/wording.js'
import type {ChecklistRow, Finding, ReadFileReport} from '../diagnostic/report.js'
import {configuredFor} from './configured-exceptions.js'
import type {ConfiguredException, ExceptionSettings} from './file-settings.js'
import type {ExceptionRemark, Judgement, WrittenException} from './judgement.js'
import {writtenFor} from './written-exceptions.js'

/** What is to be known beside a judgement. */
export interface FinishOptions {
  readonly language: Language
  /** The day of the run, ISO. */
  readonly today: string
  /** Where it is left out, the exceptions of the document hold. */
  readonly exceptions?: ExceptionSettings | undefined
}

const waived = {vi: 'Được miễn: {reason}', en: 'Waived: {reason}'}

/**
 * A judgement → the report that people see: what exceptions cover is suppressed, its requirements are waived, and what
 * is wrong with exceptions is said. It loads no check and reads no document.
 */
export function finish(judgement: Judgement, options: FinishOptions): ReadFileReport {
  const {report, origins, remarks} = judgement
  const {inline, configured} = options.exceptions ?? {inline: true, configured: []}
  const written = judgement.exceptions.map((one, at): Written => ({...one, at}))
  const inForce = inline ? written.filter(one => one.isRight && !isOver(one, options)) : []
  const now = configured.filter(one => !isOver(one, options))
  if (inForce.length + now.length + remarks.length === 0) return report
  const used = new Set<number>()
  const byComment = writtenFor(report.findings, inForce)
  const byConfig = configuredFor(judgement, now)
  const exceptions = report.findings.map((_, i): Exception | undefined => byComment[i] ?? byConfig[i])
  for (const one of byComment) if (one) used.add(one.at)
  const findings = report.findings.map((finding, i) => suppressedBy(finding, exceptions[i]))
  const reasons = new Map<number, string>()
  for (const [i, one] of exceptions.entries()) {
    const row = origins[i]?.row
    if (one && row != null) reasons.set(row, one.reason)
  }
  const whole = [
    ...inForce.filter(({holds}) => holds === null),
    ...now.filter(({quote, section}) => quote === null && section === null)
  ]
  const checklist = report.checklist.map((row, i) => {
    const own = reasons.get(i)
    if (own !== undefined) return waivedRow(row, own, options.language)
    // What is said once of the whole plan is unclear in many rows.
    const one = isOpen(row) ? whole.find(({rule}) => isOf(rule, row)) : undefined
    if (one && 'at' in one) used.add(one.at)
    return one ? waivedRow(row, one.reason, options.language) : row
  })
  const said = inline ? saidOf(remarks, written, used, options) : []
  return {...report, checklist, findings: inOrder([...findings, ...said])}
}

type Written = WrittenException & {readonly at: number}
type Exception = Written | ConfiguredException

/** Whether an exception for a rule, or for one of its items, is about this. */
function isOf(
  id: string,
  {rule, item}: {readonly rule: string; readonly item?: string | undefined}
): boolean {
  return id === rule || (item !== undefined && id === `${rule}/${item}`)
}

function isOver({until}: {readonly until: string | null}, {today}: FinishOptions): boolean {
  return until !== null && until < today
}

function isOpen({status}: ChecklistRow): boolean {
  return status === 'unmet' || status === 'unclear'
}

function suppressedBy(finding: Finding, by: Exception | undefined): Finding {
  if (!by) return finding
  const {reason, owner, until} = by
  return {...finding, suppressed: {kind: 'at' in by ? 'inline' : 'config', reason, owner, until}}
}

function waivedRow(row: ChecklistRow, reason: string, language: Language): ChecklistRow {
  return {...row, status: 'waived', reason: say(waived, {reason}, language)}
}

/** The remarks that are true now. */
function saidOf(
  remarks: readonly ExceptionRemark[],
  written: readonly Written[],
  used: ReadonlySet<number>,
  options: FinishOptions
): Finding[] {
  return remarks.flatMap(({finding, when}) => {
    if (when === null) return [finding]
    const one = written[when.exception]
    if (!one?.isRight) return []
    const isPast = isOver(one, options)
    const isUnused = !isPast && one.isJudged && !used.has(one.at)
    return (when.is === 'expired' ? isPast : isUnused) ? [finding] : []
  })
}

/** By place; sorting is stable. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset)
}
