import {shortened} from '../../base/shortened.js'
import {printable} from '../../diagnostic/printable.js'
import type {Baseline} from './baseline.js'
import type {Accepted, BaselineRun} from './run-baseline.js'
import type {BaselineEntry, BaselineFile} from './schema.js'

/** Which findings are to be put into a baseline, and what their entries say beside them. */
export interface Acceptance {
  /** Ids of rules and items, or all. */
  readonly rules: 'all' | readonly string[]
  readonly reason: string | null
  readonly owner: string | null
  /** ISO. */
  readonly until: string | null
}

/** A baseline as it is to be, and what is new in it. */
export interface NewBaseline {
  readonly entries: readonly BaselineEntry[]
  readonly text: string
  /** How many findings were not hidden before. */
  readonly added: number
  /** How many entries are left out. */
  readonly removed: number
  /** How many stay past their day, since no other was given. */
  readonly expired: number
}

/**
 * The baseline with the findings of a run that are wanted. What stands in it keeps its reason, owner and day: who
 * edited it is not overruled. An entry past its day is renewed only with another day; one that was made for a finding
 * that weighed less is made anew.
 */
export function withFindings(run: BaselineRun, wanted: Acceptance): NewBaseline {
  const changed = new Map<BaselineEntry, BaselineEntry>()
  const made: BaselineEntry[] = []
  const count = {added: 0, removed: 0, expired: 0}
  for (const one of run.findings) {
    const {entry, lapse} = one
    const isAsked = isWanted(one, wanted)
    if (entry && (!lapse || !isAsked)) changed.set(entry, moved(entry, one))
    else if (!isAsked) continue
    else if (entry && lapse === 'expired' && wanted.until === null) {
      changed.set(entry, moved(entry, one))
      count.expired++
    } else {
      if (entry) changed.set(entry, {...moved(entry, one), ...renewed(entry, one, wanted)})
      else made.push(entryOf(one, wanted))
      count.added++
    }
  }
  return {...count, ...written(run.baseline, changed, new Set(), made)}
}

function isWanted({finding: {rule, item}}: Accepted, {rules}: Acceptance): boolean {
  return rules === 'all' || rules.includes(rule) || (item !== undefined && rules.includes(`${rule}/${item}`))
}

/** The baseline without these entries; the others are brought to where their findings stand now. */
export function withoutEntries(run: BaselineRun, stale: readonly BaselineEntry[]): NewBaseline {
  const changed = new Map(
    run.findings.flatMap(one => (one.entry ? [[one.entry, moved(one.entry, one)] as const] : []))
  )
  const file = written(run.baseline, changed, new Set(stale), [])
  return {...file, added: 0, removed: stale.length, expired: 0}
}

function entryOf(one: Accepted, {reason, owner, until}: Acceptance): BaselineEntry {
  const {rule, item, severity} = one.finding
  return {
    file: one.key,
    rule,
    ...(item === undefined ? {} : {item}),
    severity,
    ...contentOf(one),
    reason,
    owner,
    until
  }
}

/** The entry where its finding stands now; the same where nothing moved. */
function moved(entry: BaselineEntry, one: Accepted): BaselineEntry {
  const {fingerprint, context, plan, ...shown} = contentOf(one)
  const isSame =
    entry.file === one.key &&
    entry.fingerprint === fingerprint &&
    entry.context === context &&
    entry.plan === plan
  return isSame ? entry : {...entry, ...shown, file: one.key, fingerprint, context, plan}
}

function renewed(entry: BaselineEntry, {finding}: Accepted, {reason, owner, until}: Acceptance) {
  return {
    severity: finding.severity,
    reason: reason ?? entry.reason,
    owner: owner ?? entry.owner,
    until: until ?? entry.until
  }
}

function contentOf({finding, origin: {trace}}: Accepted) {
  const {text, where, fingerprint} = finding
  const {context, plan} = trace
  return {section: where.section, text: shortened(printable(text), longestText), fingerprint, context, plan}
}

/** Enough to know it by in a diff. */
const longestText = 80

/**
 * The file, always in one order. What a finding has now wins over an entry of the same fingerprint whose words stood
 * in another sentence and are gone.
 */
function written(
  {schema, entries}: Baseline,
  changed: ReadonlyMap<BaselineEntry, BaselineEntry>,
  dropped: ReadonlySet<BaselineEntry>,
  made: readonly BaselineEntry[]
): Pick<NewBaseline, 'entries' | 'text'> {
  const kept = new Map<string, BaselineEntry>()
  const put = (entry: BaselineEntry) => kept.set(`${entry.fingerprint} ${entry.file}`, entry)
  for (const entry of entries) if (!dropped.has(entry) && !changed.has(entry)) put(entry)
  for (const entry of [...changed.values(), ...made]) put(entry)
  const findings = [...kept.values()].map(inOrder).sort(byContent)
  const file: BaselineFile = {...(schema === undefined ? {} : {$schema: schema}), version: 1, findings}
  return {entries: findings, text: `${JSON.stringify(file, null, 2)}\n`}
}

function inOrder(entry: BaselineEntry): BaselineEntry {
  const {file, rule, item, severity, section, text, reason, owner, until, fingerprint, context, plan} = entry
  const named = {file, rule, ...(item === undefined ? {} : {item}), severity, section, text}
  return {...named, reason, owner, until, fingerprint, context, plan}
}

const lasting = ['file', 'rule', 'item', 'text', 'fingerprint'] as const

/** By what does not change when lines are added, so that a diff shows what is new and nothing else. */
function byContent(one: BaselineEntry, other: BaselineEntry): number {
  for (const key of lasting) {
    const [its, others] = [one[key] ?? '', other[key] ?? '']
    if (its !== others) return its < others ? -1 : 1
  }
  return 0
}
