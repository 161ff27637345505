import type {ChecklistRow, Finding, ReadFileReport} from '../../diagnostic/report.js'
import type {Severity, Status} from '../../base/severity.js'
import type {Wording} from '../../base/wording.js'

/** A requirement that was asked, with the number that it has everywhere, and what was found of it. */
export interface NumberedRow {
  readonly number: string
  readonly row: ChecklistRow
  /** Where it is unmet or unclear: the finding that says so, with its place. */
  readonly finding: Finding | undefined
}

/** Requirements of one rule, or rules of one matter, below one head; none where one stands for itself. */
export interface RowGroup {
  readonly title: {readonly rule: string} | {readonly pack: Wording} | undefined
  readonly rows: readonly NumberedRow[]
}

/** Requirements that were not asked, for one reason. */
export interface QuietRows {
  /** “34–50”. */
  readonly numbers: string
  readonly first: number
  readonly status: Status
  readonly reason: string
  readonly rows: readonly ChecklistRow[]
}

/** A finding that belongs to no requirement. */
export interface NumberedFinding {
  /** “B1”; “M1” where it is excepted. */
  readonly number: string
  readonly finding: Finding
}

/** The sheet of one file: one number for one requirement, on screen, on paper, in Word, in the overview. */
export interface NumberedSheet {
  readonly groups: readonly RowGroup[]
  readonly rows: readonly NumberedRow[]
  readonly quiet: readonly QuietRows[]
  readonly others: readonly NumberedFinding[]
  /** What is excepted, with a reason: no longer among the others. */
  readonly excepted: readonly NumberedFinding[]
}

/** Single requirements of one pack stand together below its name. */
const packTitles: Readonly<Record<string, Wording>> = {
  form: {vi: 'Thể thức văn bản', en: 'Form of the document'},
  citation: {vi: 'Văn bản viện dẫn', en: 'Documents cited'},
  wording: {vi: 'Từ ngữ', en: 'Wording'},
  text: {vi: 'Chữ trong tệp', en: 'The text of the file'}
}

/** Asked rows in the order of the packs, then what does not apply, then what could not be judged. */
export function numberedSheet({checklist, findings}: ReadFileReport): NumberedSheet {
  const taken = new Set<Finding>()
  const rows = checklist.filter(isAsked).map((row, at): NumberedRow => {
    const finding = row.status === 'met' ? undefined : findings.find(one => !taken.has(one) && isOf(one, row))
    if (finding) taken.add(finding)
    return {number: String(at + 1), row, finding}
  })
  const inOrder = [...findings].sort((a, b) => a.start.offset - b.start.offset)
  const left = inOrder.filter(
    finding => !taken.has(finding) && !checklist.some(row => isSaidBy(row, finding))
  )
  return {
    groups: grouped(rows),
    rows,
    quiet: quietRows(checklist, rows.length),
    others: left.filter(one => !one.suppressed).map((finding, at) => ({number: `B${at + 1}`, finding})),
    excepted: left.filter(one => one.suppressed).map((finding, at) => ({number: `M${at + 1}`, finding}))
  }
}

export function isAsked({status}: ChecklistRow): boolean {
  return status !== 'not-applicable' && status !== 'not-evaluated'
}

/** The finding of a row gives its reason; of an exception it is known by its item. What is said of all has no item. */
function isOf(finding: Finding, row: ChecklistRow): boolean {
  if (finding.rule !== row.rule) return false
  const isItem = finding.item === row.item
  if (row.status === 'waived')
    return isItem && finding.suppressed !== null && finding.suppressed.kind !== 'baseline'
  return saysSo(row, finding) && (isItem || finding.item === undefined)
}

/** What a row gives as its reason is said there, though it was found of another one. */
function isSaidBy(row: ChecklistRow, finding: Finding): boolean {
  return row.rule === finding.rule && row.status !== 'met' && saysSo(row, finding)
}

/** A row that the baseline knows says behind its reason why it may stay. */
function saysSo({reason}: ChecklistRow, {message}: Finding): boolean {
  return reason?.startsWith(message) === true
}

/** How much what is unmet weighs: a finding may weigh less than its requirement. */
export function severityOf({row, finding}: NumberedRow): Severity {
  return finding?.severity ?? row.severity
}

function grouped(rows: readonly NumberedRow[]): RowGroup[] {
  const groups: {title: RowGroup['title']; rows: NumberedRow[]; key: string}[] = []
  for (const one of rows) {
    const {rule, item} = one.row
    const pack = rule.slice(0, rule.indexOf('/'))
    // A rule that asks one thing is its own row.
    const key = item !== undefined ? `rule ${rule}` : pack in packTitles ? `pack ${pack}` : `one ${rule}`
    const last = groups.at(-1)
    if (last?.key === key) last.rows.push(one)
    else groups.push({title: titleOf(rule, item, pack), rows: [one], key})
  }
  return groups.map(({title, rows: own}) => ({
    title: title && 'pack' in title && own.length === 1 ? undefined : title,
    rows: own
  }))
}

function titleOf(rule: string, item: string | undefined, pack: string): RowGroup['title'] {
  if (item !== undefined) return {rule}
  const title = packTitles[pack]
  return title && {pack: title}
}

function quietRows(checklist: readonly ChecklistRow[], asked: number): QuietRows[] {
  let next = asked + 1
  return (['not-applicable', 'not-evaluated'] as const).flatMap(status => {
    const byReason = new Map<string, ChecklistRow[]>()
    for (const row of checklist.filter(one => one.status === status))
      byReason.set(row.reason ?? '', [...(byReason.get(row.reason ?? '') ?? []), row])
    return [...byReason].map(([reason, rows]) => {
      const first = next
      next += rows.length
      const numbers = rows.length === 1 ? String(first) : `${first}–${next - 1}`
      return {numbers, first, status, reason, rows}
    })
  })
}
