import type {Finding} from '../../diagnostic/report.js'
import type {FindingOrigin} from '../../engine/judgement.js'
import type {BaselineEntry} from './schema.js'

/**
 * Which entry of a baseline belongs to which finding. An entry is of one finding and a finding of one entry, so that
 * what was mended cannot pay for what is new.
 *
 * What has to be the same:
 *
 * - Of a **requirement**, the rule, the item, and whether it is unmet or unclear; the place where it is missed does not
 *   count. Of the plan’s issuer, year and title one may have been edited; where two are others, it is another plan that
 *   took the file’s name, and it has to answer for itself.
 * - Of **any other finding**, the rule, what it says, its words, and the eight words on each side of them in their
 *   paragraph or row (`engine/judgement.ts`). So a paragraph may move, lines may come and go, sections may be numbered
 *   anew or get other headings; the same words in another sentence are another finding. Where all of these are but a
 *   few words, the headings above have to be the same too.
 * - The **file**. Only where that of an entry is no more, it was renamed, and its entry may go to a file of the very
 *   same plan.
 *
 * Rule and item are compared as an entry spells them too: they are what people read of it, so that it cannot say one
 * thing and hide another.
 *
 * First come the findings whose fingerprint the entry has, so that of two that could have it each keeps its own.
 */
export interface Matched {
  /** The entry of each finding that has one. */
  readonly entries: ReadonlyMap<Traced, BaselineEntry>
  /** Those that belong to a finding. */
  readonly used: ReadonlySet<BaselineEntry>
}

/** A finding that an entry may belong to, not one that an exception covers: as much of it as an entry tells. */
export interface Traced {
  readonly finding: Pick<Finding, 'rule' | 'item' | 'severity' | 'fingerprint' | 'text'> & {
    readonly where: Pick<Finding['where'], 'section'>
  }
  readonly origin: FindingOrigin
}

export interface TracedFile {
  /** As entries call it. */
  readonly key: string
  readonly findings: readonly Traced[]
}

/** @param isGone whether the file of an entry is no more; asked where that decides something */
export function matchEntries(
  entries: readonly BaselineEntry[],
  files: readonly TracedFile[],
  isGone: (key: string) => boolean
): Matched {
  const used = new Set<BaselineEntry>()
  const isOfRule = ({finding}: Traced, {rule, item}: BaselineEntry) =>
    finding.rule === rule && finding.item === item
  const matched = new Map<Traced, BaselineEntry>()
  /** Gives the findings that have no entry yet the first of theirs that nobody has. */
  const round = (
    index: Index,
    wanted: (traced: Traced, file: TracedFile) => string,
    fits: (traced: Traced, entry: BaselineEntry) => boolean
  ) => {
    for (const file of files)
      for (const traced of file.findings) {
        if (matched.has(traced)) continue
        const entry = index.take(
          wanted(traced, file),
          one => !used.has(one) && isOfRule(traced, one) && fits(traced, one)
        )
        if (!entry) continue
        matched.set(traced, entry)
        used.add(entry)
      }
  }
  const isOfPlan = ({origin: {row, trace}}: Traced, {plan}: BaselineEntry) =>
    row === null || isAlike(trace.plan, plan)
  round(
    new Index(entries, ({context, fingerprint, file}) => `${context} ${fingerprint} ${file}`),
    ({finding, origin: {trace}}, {key}) => `${trace.context} ${finding.fingerprint} ${key}`,
    isOfPlan
  )
  round(
    new Index(entries, ({context, file}) => `${context} ${file}`),
    ({origin: {trace}}, {key}) => `${trace.context} ${key}`,
    isOfPlan
  )
  const left = entries.filter(entry => !used.has(entry))
  const isMoved = (_: Traced, {file}: BaselineEntry) => isGone(file)
  round(
    new Index(left, ({context, plan, fingerprint}) => `${context} ${plan} ${fingerprint}`),
    ({finding, origin: {trace}}) => `${trace.context} ${trace.plan} ${finding.fingerprint}`,
    isMoved
  )
  round(
    new Index(left, ({context, plan}) => `${context} ${plan}`),
    ({origin: {trace}}) => `${trace.context} ${trace.plan}`,
    isMoved
  )
  return {entries: matched, used}
}

/** Entries by what they are looked for. */
class Index {
  readonly #entries = new Map<string, BaselineEntry[]>()

  constructor(entries: readonly BaselineEntry[], keyOf: (entry: BaselineEntry) => string) {
    for (const entry of [...entries].reverse()) {
      const key = keyOf(entry)
      const known = this.#entries.get(key)
      if (known) known.push(entry)
      else this.#entries.set(key, [entry])
    }
  }

  /** The first that fits. One that does not fits none that asks with this key, so that each is looked at once. */
  take(key: string, fits: (entry: BaselineEntry) => boolean): BaselineEntry | undefined {
    const known = this.#entries.get(key) ?? []
    for (let entry = known.pop(); entry; entry = known.pop()) if (fits(entry)) return entry
    return undefined
  }
}

/** Whether two of issuer, year and title are the same. */
function isAlike(plan: string, other: string): boolean {
  const parts = other.split('.')
  return plan.split('.').filter((part, at) => part === parts[at]).length >= 2
}
