import type {Finding, ReadFileReport} from '../../diagnostic/report.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {CleanPlan, Slip, SlipKind} from './slip.js'

/** A slip that was planted alone in a plan, and what the program says of it. */
export interface Planted {
  readonly kind: SlipKind
  readonly plan: CleanPlan
  readonly slip: Slip
  /** The finding that says it, by a rule that promises to. */
  readonly finding: Finding | undefined
  /** What else is said, which of the plan without the slip is not: second verdicts. */
  readonly others: readonly Finding[]
  /** Whether what may be changed without asking, or one of what is offered, puts it right; undefined where nothing is offered. */
  readonly isCorrected: boolean | undefined
}

/** Plants slips of each kind one at a time, so many of a kind in each plan as are asked for. */
export async function* plant(
  kinds: readonly SlipKind[],
  plans: readonly CleanPlan[],
  judge: (plan: CleanPlan, text: string) => Promise<ReadFileReport>,
  {each, random}: {readonly each: number; readonly random: (below: number) => number}
): AsyncGenerator<Planted> {
  for (const kind of kinds)
    for (const plan of plans)
      for (const slip of some([...kind.slips(plan)], each, random)) {
        const report = await judge(plan, withSlip(plan.text, slip))
        yield toldOf(kind, plan, slip, report.findings)
      }
}

function withSlip(text: string, {start, end, text: written}: Slip): string {
  return text.slice(0, start) + written + text.slice(end)
}

function toldOf(kind: SlipKind, plan: CleanPlan, slip: Slip, findings: readonly Finding[]): Planted {
  const old = new Set(plan.report.findings.map(({fingerprint}) => fingerprint))
  const fresh = findings.filter(({fingerprint}) => !old.has(fingerprint))
  const finding = fresh.find(
    one => kind.rules.includes(one.rule) && (kind.isSaidAnywhere || touches(one, slip))
  )
  const corrected = finding ? correctedBy(finding, withSlip(plan.text, slip)) : []
  const {right} = slip
  const meant = [plan.text, ...(right === undefined ? [] : [withSlip(plan.text, {...slip, text: right})])]
  return {
    kind,
    plan,
    slip,
    finding,
    others: fresh.filter(one => one !== finding),
    isCorrected: corrected.length === 0 ? undefined : corrected.some(one => meant.map(nfc).includes(nfc(one)))
  }
}

/** A blank on either side is near enough: what belongs between two words stands beside one of them. */
function touches({start, end}: Finding, slip: Slip): boolean {
  return start.offset <= slip.start + slip.text.length + 1 && end.offset >= slip.start - 1
}

/** The text as each of the corrections would leave it. */
function correctedBy({fix, suggestions, start, end}: Finding, text: string): string[] {
  if (fix) return [text.slice(0, fix.start) + fix.text + text.slice(fix.end)]
  return suggestions.map(one => text.slice(0, start.offset) + one + text.slice(end.offset))
}

/** So many of a list, each once. */
function some<T>(all: T[], many: number, random: (below: number) => number): T[] {
  const picked: T[] = []
  while (picked.length < many && all.length > 0) picked.push(...all.splice(random(all.length), 1))
  return picked
}
