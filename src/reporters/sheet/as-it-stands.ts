import type {ReadFileReport} from '../../diagnostic/report.js'
import {shown} from './shown-text.js'

/**
 * The number of a document, or how its header leaves it open: “…/KH-UBND (chưa ghi số)”. What is written and could not
 * be read as a number stands as it is; where there is no such line, `none`.
 */
export function numberOrGap(file: ReadFileReport, none: string): string {
  if (file.plan.number !== null) return file.plan.number
  const line = headerLine(file, 'form/document-number')
  const [first = '', ...others] = line?.split('/') ?? []
  if (line === undefined || others.length === 0) return none
  return /\d/.test(first) ? line : `${['…', ...others].join('/')} (${none})`
}

/** How the header leaves the day open, “ngày … tháng 5 năm 2025”; undefined where there is nothing of a date. */
export function openDay(file: ReadFileReport): string | undefined {
  const words = headerLine(file, 'form/place-and-date')?.split(' ') ?? []
  const from = words.findLastIndex(word => word.toLowerCase() === 'ngày')
  if (from < 0) return undefined
  return words
    .slice(from)
    .flatMap((word, at, all) => (isUnit(word) && isUnit(all[at + 1]) ? [word, '…'] : [word]))
    .join(' ')
}

/** The end of the line stands for a unit: what belongs before it is open too. */
function isUnit(word = 'năm'): boolean {
  return ['ngày', 'tháng', 'năm'].includes(word.toLowerCase())
}

function headerLine({checklist}: ReadFileReport, rule: string): string | undefined {
  const text = checklist.find(row => row.rule === rule)?.evidence[0]?.text
  return text === undefined ? undefined : shown(text).trim()
}
