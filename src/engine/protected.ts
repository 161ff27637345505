import type {Fix} from '../diagnostic/fix.js'
import type {Finding} from '../diagnostic/report.js'
import type {Plan} from '../document/plan.js'
import type {Span} from '../vietnamese/passage.js'

/**
 * Whatever a rule thinks, nothing changes by itself in a citation, the plan’s own number, a signer’s block or the label
 * of a duty: such a finding keeps its suggestion and loses its fix. Another form of the same characters is no change.
 */
export function withoutUnsafeFixes(findings: readonly Finding[], plan: Plan): Finding[] {
  const spans = protectedSpans(plan)
  return findings.map(finding => {
    const {fix, ...rest} = finding
    if (!fix || isSameText(fix, plan) || !spans.some(span => touches(fix, span))) return finding
    return rest
  })
}

function protectedSpans({citations, header, signature, duties}: Plan): Span[] {
  return [
    ...citations.map(citation => citation.span),
    ...duties.map(duty => duty.span),
    ...(header?.number ? [header.number.span] : []),
    ...(signature?.passages.map(passage => passage.span()) ?? [])
  ]
}

function touches(fix: Fix, span: Span): boolean {
  return fix.start < span.end && fix.end > span.start
}

/** Only its Unicode form changes, or characters that nobody sees. */
function isSameText(fix: Fix, {source}: Plan): boolean {
  return visible(source.text.slice(fix.start, fix.end)) === visible(fix.text)
}

function visible(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}
