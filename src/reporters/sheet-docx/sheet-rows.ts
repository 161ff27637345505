import type {ReporterOptions} from '../reporter.js'
import {capitalised} from '../../vietnamese/capitals.js'
import type {Language, Status} from '../../base/severity.js'
import {findingPlaceName, placeName} from '../../diagnostic/place-name.js'
import type {Evidence, ReadFileReport} from '../../diagnostic/report.js'
import {basesOf, type NamedBasis, sharedBases} from '../sheet/bases.js'
import {dayIn} from '../sheet/facts.js'
import {type NumberedFinding, type NumberedRow, type NumberedSheet, severityOf} from '../sheet/numbering.js'
import {clippedText, shown} from '../sheet/shown-text.js'
import {type SheetWords, sheetWords} from '../sheet/words.js'
import type {SheetLine, SheetRow} from './sheet-parts.js'

const mostPlaces = 3
/** Letters of a quote: of what is met, and of what a person must look at. */
const longest = {met: 160, other: 220}

/** The rows of section I: those of several items below the title of their rule, with the bases that all of them share. */
export function requirementRows(
  file: ReadFileReport,
  {groups}: NumberedSheet,
  {language, ruleTitles}: ReporterOptions
): SheetRow[] {
  const words = sheetWords[language]
  return groups.flatMap(({title, rows}) => {
    const {shared, own} = sharedBases(rows, ({row}) => row.basis)
    const name = title && ('rule' in title ? (ruleTitles[title.rule] ?? title.rule) : title.pack[language])
    const head: SheetRow[] =
      name === undefined ? [] : [{title: capitalised(shown(name)), lines: basisLine(shared, words)}]
    return [
      ...head,
      ...own.map(({row, bases}) =>
        requirementRow(row, name === undefined ? [...shared, ...bases] : bases, file, language)
      )
    ]
  })
}

function requirementRow(
  one: NumberedRow,
  bases: readonly NamedBasis[],
  {format}: ReadFileReport,
  language: Language
): SheetRow {
  const {number, row, finding} = one
  const words = sheetWords[language]
  const isMet = row.status === 'met'
  const more = row.evidence.length - mostPlaces
  return {
    cells: [
      {lines: [number], center: true},
      {lines: [capitalised(shown(row.title)), ...basisLine(bases, words)]},
      {
        lines: [
          words.statuses[row.status],
          ...(row.status === 'unmet' ? [small(words.severities[severityOf(one)])] : [])
        ],
        bold: !isMet
      },
      {
        lines: [
          ...(row.reason === null ? [] : [shown(row.reason)]),
          ...(finding && row.evidence.length === 0 ? placeLine(format, finding, language) : []),
          ...row.evidence.slice(0, mostPlaces).flatMap(place => [
            {
              text: `“${clippedText(shown(place.text), isMet ? longest.met : longest.other)}”`,
              italic: true
            },
            ...placeLine(format, place, language)
          ]),
          ...(more > 0 ? [small(words.morePlaces(more))] : [])
        ]
      },
      {lines: verdictLines(row.status, words)}
    ]
  }
}

/** What was not asked, or could not be, takes a row for each reason. */
export function quietRows({quiet}: NumberedSheet, words: SheetWords): SheetRow[] {
  return quiet.map(({numbers, rows, status, reason}) => ({
    cells: [
      {lines: [numbers], center: true},
      {lines: [`${rows.map(row => capitalised(shown(row.title))).join('; ')}.`]},
      {lines: [words.statuses[status]]},
      {lines: [shown(reason)]}
    ]
  }))
}

/** The rows of section II: what was found beside the requirements. */
export function findingRows(
  {format}: ReadFileReport,
  {others}: NumberedSheet,
  language: Language
): SheetRow[] {
  const words = sheetWords[language]
  return others.map(({number, finding}) => ({
    cells: [
      {lines: [number], center: true},
      {lines: [capitalised(words.severities[finding.severity])], bold: finding.severity === 'error'},
      {
        lines: [
          shown(finding.message),
          ...finding.related.map(one =>
            small(`${capitalised(shown(findingPlaceName(format, one, language)))}: ${shown(one.message)}`)
          ),
          ...(finding.suggestions.length > 0
            ? [
                small(
                  `${words.suggested}: ${finding.suggestions
                    .slice(0, 3)
                    .map(one => `“${shown(one)}”`)
                    .join('; ')}`
                )
              ]
            : []),
          ...basisLine(basesOf(finding.basis), words)
        ]
      },
      {
        lines: [
          ...(finding.text === ''
            ? []
            : [{text: `“${clippedText(shown(finding.text), longest.other)}”`, italic: true}]),
          ...placeLine(format, finding, language)
        ]
      },
      {lines: [`☐ ${words.verdicts.mend}`, `☐ ${words.verdicts.pass}`]}
    ]
  }))
}

/** The rows of section III: what is waived or excepted, each with its reason. */
export function exceptedRows(
  {format}: ReadFileReport,
  {rows, excepted}: NumberedSheet,
  words: SheetWords,
  language: Language
): SheetRow[] {
  const waived = rows.filter(({row, finding}) => row.status === 'waived' || finding?.suppressed)
  const all: readonly (NumberedRow | NumberedFinding)[] = [...waived, ...excepted]
  return all.map(one => {
    const suppressed = one.finding?.suppressed
    const title = 'row' in one ? capitalised(one.row.title) : one.finding.message
    const reason = suppressed?.reason ?? ('row' in one ? one.row.reason : null) ?? ''
    return {
      cells: [
        {lines: [one.number], center: true},
        {lines: [shown(title), ...('row' in one ? [] : placeLine(format, one.finding, language))]},
        {lines: [shown(reason), ...(suppressed ? [small(words.exceptedBy[suppressed.kind])] : [])]},
        {lines: [shown(suppressed?.owner ?? '–')]},
        {lines: [suppressed?.until ? dayIn(language, suppressed.until) : words.noLimit]}
      ]
    }
  })
}

function verdictLines(status: Status, {verdicts}: SheetWords): string[] {
  if (status === 'unmet') return [`☐ ${verdicts.mend}`, `☐ ${verdicts.accept}`, dots, dots]
  if (status === 'unclear') return [`☐ ${verdicts.met}`, `☐ ${verdicts.unmet}`, dots, dots]
  return [`☐ ${verdicts.seen}`]
}

const dots = '…'.repeat(8)

function basisLine(bases: readonly NamedBasis[], words: SheetWords): SheetLine[] {
  return bases.length === 0 ? [] : [small(`${words.basis}: ${bases.map(({text}) => shown(text)).join('; ')}`)]
}

/** Nothing where the file has nothing to count by: the words of the plan stand above. */
function placeLine(
  format: ReadFileReport['format'],
  place: Pick<Evidence, 'start' | 'where'>,
  language: Language
): SheetLine[] {
  const name = placeName(format, place, language)
  return name === undefined ? [] : [small(capitalised(shown(name)))]
}

function small(text: string): SheetLine {
  return {text, small: true}
}
