import {type Language, type Severity, severities, type Status} from '../../src/base/severity.js'
import type {ChecklistRow, Evidence, Finding, ReadFileReport} from '../../src/diagnostic/report.js'
import {placeName} from '../../src/diagnostic/place-name.js'
import {
  type NumberedFinding,
  type NumberedRow,
  type NumberedSheet,
  type QuietRows,
  severityOf
} from '../../src/reporters/sheet/numbering.js'
import {shown} from '../../src/reporters/sheet/shown-text.js'
import type {Judged, OfferedFix, OfferedWording} from '../protocol.js'

/** What the list of findings has a line of, by the number that it has on the sheet and in the plan. */
export interface Entry {
  readonly number: string
  /** Undefined for what belongs to no requirement. */
  readonly status: Status | undefined
  readonly severity: Severity
  /** What is required; undefined for what belongs to no requirement. */
  readonly title: string | undefined
  readonly message: string | undefined
  readonly basis: readonly string[]
  readonly finding: Finding | undefined
  readonly row: ChecklistRow | undefined
  /** Where it stands in the plan, and the mark there; undefined where nothing leads there. */
  readonly place: Place | undefined
  readonly fix: OfferedFix | undefined
  readonly wording: OfferedWording | undefined
}

export interface Place {
  /** Undefined where the file counts nothing there. */
  readonly name: string | undefined
  readonly mark: string
}

/** All that the list may show, each kind in its order. */
export interface Entries {
  /** Unmet requirements and what else was found, heaviest first, then what a person has to decide. */
  readonly todo: readonly Entry[]
  readonly met: readonly Entry[]
  readonly excepted: readonly Entry[]
  readonly quiet: readonly QuietRows[]
}

export function entriesOf(judged: Judged, sheet: NumberedSheet, language: Language): Entries {
  const {file, fixes, wordings} = judged
  const at = new Map(file.findings.map((finding, index) => [finding, index]))
  const fixOf = (finding: Finding | undefined) =>
    finding && fixes.find(fix => fix.finding === at.get(finding))
  const wordingOf = ({rule, item}: ChecklistRow) =>
    wordings.find(one => one.rule === rule && one.item === item)
  const ofRow = (one: NumberedRow): Entry => {
    const {number, row, finding} = one
    const isOpen = row.status === 'unmet' || row.status === 'unclear'
    return {
      number,
      status: row.status,
      severity: severityOf(one),
      title: shown(row.title),
      message: messageOf(one),
      basis: row.basis,
      finding,
      row,
      place: placeOfRow(one, file, language),
      fix: fixOf(finding),
      wording: isOpen ? wordingOf(row) : undefined
    }
  }
  const ofFinding = ({number, finding}: NumberedFinding): Entry => ({
    number,
    status: undefined,
    severity: finding.severity,
    title: undefined,
    message: shown(finding.message),
    basis: finding.basis,
    finding,
    row: undefined,
    place: placeOf(finding, `ct-${number}`, file, language),
    fix: fixOf(finding),
    wording: undefined
  })
  const rows = sheet.rows.map(ofRow)
  const others = sheet.others.map(ofFinding)
  const isExcepted = ({finding}: Entry) => finding?.suppressed != null
  const open = rows.filter(one => one.status === 'unmet' || one.status === 'unclear')
  const weighed = [...open.filter(one => one.status === 'unmet' && !isExcepted(one)), ...others]
  return {
    todo: [
      ...severities.flatMap(severity => byPlace(weighed.filter(one => one.severity === severity))),
      ...open.filter(one => one.status === 'unclear' && !isExcepted(one))
    ],
    met: rows.filter(({status}) => status === 'met'),
    excepted: [
      ...rows.filter(({status}) => status === 'waived'),
      ...open.filter(isExcepted),
      ...sheet.excepted.map(ofFinding)
    ],
    quiet: sheet.quiet
  }
}

/** Of what is met the words of the plan tell; of the others the reason does. */
function messageOf({row, finding}: NumberedRow): string | undefined {
  const message = row.reason ?? finding?.message
  return message === undefined || message === null ? undefined : shown(message)
}

function placeOfRow(
  {number, row, finding}: NumberedRow,
  file: ReadFileReport,
  language: Language
): Place | undefined {
  if (finding && row.status !== 'met') return placeOf(finding, `ct-${number}`, file, language)
  const [first] = row.evidence
  return first && placeOf(first, `ct-${number}-1`, file, language)
}

function placeOf(
  place: Pick<Evidence, 'start' | 'where'>,
  mark: string,
  {format}: ReadFileReport,
  language: Language
): Place {
  const name = placeName(format, place, language)
  return {name: name === undefined ? undefined : shown(name), mark}
}

function byPlace(entries: readonly Entry[]): Entry[] {
  const offset = ({finding, row}: Entry) => (finding ?? row?.evidence[0])?.start.offset ?? 0
  return [...entries].sort((a, b) => offset(a) - offset(b))
}

/** Which entries a filter leaves, in the order in which they are shown. */
export function openOf({todo}: Entries): readonly Entry[] {
  return todo.filter(({severity, status}) => severity === 'error' && status !== 'unclear')
}
