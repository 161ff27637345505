import {faultIds} from './fault-ids.js'
import type {FileReport, Report} from './report.js'

/** What of a file counts for its run as a whole. */
export interface Tally {
  readonly counts: Omit<Report['summary'], 'files'>
  /** Whether the program failed on it, and not the file. */
  readonly hasFailed: boolean
  /** How many findings that nobody made an exception of can be mended by a safe change. */
  readonly fixable: number
}

export function tallyOf(file: FileReport): Tally {
  const counts = noCounts()
  let [hasFailed, fixable] = [false, 0]
  if (file.fault) return {counts, hasFailed, fixable}
  for (const {rule, severity, suppressed, fix} of file.findings) {
    if (suppressed) counts.suppressed++
    else counts[`${severity}s`]++
    if (fix && !suppressed) fixable++
    hasFailed ||= rule === faultIds.program
  }
  for (const row of file.checklist) counts.requirements[countOf[row.status]]++
  return {counts, hasFailed, fixable}
}

/** The counts of a report, made from those of its files. */
export function summaryOf(tallies: readonly Tally[]): Report['summary'] {
  const sum = noCounts()
  for (const {counts} of tallies) {
    for (const name of ['errors', 'warnings', 'infos', 'suppressed'] as const) sum[name] += counts[name]
    for (const name of Object.values(countOf)) sum.requirements[name] += counts.requirements[name]
  }
  return {files: tallies.length, ...sum}
}

function noCounts(): Omit<Report['summary'], 'files'> {
  const requirements = {met: 0, unmet: 0, unclear: 0, notApplicable: 0, notEvaluated: 0, waived: 0}
  return {errors: 0, warnings: 0, infos: 0, suppressed: 0, requirements}
}

const countOf = {
  met: 'met',
  unmet: 'unmet',
  unclear: 'unclear',
  'not-applicable': 'notApplicable',
  'not-evaluated': 'notEvaluated',
  waived: 'waived'
} as const
