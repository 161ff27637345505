import type {Language, Severity} from '../../base/severity.js'
import {severities} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import type {ChecklistRow, Finding, ReadFileReport} from '../../diagnostic/report.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import type {Traced} from './match.js'
import type {BaselineEntry} from './schema.js'

/** Why an entry that belongs to a finding does not hide it; undefined where it does. */
export type Lapse = 'expired' | 'heavier'

/** An entry holds up to the end of its last day, and for no finding that weighs more than the one it was made for. */
export function lapseOf(
  {until, severity}: BaselineEntry,
  finding: Pick<Finding, 'severity'>,
  today: string
): Lapse | undefined {
  if (until !== null && until < today) return 'expired'
  return weight(finding.severity) > weight(severity) ? 'heavier' : undefined
}

/** What can be accepted: neither a failure of the program nor what is wrong with an exception. */
export function isAcceptable({rule, suppressed}: Finding): boolean {
  return suppressed === null && rule !== faultIds.program && !rule.startsWith('exception/')
}

/**
 * The report with the findings suppressed that entries hide. A requirement among them stays what it is, and its row
 * says that it was accepted, and why.
 */
export function withSuppressed(
  report: ReadFileReport,
  hidden: readonly {readonly traced: Traced; readonly entry: BaselineEntry}[],
  language: Language
): ReadFileReport {
  if (hidden.length === 0) return report
  const entries = new Map(hidden.map(({traced, entry}) => [traced.finding.fingerprint, entry]))
  const rows = new Map(
    hidden.flatMap(
      ({
        traced: {
          origin: {row}
        },
        entry
      }) => (row === null ? [] : [[row, entry] as const])
    )
  )
  return {
    ...report,
    checklist: report.checklist.map((row, at) => accepted(row, rows.get(at), language)),
    findings: report.findings.map(finding => {
      const entry = entries.get(finding.fingerprint)
      return entry ? {...finding, suppressed: suppression(entry, language)} : finding
    })
  }
}

function suppression({reason, owner, until}: BaselineEntry, language: Language): Finding['suppressed'] {
  const unsaid = sayIn(language)('đã biết khi ghi nhận tồn đọng', 'known when the baseline was made')
  return {kind: 'baseline', reason: reason ?? unsaid, owner, until}
}

/** “… Đã ghi nhận tồn đọng: chờ kế hoạch năm sau (Phòng CCHC, đến hết 31/12/2026).” */
function accepted(row: ChecklistRow, entry: BaselineEntry | undefined, language: Language): ChecklistRow {
  if (!entry) return row
  const say = sayIn(language)
  const {reason, owner, until} = entry
  const by = until && say(`đến hết ${vietnameseDate(until)}`, `until ${until}`)
  const beside = [owner, by].filter(part => part !== null).join(', ')
  const why = [reason, beside && `(${beside})`].filter(Boolean).join(' ')
  const said = `${say('Đã ghi nhận tồn đọng', 'In the baseline')}${why && `: ${why}`}.`
  return {...row, reason: [row.reason, said].filter(Boolean).join(' ')}
}

function weight(severity: Severity): number {
  return -severities.indexOf(severity)
}
