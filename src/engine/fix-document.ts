import type {ReadFileReport} from '../diagnostic/report.js'
import {type SourceDocument, writtenText} from '../document/source-document.js'
import {applyFixes} from '../writers/apply-fixes.js'

/** A document and what was found in it. */
export interface Judged {
  readonly source: SourceDocument
  readonly report: ReadFileReport
}

/** What is left after fixing, and how many places were changed. */
export type Fixed<One extends Judged> = One & {readonly count: number}

/** One fix may make room for another; beyond this they would go round in circles. */
const mostRounds = 10

/** Make the fixes of a text and judge it again, until there is nothing left to fix. */
export async function fixDocument<One extends Judged>(
  first: One,
  judge: (text: string) => Promise<One>
): Promise<Fixed<One>> {
  let now = first
  let total = 0
  for (let round = 0; round < mostRounds; round++) {
    const fixes = now.report.findings.flatMap(({fix, suppressed}) => (fix && !suppressed ? [fix] : []))
    const {text, count} = applyFixes(writtenText(now.source), fixes)
    if (count === 0) break
    now = await judge(text)
    total += count
  }
  return {...now, count: total}
}
