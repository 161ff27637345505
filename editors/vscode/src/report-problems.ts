import {findingPlaceName, hasLines} from '../../../src/diagnostic/place-name.js'
import type {FileReport, Finding, ReadFileReport, Report} from '../../../src/diagnostic/report.js'
import {fullId} from '../../../src/diagnostic/rule-label.js'
import type {Severity} from '../../../src/base/severity.js'

/** Lines and columns count from 0, as editors count. */
export interface Span {
  readonly start: {readonly line: number; readonly character: number}
  readonly end: {readonly line: number; readonly character: number}
}

/** A finding as the panel of problems shows it. */
export interface Problem {
  readonly span: Span
  readonly severity: Severity
  /** “cchc/parent-plan”; undefined of a file that could not be read. */
  readonly code: string | undefined
  /** Whose page tells more: “cchc/parent-plan”, whatever its item. */
  readonly rule: string | undefined
  readonly message: string
  readonly related: readonly {readonly span: Span; readonly message: string}[]
}

/** What `cchclint -f json` printed; undefined of what is no such report. */
export function reportOf(printed: string): Report | undefined {
  try {
    const read = JSON.parse(printed) as Partial<Report> | null
    return read?.version === 1 && Array.isArray(read.files) ? (read as Report) : undefined
  } catch {
    return undefined
  }
}

/** What is told of a file; exceptions and what is in the baseline are not. */
export function problemsOf(file: FileReport): Problem[] {
  if (file.fault !== null) {
    const {message, hint} = file.fault
    const words = hint === null ? message : `${message} ${hint}`
    return [{span: nowhere, severity: 'error', code: undefined, rule: undefined, message: words, related: []}]
  }
  return file.findings
    .filter(({suppressed}) => suppressed === null)
    .map(finding => problemOf(finding, file.format))
}

const nowhere: Span = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}

function problemOf(finding: Finding, format: ReadFileReport['format']): Problem {
  const {severity, rule, message, related} = finding
  return {
    span: spanOf(finding),
    severity,
    code: fullId(finding),
    rule,
    // Nobody sees the lines of a Word or PDF file: it is told where people look for them.
    message: hasLines(format) ? message : `${capital(findingPlaceName(format, finding, 'vi'))}: ${message}`,
    related: related.map(one => ({span: spanOf(one), message: one.message}))
  }
}

function spanOf({start, end}: Pick<Finding, 'start' | 'end'>): Span {
  return {
    start: {line: start.line - 1, character: start.column - 1},
    end: {line: end.line - 1, character: end.column - 1}
  }
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** What is wrong with the run and with no file: a folder that holds none, a configuration that cannot be read. */
export function runFaults({fault, files}: Report): string[] {
  const faults = files.flatMap(file => (file.fault !== null && file.format === null ? [file.fault] : []))
  return [...(fault ? [fault] : []), ...faults].map(({message, hint}) =>
    hint === null ? message : `${message} ${hint}`
  )
}

/** “3 tệp: 2 lỗi, 1 cảnh báo, 0 gợi ý.” */
export function summaryOf({files, summary}: Report): string {
  const read = files.filter(({format}) => format !== null).length
  return `${read} tệp: ${summary.errors} lỗi, ${summary.warnings} cảnh báo, ${summary.infos} gợi ý.`
}
