import {capitalised} from '../../vietnamese/capitals.js'
import {nothingAsked} from '../../diagnostic/nothing-asked.js'
import type {ReadFileReport} from '../../diagnostic/report.js'
import {isUnjudged, requirementCount} from '../../diagnostic/requirement-count.js'
import {type Language, type Severity, severities} from '../../base/severity.js'
import {type NumberedFinding, type NumberedRow, type NumberedSheet, severityOf} from './numbering.js'
import type {SheetWords} from './words.js'

/** What became of a plan, in numbers. */
export interface Outcome {
  readonly met: number
  readonly asked: number
  /** Findings and unmet requirements that are neither excepted nor in the baseline. */
  readonly left: Readonly<Record<Severity, number>>
  readonly unclear: number
  /** Not met, and not asked for, by an exception with its reason. */
  readonly waived: number
  /** What is still there, and was accepted with a reason. */
  readonly inBaseline: number
}

export function outcomeOf(sheet: NumberedSheet): Outcome {
  const {rows, others, excepted} = sheet
  const unmet = rows.filter(({row}) => row.status === 'unmet')
  const left = {error: 0, warning: 0, info: 0}
  for (const one of unmet) if (!one.finding?.suppressed) left[severityOf(one)]++
  for (const {finding} of others) left[finding.severity]++
  const inBaseline = [...unmet, ...excepted].filter(({finding}) => finding?.suppressed?.kind === 'baseline')
  return {
    met: rows.filter(({row}) => row.status === 'met').length,
    asked: rows.length,
    left,
    unclear: rows.filter(({row}) => row.status === 'unclear').length,
    waived: rows.filter(({row}) => row.status === 'waived').length,
    inBaseline: inBaseline.length
  }
}

/** The figure of a plan and the sentences behind it. */
export interface Result {
  /** “28/31”; absent where nothing was asked, or nothing could be. */
  readonly figure: string | undefined
  readonly sentences: readonly string[]
}

export function resultOf(
  file: ReadFileReport,
  sheet: NumberedSheet,
  words: SheetWords,
  language: Language
): Result {
  const outcome = outcomeOf(sheet)
  const why = nothingAsked(file, language)
  const sentences = why === undefined ? [] : [capitalised(why)]
  if (outcome.asked === 0 || isUnjudged(file.checklist)) {
    const count = requirementCount(file.checklist, language, why !== undefined)
    if (count !== '' && why === undefined) sentences.push(`${count}.`)
    return {figure: undefined, sentences: [...sentences, leftSentence(outcome, words)]}
  }
  const [figure, said] = words.metOf(String(outcome.met), String(outcome.asked))
  return {figure, sentences: [said.trim(), leftSentence(outcome, words), ...sentences]}
}

/** “Còn 3 lỗi cần sửa, 1 cảnh báo; 1 yêu cầu cần người rà soát kết luận.” */
export function leftSentence({left, unclear, waived, inBaseline}: Outcome, words: SheetWords): string {
  const counts = severities.flatMap(severity =>
    left[severity] > 0 ? [words.counted[severity](left[severity])] : []
  )
  const parts = [
    ...(counts.length > 0 ? [`${words.toMend}${counts.join(', ')}`] : []),
    ...(unclear > 0 ? [words.toConclude(unclear)] : []),
    ...(inBaseline > 0 ? [words.inBaseline(inBaseline)] : []),
    ...(waived > 0 ? [words.waived(waived)] : [])
  ]
  if (parts.length === 0) return words.nothingToMend
  const none = inBaseline > 0 ? words.nothingNew : words.nothingToMend
  const nothing = left.error === 0 ? none : undefined
  return [nothing, `${capitalised(parts.join('; '))}.`].filter(one => one !== undefined).join(' ')
}

/** What is to be done, heaviest first: unmet requirements and errors beside them, then what is for a person to decide. */
export function toDo({rows, others}: NumberedSheet): readonly (NumberedRow | NumberedFinding)[] {
  const unmet = rows.filter(({row, finding}) => row.status === 'unmet' && !finding?.suppressed)
  const weighed = severities.flatMap(severity => [
    ...unmet.filter(one => severityOf(one) === severity),
    ...(severity === 'error' ? others.filter(({finding}) => finding.severity === 'error') : [])
  ])
  return [...weighed, ...rows.filter(({row, finding}) => row.status === 'unclear' && !finding?.suppressed)]
}

/** What is unmet or unclear still, and was accepted when the baseline was made: a reviewer sees it, and who mends waits. */
export function inBaseline({rows}: NumberedSheet): readonly NumberedRow[] {
  return rows.filter(({finding}) => finding?.suppressed?.kind === 'baseline')
}

/** “chưa đạt (lỗi), ghi nhận tồn đọng”: how a requirement stands, in a line of what is to be done. */
export function standingOf(one: NumberedRow, words: SheetWords): string {
  const {row, finding} = one
  const severity = row.status === 'unmet' ? ` (${words.severities[severityOf(one)]})` : ''
  const known = finding?.suppressed?.kind === 'baseline' ? `, ${words.exceptedBy.baseline}` : ''
  return `${words.statuses[row.status].toLowerCase()}${severity}${known}`
}
