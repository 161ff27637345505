import {LineIndex} from '../base/line-index.js'
import {isExceptable} from '../document/directive.js'
import {exceptionsOf} from '../document/exceptions.js'
import {type SourceDocument, writtenText} from '../document/source-document.js'
import type {Rule} from '../packs/rule.js'
import {isIsoDate} from '../vietnamese/dates.js'
import {withFingerprints} from './fingerprint.js'
import type {Found} from './found.js'
import type {ExceptionRemark, WrittenException} from './judgement.js'
import {type Places, quoteOf} from './places.js'
import type {RuleResult} from './run-rule.js'

interface Answered {
  readonly rule: Rule
  readonly answer: RuleResult
}

/** The exceptions that a document makes, in the order in which its comments and their rules stand. */
export function writtenExceptions(
  source: SourceDocument,
  answers: readonly Answered[],
  ruleIds: ReadonlySet<string> | undefined
): WrittenException[] {
  const {made} = exceptionsOf(source)
  if (made.length === 0) return []
  const judged = judgedIds(answers)
  return made.map(({rule, holds, directive: {reason, owner, until}}) => ({
    rule,
    holds: holds === 'document' ? null : (holds ?? nowhere),
    reason,
    owner,
    until,
    isRight: isExceptable(rule, ruleIds) && reason !== '' && (until === null || isIsoDate(until)),
    isJudged: judged.has(rule)
  }))
}

const nowhere = {start: 0, end: -1}

/** The rules and items of which all was asked that a finding could have come from. */
function judgedIds(answers: readonly Answered[]): Set<string> {
  const ids = new Set<string>()
  for (const {rule, answer} of answers) {
    if (!answer.isAsked) continue
    const judged = answer.verdicts.filter(
      // What is unclear of the whole plan was not asked.
      verdict =>
        verdict.status === 'met' ||
        ((verdict.status === 'unmet' || verdict.status === 'unclear') && verdict.at)
    )
    for (const {item} of judged) if (item !== undefined) ids.add(`${rule.id}/${item}`)
    const isWhole = !rule.isPart && (rule.check.produces === 'findings' || judged.length > 0)
    if (isWhole) ids.add(rule.id)
  }
  return ids
}

/** What may have to be said of exceptions: at the comments that make them, in the text as it is written. */
export function exceptionRemarks(found: readonly Found[], places: Places): ExceptionRemark[] {
  if (found.length === 0) return []
  const {source} = places.plan
  const written = writtenText(source)
  const index = source.written ? new LineIndex(written) : places.plan.index
  const quoted = found.map((one): Found => {
    const {directive} = one
    if (!directive || directive.anchor) return one
    const quote = quoteOf(written, directive)
    return {...one, quote, text: quote, marks: 'words'}
  })
  return withFingerprints(quoted, places).map((finding, i) => {
    const {directive, when = null} = quoted[i]!
    if (!directive) return {finding, when}
    return {finding: {...finding, start: index.point(directive.start), end: index.point(directive.end)}, when}
  })
}
