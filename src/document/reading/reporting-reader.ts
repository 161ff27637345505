import {once} from '../../base/once.js'
import type {Plan} from '../plan.js'
import type {Vocabulary} from '../vocabulary.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {ReportingReader} from './said-periods.js'

type Words = Pick<Vocabulary, 'words'>

const noActs: ReadonlySet<number> = new Set()

/** Reads words as they are written. */
export const plainReader = once(({words}: Words): ReportingReader => ({
  in: passage => words.in(passage),
  otherActsIn: () => noActs
}))

/**
 * In machine-read text the words are looked for without their diacritics.
 *
 * @param notReports phrases for acts whose cadence is not that of reports
 */
export function reportingReader(
  plan: Plan,
  vocabulary: Words,
  notReports: readonly string[]
): ReportingReader {
  if (plan.phrases.isLegible && notReports.length === 0) return plainReader(vocabulary)
  const {words} = vocabulary
  const reader = (passage: Passage) =>
    plan.phrases.isLegible ? words.in(passage) : words.unaccentedIn(passage)
  return {
    in: reader,
    otherActsIn: passage =>
      new Set(plan.phrases.findListed(notReports, passage).map(match => reader(passage).tokenAt(match.start)))
  }
}
