import type {ReporterOptions} from '../reporter.js'
import {capitalised} from '../../vietnamese/capitals.js'
import {severityNames, statusNames} from '../../base/names.js'
import {findingPlaceName, placeName} from '../../diagnostic/place-name.js'
import type {ChecklistRow, ReadFileReport} from '../../diagnostic/report.js'
import type {Language} from '../../base/severity.js'
import type {SheetRow} from './sheet-parts.js'
import type {SheetWords} from './sheet-words.js'

/** The rows of the requirements that were asked, those of several items below the title of their rule; the others as notes. */
export function requirementRows(
  {checklist, format}: ReadFileReport,
  words: SheetWords,
  {language, ruleTitles}: ReporterOptions
): {rows: SheetRow[]; notes: string[]} {
  const isAsked = ({status}: ChecklistRow) => status !== 'not-applicable' && status !== 'not-evaluated'
  const rows: SheetRow[] = []
  let number = 0
  for (const rule of new Set(checklist.filter(isAsked).map(one => one.rule))) {
    const asked = checklist.filter(one => one.rule === rule && isAsked(one))
    if (asked.some(one => one.item !== undefined)) rows.push({title: ruleTitles[rule] ?? rule})
    for (const [at, one] of asked.entries())
      rows.push({
        cells: [
          {lines: [String(++number)], center: true},
          {lines: [capitalised(one.title)]},
          {lines: isSameBasis(one, asked[at - 1]) ? [words.asAbove] : one.basis.map(shortBasis)},
          {lines: [capitalised(statusNames[one.status][language])], bold: one.status !== 'met', center: true},
          {
            lines: one.evidence.map(
              place => `${placeName(format, place, language)}: “${shortened(place.text)}”`
            )
          },
          {lines: one.reason ? [one.reason] : []}
        ]
      })
  }
  const notes = (['not-applicable', 'not-evaluated'] as const).flatMap(status => {
    const silent = checklist.filter(one => one.status === status)
    return [...new Set(silent.map(one => one.reason ?? ''))].map(reason => {
      const titles = silent.filter(one => (one.reason ?? '') === reason).map(one => one.title)
      return `${capitalised(statusNames[status][language])}: ${titles.join('; ')}. ${reason}`
    })
  })
  return {rows, notes}
}

/** What was found beside the requirements. */
export function findingRows(
  {findings, checklist, format}: ReadFileReport,
  words: SheetWords,
  language: Language
): SheetRow[] {
  // What a row gives as its reason is said there.
  const given = new Set(checklist.map(({rule, reason}) => `${rule} ${reason}`))
  return findings
    .filter(({suppressed, rule, message}) => !suppressed && !given.has(`${rule} ${message}`))
    .map((finding, at) => ({
      cells: [
        {lines: [String(at + 1)], center: true},
        {lines: [capitalised(findingPlaceName(format, finding, language))]},
        {
          lines: [
            finding.message,
            ...finding.related.map(
              one => `${capitalised(findingPlaceName(format, one, language))}: ${one.message}`
            )
          ]
        },
        {lines: [capitalised(severityNames[finding.severity][language])], center: true},
        {lines: finding.basis.map(shortBasis)}
      ]
    }))
}

function isSameBasis({basis}: ChecklistRow, above: ChecklistRow | undefined): boolean {
  return above !== undefined && above.basis.join('\n') === basis.join('\n')
}

/**
 * “Quyết định số 251/QĐ-BNV ngày 29/3/2022 của …” without what follows the date, a page by its site: the whole stands
 * below the table.
 */
function shortBasis(basis: string): string {
  const site = /^https?:\/\/([^/\s:]+)/.exec(basis)?.[1]
  if (site !== undefined) return site
  return /^.{0,80}?số \S{1,40} ngày \d{1,2}\/\d{1,2}\/\d{4}/.exec(basis)?.[0] ?? basis
}

/** The bases that were shortened, whole, each once. */
export function wholeBases({checklist, findings}: ReadFileReport): string[] {
  const all = [...checklist, ...findings].flatMap(one => one.basis)
  return [...new Set(all)].filter(basis => shortBasis(basis) !== basis)
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text
}
