import {changedFiles, type RunReport} from '../diagnostic/files.js'
import type {Finding} from '../diagnostic/report.js'

/** Lines from the first to the last, from 1. */
export interface LineRange {
  readonly first: number
  readonly last: number
}

/** By the path of a file, the lines of it that were changed. A file that is not there may have changed everywhere. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>

/** Whether a finding stands on a line that was changed. */
export function isOnChangedLine(path: string, {start, end}: Finding, changed: ChangedLines): boolean {
  const ranges = changed.get(path)
  return ranges === undefined || ranges.some(({first, last}) => start.line <= last && end.line >= first)
}

/** The same report, in each file the findings on changed lines first, otherwise in their order. */
export function changedFirst(report: RunReport, changed: ChangedLines): RunReport {
  const files = changedFiles(report.files, file => {
    if (file.fault) return file
    const isChanged = (finding: Finding) => isOnChangedLine(file.path, finding, changed)
    const others = file.findings.filter(finding => !isChanged(finding))
    return {...file, findings: [...file.findings.filter(isChanged), ...others]}
  })
  return {...report, files}
}
