import type {RootContent} from 'mdast'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {toMarkdown} from 'mdast-util-to-markdown'
import {capitalised} from '../../vietnamese/capitals.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {ReadFileReport} from '../../diagnostic/report.js'
import {statuses} from '../../base/severity.js'
import {listedBases} from '../sheet/bases.js'
import {planFacts, subjectOf, toolFact} from '../sheet/facts.js'
import {numberedSheet} from '../sheet/numbering.js'
import {inBaseline, resultOf, standingOf, toDo} from '../sheet/outcome.js'
import {clippedText} from '../sheet/shown-text.js'
import {stampedPieces} from '../sheet/stamp.js'
import {overviewWords} from '../page/overview-words.js'
import {sheetWords} from '../sheet/words.js'
import type {PieceReporter, ReporterOptions} from '../reporter.js'
import {heading, type Inline, list, paragraph, strong, table} from './nodes.js'
import {exceptedPart, othersTable, quietTable, requirementTable} from './tables.js'

/** `--format markdown`: the reviewer’s checklist of each plan, for a wiki, a pull request or a summary of CI. */
export const markdown: PieceReporter = (report, options) => stampedPieces(parts(report, options))

/** What stands before the plans, and each of them, which begins with a heading. */
function* parts(report: RunReport, options: ReporterOptions): Generator<string> {
  const words = sheetWords[options.language]
  const failed = report.fault
    ? [
        heading(1, overviewWords[options.language].runFault),
        paragraph(strong(report.fault.message), ' ', report.fault.hint ?? '')
      ]
    : []
  const notes = (options.notes ?? []).map(note => paragraph(note))
  const head = [...failed, ...notes, ...(report.files.length > 1 ? summaryOf(report, options) : [])]
  if (head.length > 0) yield asMarkdown(head)
  let isFirst = head.length === 0
  for (const file of report.files) {
    const sheet = file.fault
      ? [
          heading(1, `${words.unread}: ${file.path}`),
          paragraph(file.fault.message, ' ', file.fault.hint ?? '')
        ]
      : sheetOf(report, file, options)
    yield `${isFirst ? '' : '\n'}${asMarkdown(sheet)}`
    isFirst = false
  }
  yield '\n'
}

/** It ends with a line end. */
function asMarkdown(children: RootContent[]): string {
  return toMarkdown(
    {type: 'root', children},
    {
      bullet: '-',
      extensions: [gfmTableToMarkdown({tablePipeAlign: false})],
      // GitHub would strike it through, or tell somebody.
      unsafe: [{character: '~'}, {character: '@', before: '(?:^|[^\\p{L}\\p{N}])', after: '[A-Za-z\\d]'}]
    }
  )
}

/** Several plans have a table that tells them before their sheets. */
function summaryOf({files}: RunReport, {language}: ReporterOptions): RootContent[] {
  const words = sheetWords[language]
  const rows = Array.from(files, (file): Inline[][] => {
    if (file.fault) return [[file.path], [strong(words.unread)], [file.fault.message]]
    const {figure, sentences} = resultOf(file, numberedSheet(file), words, language)
    return [
      [file.path],
      [words.stages[file.plan.stage]],
      [...(figure === undefined ? [] : [strong(figure), ' ']), sentences.join(' ')]
    ]
  })
  return [
    heading(1, overviewWords[language].title),
    table([words.facts.file, words.stage, words.result], rows)
  ]
}

function sheetOf(report: RunReport, file: ReadFileReport, options: ReporterOptions): RootContent[] {
  const {language} = options
  const words = sheetWords[language]
  const {plan, sha256} = file
  const sheet = numberedSheet(file)
  const {figure, sentences} = resultOf(file, sheet, words, language)
  const facts = [
    ...planFacts(file, words, language),
    [words.facts.file, file.path] as const,
    toolFact(report, words, options),
    [words.facts.hash, sha256 ?? words.noFile] as const
  ]
  const counts = statuses.map(
    status => `${words.statuses[status]}: ${file.checklist.filter(row => row.status === status).length}`
  )
  const subject = subjectOf(file)
  return [
    heading(1, `${words.stages[plan.stage]} – ${words.title}`),
    ...(subject === undefined ? [] : [paragraph(strong(subject))]),
    list(facts.map(([name, value]) => [strong(`${name}:`), ` ${value}`])),
    heading(2, words.result),
    paragraph(...(figure === undefined ? [] : [strong(figure), ' ']), sentences.join(' ')),
    ...toDoList(sheet, words),
    paragraph(counts.join(' · ')),
    heading(2, words.sections.requirements),
    ...requirementTable(file, sheet, options),
    ...quietTable(sheet, words),
    heading(2, words.sections.others),
    ...othersTable(file, sheet, options),
    heading(2, words.sections.excepted),
    ...exceptedPart(file, sheet, words, language),
    heading(2, words.sections.scope),
    paragraph(strong(words.scope.asked)),
    list(words.scope.askedLines.map(line => [line])),
    paragraph(strong(words.scope.notAsked)),
    list(words.scope.notAskedLines.map(line => [line])),
    heading(2, words.sections.bases),
    ...basesPart(file, words)
  ]
}

function toDoList(sheet: ReturnType<typeof numberedSheet>, words: (typeof sheetWords)['vi']): RootContent[] {
  const items = [...toDo(sheet), ...inBaseline(sheet)].map((one): Inline[] =>
    'row' in one
      ? [
          `${words.requirement(one.number)}: ${clippedText(capitalised(one.row.title), 160)} – ${standingOf(one, words)}`
        ]
      : [`${words.other(one.number)}: ${clippedText(one.finding.message, 160)}`]
  )
  return items.length === 0 ? [] : [list(items)]
}

function basesPart(file: ReadFileReport, words: (typeof sheetWords)['vi']): RootContent[] {
  const listed = listedBases(file)
  if (listed.length === 0) return [paragraph(words.none)]
  return [
    list(
      listed.map(({basis, parts}) => [
        basis.isPractice
          ? words.practice
          : `${basis.whole}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`
      ]),
      true
    )
  ]
}
