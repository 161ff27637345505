import type {Severity} from '../base/severity.js'
import type {Finding, Report} from './report.js'

/** What makes a run fail. */
export interface Bar {
  /** The lightest severity that fails. */
  readonly failOn: Severity
  /** More warnings than this fail too; undefined for any number. */
  readonly maxWarnings: number | undefined
}

const weight: Readonly<Record<Severity, number>> = {info: 0, warning: 1, error: 2}

/** Which findings make the run fail: those of the weight of the bar, and every warning where there are too many of them. */
export function failingBy(
  {failOn, maxWarnings}: Bar,
  {summary}: Pick<Report, 'summary'>
): (finding: Pick<Finding, 'severity' | 'suppressed'>) => boolean {
  const areTooMany = maxWarnings !== undefined && summary.warnings > maxWarnings
  return ({severity, suppressed}) =>
    suppressed === null && (weight[severity] >= weight[failOn] || (areTooMany && severity === 'warning'))
}
