import {everyPassage, type PlacedPassage} from '../../document/every-passage.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {OfficialTerms} from '../../knowledge/official-terms.js'
import {changed} from '../../vietnamese/near-change.js'
import type {Fix} from '../../diagnostic/fix.js'
import type {Plan} from '../../document/plan.js'
import type {Slip} from '../../knowledge/slips.js'
import {hasLineEnd} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isInCitedTitle} from '../../document/cited-places.js'

/** An official name or a fixed phrase that is almost there, at [start, end) of a passage. */
export interface TermSlip {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  /** As it should be. */
  readonly right: string
  /** What may be changed without asking. */
  readonly fix: Fix | undefined
}

/** The slips of a plan in the order of its text; those of a heading as a whole only where its parts have none there. */
export function* slipsOfTerms(plan: Plan, {tables}: Knowledge): Generator<TermSlip> {
  const terms = OfficialTerms.of(tables)
  yield* slipsOverLines(plan, terms)
  for (const placed of everyPassage(plan)) {
    const {passage, heading} = placed
    const slips = terms.slips(passage)
    for (const slip of slips) yield {...termSlip(passage, slip), fix: fixOf(plan, placed, slip)}
    if (!heading) continue
    for (const slip of terms.slipsInHeading(heading)) {
      const {start} = heading.span(slip.start, slip.end)
      if (!slips.some(other => isAround(passage, other, start)))
        yield {...termSlip(heading, slip), fix: undefined}
    }
  }
}

/** The issuer’s name may stand on several lines, each of them a passage: what one line alone says is told there. */
function* slipsOverLines({header}: Plan, terms: OfficialTerms): Generator<TermSlip> {
  const {issuer, issuerLines = []} = header ?? {}
  if (!issuer || issuerLines.length === 0) return
  for (const slip of terms.slips(issuer))
    if (issuerLines.some(line => slip.start < line && line < slip.end))
      yield {...termSlip(issuer, slip), fix: undefined}
}

function termSlip(passage: Passage, {start, end, changes}: Slip): Omit<TermSlip, 'fix'> {
  return {passage, start, end, right: changed(passage.value, start, end, changes)}
}

/** Whether a slip holds a place of the source. */
function isAround(passage: Passage, {start, end}: Slip, offset: number): boolean {
  const span = passage.span(start, end)
  return span.start <= offset && offset < span.end
}

/** Only the plan’s own sentences are changed without asking, and there a syllable at most. */
function fixOf(plan: Plan, placed: PlacedPassage, {isSure, start, changes}: Slip): Fix | undefined {
  if (!isSure || !mayBeFixed(plan, placed, start)) return undefined
  const [change] = changes
  if (!change) return undefined
  const {start: from, end, text} = change
  const span = placed.passage.span(from, end)
  return hasLineEnd(plan.source.text.slice(span.start, span.end)) ? undefined : {...span, text}
}

/** Whether a place is in the plan’s own sentences. */
export function mayBeFixed(plan: Plan, {passage, part, label, cell}: PlacedPassage, start: number): boolean {
  if (part !== 'body' && part !== 'preamble' && part !== 'closing') return false
  if (cell !== undefined || (label && passage.span(start, start + 1).start < label.span().end)) return false
  return !isInCitedTitle(plan, passage, start)
}
