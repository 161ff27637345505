import {nfc} from '../vietnamese/normal-form.js'
import type {Found} from './found.js'

/**
 * Two rules of one pack may see one fault: a word that is no syllable stands inside a name that is misspelt. The
 * finding that says what to write stays, and one inside of it that does not, or says the same, goes.
 *
 * @param findings in the order of their places
 */
export function withoutDuplicates(findings: readonly Found[]): Found[] {
  const advising = findings.filter(finding => finding.suggestions.length > 0)
  let next = 0
  let around: Found[] = []
  return findings.filter(finding => {
    const {offset} = finding.start
    for (let one = advising[next]; one && one.start.offset <= offset; one = advising[++next]) around.push(one)
    around = around.filter(other => other.end.offset > offset)
    return !around.some(other => says(other, finding))
  })
}

/** Does the finding `around` make `inner` superfluous? */
function says(around: Found, inner: Found): boolean {
  if (around.rule === inner.rule || packOf(around) !== packOf(inner)) return false
  if (around.end.offset < inner.end.offset) return false
  const [outerAdvice] = around.suggestions
  const [innerAdvice] = inner.suggestions
  if (innerAdvice === undefined) return true
  if (outerAdvice === undefined) return false
  const isSamePlace = around.start.offset === inner.start.offset && around.end.offset === inner.end.offset
  // The name that is meant holds the word that is meant: “công chức” and “chức”.
  if (!isSamePlace) return nfc(outerAdvice).includes(nfc(innerAdvice))
  return outerAdvice === innerAdvice && precedes(around, inner)
}

/** What is unmet in the checklist is always also a finding; else the first by name. */
function precedes(one: Found, other: Found): boolean {
  if ((one.item === undefined) !== (other.item === undefined)) return one.item !== undefined
  return one.rule < other.rule
}

function packOf({rule}: Found): string {
  return rule.slice(0, rule.indexOf('/'))
}
