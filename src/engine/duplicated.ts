import type {Finding} from '../diagnostic/report.js'
import {nfc} from '../vietnamese/normal-form.js'

/**
 * Two rules of one pack may see one fault: a word that is no syllable stands inside a name that is misspelt. The
 * finding that says what to write stays, and one inside of it that does not, or says the same, goes.
 *
 * @param findings in the order of their places
 */
export function withoutDuplicates(findings: readonly Finding[]): Finding[] {
  const advising = findings.filter(finding => finding.suggestions.length > 0)
  let next = 0
  let around: Finding[] = []
  return findings.filter(finding => {
    while (advising[next] && advising[next]!.start.offset <= finding.start.offset)
      around.push(advising[next++]!)
    around = around.filter(other => other.end.offset > finding.start.offset)
    return !around.some(other => says(other, finding))
  })
}

/** Does the finding `around` make `inner` superfluous? */
function says(around: Finding, inner: Finding): boolean {
  if (around.rule === inner.rule || packOf(around) !== packOf(inner)) return false
  if (around.end.offset < inner.end.offset) return false
  if (inner.suggestions.length === 0) return true
  const isSamePlace = around.start.offset === inner.start.offset && around.end.offset === inner.end.offset
  // The name that is meant holds the word that is meant: “công chức” and “chức”.
  if (!isSamePlace) return nfc(around.suggestions[0]!).includes(nfc(inner.suggestions[0]!))
  return around.suggestions[0] === inner.suggestions[0] && precedes(around, inner)
}

/** What is unmet in the checklist is always also a finding; else the first by name. */
function precedes(one: Finding, other: Finding): boolean {
  if ((one.item === undefined) !== (other.item === undefined)) return one.item !== undefined
  return one.rule < other.rule
}

function packOf({rule}: Finding): string {
  return rule.slice(0, rule.indexOf('/'))
}
