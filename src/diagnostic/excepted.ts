import type {Finding, ReadFileReport} from './report.js'

/** An exception as a report lists it: what it is for, why, and what it covers. */
export interface Excepted {
  /** The rule, with its item where one is meant. */
  readonly rule: string
  readonly reason: string
  readonly owner: string | null
  readonly until: string | null
  /** What it covers, in the order of the text; at least one. */
  readonly findings: readonly Finding[]
}

/**
 * The exceptions that a file makes use of, its own and those of the configuration: findings of one rule with one reason
 * go together. What a baseline holds is none.
 */
export function exceptedIn({findings}: Pick<ReadFileReport, 'findings'>): Excepted[] {
  const all = new Map<string, Excepted & {readonly findings: Finding[]}>()
  for (const finding of findings) {
    const {suppressed, item} = finding
    if (!suppressed || suppressed.kind === 'baseline') continue
    const {reason, owner, until} = suppressed
    const rule = item ? `${finding.rule}/${item}` : finding.rule
    const key = JSON.stringify([rule, reason, owner, until])
    const known = all.get(key)
    if (known) known.findings.push(finding)
    else all.set(key, {rule, reason, owner, until, findings: [finding]})
  }
  return [...all.values()]
}
