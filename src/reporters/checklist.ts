import {shortened} from '../base/shortened.js'
import {sayIn} from '../base/wording.js'
import {capitalised} from '../vietnamese/capitals.js'
import {createColors} from 'picocolors'
import {levelNames, statusNames} from '../base/names.js'
import {resultLines} from '../diagnostic/nothing-asked.js'
import {placeName} from '../diagnostic/place-name.js'
import {allPrintable} from '../diagnostic/printable.js'
import type {ChecklistRow, ReadFileReport} from '../diagnostic/report.js'
import {isUnjudged} from '../diagnostic/requirement-count.js'
import type {Language, Status} from '../base/severity.js'
import {exceptionLines, exceptionsTitle} from './exception-lines.js'
import type {PieceReporter} from './reporter.js'
import {numberOrGap, openDay} from './sheet/as-it-stands.js'

/** The reviewer’s sheet for a terminal: every requirement, whether it is met, and the words that prove it. */
export const checklist: PieceReporter = function* (report, {language, color, ruleTitles, notes = []}) {
  const [paint, titlesOfRules] = [createColors(color), allPrintable(ruleTitles)]
  let isFirst = true
  for (const file of report.files) {
    if (file.fault) continue
    if (isFirst) yield notes.map(note => `${note}\n\n`).join('')
    yield `${isFirst ? '' : '\n'}${sheet(allPrintable(file), paint, language, titlesOfRules)}`
    isFirst = false
  }
}

type Paint = ReturnType<typeof createColors>

const titles = {
  vi: {
    sheet: 'PHIẾU RÀ SOÁT',
    plan: 'Văn bản',
    number: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    level: 'Cấp ban hành',
    judgedOn: 'Thời điểm áp dụng quy định',
    basis: 'căn cứ',
    none: 'chưa có',
    noNumber: 'chưa ghi số',
    noDate: 'chưa ghi ngày',
    unknown: 'chưa xác định được'
  },
  en: {
    sheet: 'CHECKLIST',
    plan: 'Document',
    number: 'Number',
    date: 'Date',
    level: 'Level',
    judgedOn: 'Judged on',
    basis: 'basis',
    none: 'none',
    noNumber: 'no number yet',
    noDate: 'no day yet',
    unknown: 'not known'
  }
} as const

const signs: Readonly<Record<Status, string>> = {
  met: '✔',
  unmet: '✖',
  unclear: '?',
  'not-applicable': '–',
  'not-evaluated': '–',
  waived: '○'
}

function sheet(
  file: ReadFileReport,
  paint: Paint,
  language: Language,
  ruleTitles: Readonly<Record<string, string>>
): string {
  const lines = [paint.bold(`${titles[language].sheet}: ${file.path}`), ...facts(file, language), '']
  const rules = [...new Set(file.checklist.map(row => row.rule))]
  for (const rule of rules) {
    const rows = file.checklist.filter(row => row.rule === rule)
    if (rows.every(row => row.status === 'not-evaluated')) continue
    // A rule that asks one thing is its own row.
    const [only, ...others] = rows
    const isOne = only && others.length === 0 && only.item === undefined && only.status !== 'not-applicable'
    if (!isOne) lines.push(`${paint.bold(ruleTitles[rule] ?? rule)} ${paint.dim(`(${rule})`)}`)
    const asked = rows.filter(row => row.status !== 'not-applicable' && row.status !== 'not-evaluated')
    for (const row of asked) {
      const [first = '', ...rest] = rowLines(row, file.format, paint, language)
      lines.push(isOne ? `${first.trimStart()} ${paint.dim(`(${rule})`)}` : first, ...rest)
    }
    lines.push(...notAsked(rows, paint, language))
    lines.push('')
  }
  lines.push(...notEvaluated(file.checklist, ruleTitles, paint, language))
  lines.push(...exceptions(file, paint, language))
  lines.push(...resultLines(file, language).map(line => paint.bold(line)), '')
  return lines.join('\n')
}

/** What was left out, each with its reason: of requirements and of all else. */
function exceptions(file: ReadFileReport, paint: Paint, language: Language): string[] {
  const lines = exceptionLines(file, language)
  if (lines.length === 0) return []
  return [paint.bold(exceptionsTitle[language]), ...lines.map(line => `  ${signs.waived} ${line}`), '']
}

function facts(file: ReadFileReport, language: Language): string[] {
  const {plan, checklist} = file
  const words = titles[language]
  const open = openDay(file)
  const unlessKnown = (none: string) => (isUnjudged(checklist) ? words.unknown : none)
  const {date, isLowerBound} = plan.judgedOn
  const bound = isLowerBound
    ? sayIn(language)(' (chưa ghi ngày ban hành)', ' or later (the document has no date)')
    : ''
  const pairs: readonly (readonly [string, string])[] = [
    [words.plan, [plan.type, plan.title].filter(Boolean).join(' – ') || unlessKnown(words.none)],
    [words.number, numberOrGap(file, unlessKnown(words.noNumber))],
    [
      words.date,
      plan.date
        ? day(plan.date, language)
        : unlessKnown(open === undefined ? words.noDate : `${open} (${words.noDate})`)
    ],
    [words.level, plan.level ? levelNames[plan.level].name[language] : words.unknown],
    [words.judgedOn, `${isLowerBound ? sayIn(language)('từ ngày ', '') : ''}${day(date, language)}${bound}`]
  ]
  return pairs.map(([name, value]) => `  ${name}: ${value}`)
}

function day(iso: string, language: Language): string {
  return sayIn(language)(iso.split('-').reverse().join('/'), iso)
}

/** Enough to know it by; who wants the whole asks for a file. */
const longestText = 120

function rowLines(
  row: ChecklistRow,
  format: ReadFileReport['format'],
  paint: Paint,
  language: Language
): string[] {
  const sign =
    row.status === 'met'
      ? paint.green(signs.met)
      : row.status === 'unmet'
        ? paint.red(signs.unmet)
        : paint.yellow(signs[row.status])
  const first = `  ${sign} ${capitalised(row.title)}: ${statusNames[row.status][language]}`
  const proof = row.evidence.map(place => {
    const name = placeName(format, place, language)
    return `      ${name === undefined ? '' : `${name}: `}“${shortened(place.text, longestText)}”`
  })
  const reason = row.reason ? [`      ${row.reason}`] : []
  const basis =
    row.status === 'unmet' || row.status === 'unclear'
      ? [paint.dim(`      ${titles[language].basis}: ${row.basis.join('; ')}`)]
      : []
  return [first, ...reason, ...proof, ...basis]
}

/** What the text could not be asked takes a line for each reason, below all that it could. */
function notEvaluated(
  rows: readonly ChecklistRow[],
  ruleTitles: Readonly<Record<string, string>>,
  paint: Paint,
  language: Language
): string[] {
  const isWhole = (rule: string) => rows.every(row => row.rule !== rule || row.status === 'not-evaluated')
  const silent = rows.filter(row => row.status === 'not-evaluated' && isWhole(row.rule))
  const reasons = [...new Set(silent.map(row => row.reason))]
  return reasons.flatMap(reason => {
    const names = [...new Set(silent.filter(row => row.reason === reason).map(row => row.rule))]
    const isAll = isUnjudged(rows) && reasons.length === 1
    return [
      `${paint.bold(capitalised(statusNames['not-evaluated'][language]))}${isAll ? '' : ` ${paint.dim(`(${names.join(', ')})`)}`}`,
      `  ${signs['not-evaluated']} ${reason ?? ''}`,
      ...names.map(name => paint.dim(`      ${ruleTitles[name] ?? name}`)),
      ''
    ]
  })
}

/** What is not asked of this plan, or cannot be, takes one line for each reason. */
function notAsked(rows: readonly ChecklistRow[], paint: Paint, language: Language): string[] {
  return (['not-evaluated', 'not-applicable'] as const).flatMap(status => {
    const silent = rows.filter(row => row.status === status)
    const reasons = [...new Set(silent.map(row => row.reason))]
    return reasons.map(reason => {
      const names = silent.filter(row => row.reason === reason).map(row => row.title)
      return paint.dim(
        `  ${signs[status]} ${statusNames[status][language]}: ${names.join('; ')}. ${reason ?? ''}`
      )
    })
  })
}
