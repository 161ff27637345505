import type {RootContent} from 'mdast'
import {capitalised} from '../../vietnamese/capitals.js'
import type {Language} from '../../base/severity.js'
import {findingPlaceName, placeName} from '../../diagnostic/place-name.js'
import type {ReadFileReport} from '../../diagnostic/report.js'
import {basesOf, type NamedBasis, sharedBases} from '../sheet/bases.js'
import {dayIn} from '../sheet/facts.js'
import {type NumberedRow, type NumberedSheet, severityOf} from '../sheet/numbering.js'
import {clippedText} from '../sheet/shown-text.js'
import {type SheetWords, sheetWords} from '../sheet/words.js'
import type {ReporterOptions} from '../reporter.js'
import {type Inline, lines, paragraph, strong, table} from './nodes.js'

const mostPlaces = 3
const longest = 220

/** Section I: a row with the title of each group before its own. */
export function requirementTable(
  file: ReadFileReport,
  {groups}: NumberedSheet,
  {language, ruleTitles}: ReporterOptions
): RootContent[] {
  const words = sheetWords[language]
  const {number, requirement, result, evidence} = words.columns
  if (groups.length === 0) return [paragraph(words.none)]
  const rows = groups.flatMap(({title, rows: asked}) => {
    const {shared, own} = sharedBases(asked, ({row}) => row.basis)
    const name = title && ('rule' in title ? (ruleTitles[title.rule] ?? title.rule) : title.pack[language])
    const head =
      name === undefined ? [] : [[[], lines([[strong(capitalised(name))], basis(shared, words)]), [], []]]
    return [
      ...head,
      ...own.map(({row, bases}) =>
        requirementCells(row, name === undefined ? [...shared, ...bases] : bases, file, language)
      )
    ]
  })
  return [table([number, requirement, result, evidence], rows)]
}

function requirementCells(
  one: NumberedRow,
  bases: readonly NamedBasis[],
  file: ReadFileReport,
  language: Language
): Inline[][] {
  const words = sheetWords[language]
  const {number, row, finding} = one
  const status = words.statuses[row.status]
  const severity = row.status === 'unmet' ? ` (${words.severities[severityOf(one)]})` : ''
  const more = row.evidence.length - mostPlaces
  return [
    [number],
    lines([[capitalised(row.title)], basis(bases, words)]),
    row.status === 'met' ? [status] : [strong(`${status}${severity}`)],
    lines([
      row.reason === null
        ? []
        : [[row.reason, finding && placeName(file.format, finding, language)].filter(Boolean).join(' ')],
      ...row.evidence
        .slice(0, mostPlaces)
        .map(place => [
          [`“${clippedText(place.text, longest)}”`, placeName(file.format, place, language)]
            .filter(Boolean)
            .join(' ')
        ]),
      more > 0 ? [words.morePlaces(more)] : []
    ])
  ]
}

function basis(bases: readonly NamedBasis[], words: SheetWords): Inline[] {
  return bases.length === 0 ? [] : [`${words.basis}: ${bases.map(({text}) => text).join('; ')}`]
}

export function quietTable({quiet}: NumberedSheet, words: SheetWords): RootContent[] {
  if (quiet.length === 0) return []
  const {number, quiet: title, result, why} = words.columns
  return [
    table(
      [number, title, result, why],
      quiet.map(one => [
        [one.numbers],
        [`${one.rows.map(row => capitalised(row.title)).join('; ')}.`],
        [words.statuses[one.status]],
        [one.reason]
      ])
    )
  ]
}

/** Section II. */
export function othersTable(
  file: ReadFileReport,
  {others}: NumberedSheet,
  {language}: ReporterOptions
): RootContent[] {
  const words = sheetWords[language]
  const {number, severity, other, evidence} = words.columns
  if (others.length === 0) return [paragraph(words.none)]
  const rows = others.map(({number: own, finding}) => {
    return [
      [own],
      [strong(capitalised(words.severities[finding.severity]))],
      lines([
        [finding.message],
        ...finding.related.map(one => [`${findingPlaceName(file.format, one, language)}: ${one.message}`]),
        finding.suggestions.length > 0
          ? [`${words.suggested}: ${finding.suggestions.slice(0, 3).join('; ')}`]
          : [],
        basis(basesOf(finding.basis), words)
      ]),
      [
        [finding.text && `“${clippedText(finding.text, longest)}”`, placeName(file.format, finding, language)]
          .filter(Boolean)
          .join(' ')
      ]
    ]
  })
  return [table([number, severity, other, evidence], rows)]
}

/** Section III: what is waived or excepted, each with its reason. */
export function exceptedPart(
  {format}: ReadFileReport,
  sheet: NumberedSheet,
  words: SheetWords,
  language: Language
): RootContent[] {
  const {number, excepted, reason, owner, until} = words.columns
  const all = [
    ...sheet.rows
      .filter(({row, finding}) => row.status === 'waived' || finding?.suppressed)
      .map(one => ({...one, title: capitalised(one.row.title), why: one.row.reason})),
    ...sheet.excepted.map(one => ({
      ...one,
      title: `${one.finding.message} ${findingPlaceName(format, one.finding, language)}`,
      why: null
    }))
  ]
  if (all.length === 0) return [paragraph(words.none)]
  const rows = all.map(({number: own, title, why, finding}) => {
    const suppressed = finding?.suppressed
    return [
      [own],
      [title],
      [suppressed?.reason ?? why ?? ''],
      [suppressed?.owner ?? '–'],
      [suppressed?.until ? dayIn(language, suppressed.until) : words.noLimit]
    ]
  })
  return [table([number, excepted, reason, owner, until], rows)]
}
