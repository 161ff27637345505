import type {Fix} from '../diagnostic/fix.js'
import type {Plan} from '../document/plan.js'
import {firstIndex} from '../vietnamese/ordered.js'
import {isInvisible, type Span} from '../vietnamese/passage.js'
import {nfc} from '../vietnamese/normal-form.js'
import type {Found} from './found.js'

/**
 * Whatever a rule thinks, nothing changes by itself in a citation, the plan’s own number, a signer’s block or the label
 * of a duty: such a finding keeps its suggestion and loses its fix. Another form of the same characters is no change.
 */
export function withoutUnsafeFixes(findings: readonly Found[], plan: Plan): Found[] {
  const isProtected = coverOf(protectedSpans(plan))
  return findings.map(finding => {
    const {fix, ...rest} = finding
    if (!fix || isSameText(fix, plan) || !isProtected(fix)) return finding
    return rest
  })
}

function protectedSpans({citations, header, signature, duties}: Plan): Span[] {
  return [
    ...citations.map(citation => citation.span),
    ...duties.filter(duty => duty.role === 'lead' || duty.in === 'table').map(duty => duty.span),
    ...(header?.number ? [header.number.span] : []),
    ...(signature?.passages.map(passage => passage.span()) ?? [])
  ]
}

/** Does a change touch one of these? */
function coverOf(spans: readonly Span[]): (fix: Fix) => boolean {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  let furthest = 0
  // How far the spans that begin before each one reach.
  const ends = ordered.map(({end}) => (furthest = Math.max(furthest, end)))
  return fix => (ends[firstIndex(ordered, span => span.start >= fix.end) - 1] ?? 0) > fix.start
}

/** Only its Unicode form changes, or characters that nobody sees. */
function isSameText(fix: Fix, {source}: Plan): boolean {
  return visible(source.text.slice(fix.start, fix.end)) === visible(fix.text)
}

function visible(text: string): string {
  return [...nfc(text)].filter(unit => !isInvisible(unit.charCodeAt(0))).join('')
}
