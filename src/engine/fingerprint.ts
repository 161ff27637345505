import {sha256Of} from '../base/sha256.js'
import type {Finding} from '../diagnostic/report.js'
import {fold} from '../vietnamese/fold.js'
import {withSingleBlanks} from '../vietnamese/letters.js'
import type {Found} from './found.js'
import type {Places} from './places.js'
import {withoutMarker} from './trace.js'

/** Half of a SHA-256, as hex digits. */
const digits = 32

/**
 * Each finding with what tells it from every other of its document, by content alone: rule, item, words and the headings
 * above them. It stays what it is when the paragraph moves within its section, lines are added, headings are numbered
 * anew, or the file gets another name. Of a requirement it is the requirement that counts and not the place where it is
 * missed, and whose plan it is. Findings that share all of that are told apart by their order.
 */
export function withFingerprints(found: readonly Found[], places: Places): Finding[] {
  const {facts, title} = places.plan
  const plan = [facts.issuer, title?.documentType, title?.subject?.value, facts.year].join('\n')
  const known = new Map<string, number>()
  return found.map(one => {
    const {rule, item = '', text, start, verdict} = one
    const where = verdict ? [verdict, plan] : [withoutMarker(text), places.headings(start.offset)]
    const content = [rule, item, ...where].map(normal).join('\n\n')
    const earlier = known.get(content) ?? 0
    known.set(content, earlier + 1)
    return shownOf(one, hashOf(earlier === 0 ? content : `${content}\n\n${earlier}`))
  })
}

/** What of a finding a report shows. One shape for all: what is left over of an object is a shape of its own each time. */
function shownOf(found: Found, fingerprint: string): Finding {
  const {rule, item, severity, message, quote, text, start, end, where, marks} = found
  const {basis, related, suggestions, fix, suppressed} = found
  return {
    rule,
    ...(item === undefined ? {} : {item}),
    quote,
    text,
    start,
    end,
    where,
    marks,
    severity,
    message,
    basis,
    related,
    suggestions,
    ...(fix ? {fix} : {}),
    suppressed,
    fingerprint
  }
}

function normal(text: string): string {
  return withSingleBlanks(fold(text)).trim()
}

function hashOf(content: string): string {
  return sha256Of(content).slice(0, digits)
}
