import type {Language} from '../base/severity.js'
import type {Report} from '../diagnostic/report.js'
import {faultLine} from './shown-findings.js'

/** The last line of a report for people of a run that failed. */
export const unjudgedLine = {vi: '✖ Không rà soát được', en: '✖ Nothing was judged'} as const

/** A report for people of a run that failed: why, and that nothing was judged. */
export function unjudged(fault: NonNullable<Report['fault']>, language: Language): string {
  return `${faultLine(fault)}\n\n${unjudgedLine[language]}\n`
}
