import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TabStopType,
  TextRun
} from 'docx'
import {strFromU8, strToU8} from 'fflate'
import {type Stage, statuses} from '../../base/severity.js'
import {there} from '../../base/there.js'
import type {ReadFileReport, Report} from '../../diagnostic/report.js'
import {pack} from '../../office/pack.js'
import {unpack} from '../../office/package.js'
import type {ReporterOptions} from '../reporter.js'
import {listedBases} from '../sheet/bases.js'
import {digitsOf, type Fact, planFacts, subjectOf, toolFact} from '../sheet/facts.js'
import {numberedSheet, type NumberedSheet} from '../sheet/numbering.js'
import {inBaseline, resultOf, standingOf, toDo} from '../sheet/outcome.js'
import {clippedText, shown} from '../sheet/shown-text.js'
import {type SheetWords, sheetWords} from '../sheet/words.js'
import {cell, dottedLine, line, noBorders, row, type SheetRow, sheetTable, twips} from './sheet-parts.js'
import {exceptedRows, findingRows, quietRows, requirementRows} from './sheet-rows.js'

/**
 * The reviewer’s sheet as a Word document in the form of an office paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4,
 * Times New Roman, the page number centred above and hidden on the first page. It says what the page says, with the same
 * numbers, and names stage and file on each page. Each plan has a section of its own. The same report on the same day
 * gives the same bytes.
 */
export async function sheetDocx(report: Report, options: ReporterOptions): Promise<Uint8Array> {
  const files = report.files.filter((file): file is ReadFileReport => file.fault === null)
  const words = sheetWords[options.language]
  const document = new Document({
    creator: 'cchclint',
    lastModifiedBy: 'cchclint',
    title: words.title,
    styles: {default: {document: {run: {font: 'Times New Roman', size: 26}}}},
    sections: files.map(file => sectionOf(report, file, words, options))
  })
  const written = unpack(new Uint8Array(await Packer.toArrayBuffer(document)), words.title, () => true)
  const core = 'docProps/core.xml'
  const made = `${options.today}T00:00:00Z`
  const dated = strFromU8(there(written[core], core)).replace(
    /(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g,
    `$1${made}`
  )
  return pack({...written, [core]: strToU8(dated)})
}

function sectionOf(
  report: Report,
  file: ReadFileReport,
  words: SheetWords,
  options: ReporterOptions
): ISectionOptions {
  const digits = digitsOf(file)
  const footer = () =>
    new Footer({children: [line(digits === undefined ? '' : `${words.reviewed} ${digits}…`, {size: 18})]})
  return {
    properties: {
      titlePage: true,
      page: {
        size: {width: twips(210), height: twips(297)},
        margin: {top: twips(20), bottom: twips(20), left: twips(30), right: twips(15)},
        pageNumbers: {start: 1}
      }
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({children: [PageNumber.CURRENT], size: 26})]
          }),
          runningHead(file.plan.stage, words)
        ]
      }),
      first: new Header({children: [new Paragraph({})]})
    },
    footers: {default: footer(), first: footer()},
    children: sheet(report, file, words, options)
  }
}

/** The sheet’s name on the left, the stage on the right. */
function runningHead(stage: Stage, words: SheetWords): Paragraph {
  return new Paragraph({
    tabStops: [{type: TabStopType.RIGHT, position: twips(165)}],
    children: [
      new TextRun({text: words.running, size: 18}),
      new TextRun({text: `\t${words.stages[stage]}`, bold: true, size: 20})
    ]
  })
}

function sheet(
  report: Report,
  file: ReadFileReport,
  words: SheetWords,
  options: ReporterOptions
): (Paragraph | Table)[] {
  const {language} = options
  const numbered = numberedSheet(file)
  const {columns} = words
  const requirements = requirementRows(file, numbered, options)
  const quiet = quietRows(numbered, words)
  const findings = findingRows(file, numbered, language)
  const excepted = exceptedRows(file, numbered, words, language)
  return [
    heading(words),
    line(words.title, {bold: true, align: 'center', before: 240, size: 28}),
    line(shown(subjectOf(file) ?? ''), {bold: true, align: 'center', after: 120}),
    stamp(file.plan.stage, words),
    ...facts(report, file, words, options).map(([name, value]) => fact(name, value)),
    ...result(file, numbered, words, options),
    section(words.sections.requirements),
    tableOf(
      requirements,
      [9, 43, 26, 52, 35],
      [columns.number, columns.requirement, columns.result, columns.evidence, columns.verdict],
      words
    ),
    ...(quiet.length === 0
      ? []
      : [
          line('', {size: 12}),
          sheetTable([16, 69, 28, 52], [columns.number, columns.quiet, columns.result, columns.why], quiet)
        ]),
    section(words.sections.others),
    tableOf(
      findings,
      [11, 22, 55, 47, 30],
      [columns.number, columns.severity, columns.other, columns.evidence, columns.verdict],
      words
    ),
    section(words.sections.excepted),
    tableOf(
      excepted,
      [11, 55, 49, 27, 23],
      [columns.number, columns.excepted, columns.reason, columns.owner, columns.until],
      words
    ),
    ...scope(words),
    section(words.sections.bases),
    ...bases(file, words),
    ...conclusion(file, words)
  ]
}

/** A table, or that there is nothing. */
function tableOf(
  rows: readonly SheetRow[],
  widths: readonly number[],
  head: readonly string[],
  words: SheetWords
): Paragraph | Table {
  return rows.length === 0 ? line(words.none, {size: 24}) : sheetTable(widths, head, rows)
}

function section(title: string): Paragraph {
  return line(title, {bold: true, before: 240, after: 100, keepNext: true})
}

/** The stage as a stamp: a dashed box for a draft, a double one for a plan to be signed. */
function stamp(stage: Stage, words: SheetWords): Paragraph {
  const edge = {style: stage === 'draft' ? BorderStyle.DASHED : BorderStyle.DOUBLE, size: 12, space: 4}
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: {left: twips(60), right: twips(60)},
    spacing: {before: 120, after: 200},
    border: {top: edge, bottom: edge, left: edge, right: edge},
    children: [new TextRun({text: words.stages[stage], bold: true, size: 30})]
  })
}

/** The figure, what is left to do, and each of it with its number. */
function result(
  file: ReadFileReport,
  numbered: NumberedSheet,
  words: SheetWords,
  {language, notes = []}: ReporterOptions
): Paragraph[] {
  const {figure, sentences} = resultOf(file, numbered, words, language)
  const counts = statuses.map(
    status => `${words.statuses[status]}: ${file.checklist.filter(one => one.status === status).length}`
  )
  return [
    fact(words.result, [...(figure === undefined ? [] : [figure]), ...sentences].join(' ')),
    ...[...toDo(numbered), ...inBaseline(numbered)].map(one =>
      line(
        'row' in one
          ? `- ${words.requirement(one.number)}: ${clippedText(shown(one.row.title), 160)} – ${standingOf(one, words)}`
          : `- ${words.other(one.number)}: ${clippedText(shown(one.finding.message), 160)}`,
        {size: 24}
      )
    ),
    line(counts.join('; '), {size: 24, before: 40}),
    ...notes.map(note => line(shown(note), {italic: true, before: 80, size: 24}))
  ]
}

function scope({sections, scope: {asked, askedLines, notAsked, notAskedLines}}: SheetWords): Paragraph[] {
  const list = (title: string, lines: readonly string[]) => [
    line(title, {bold: true, size: 24, keepNext: true}),
    ...lines.map(one => line(`- ${one}`, {size: 24}))
  ]
  return [section(sections.scope), ...list(asked, askedLines), ...list(notAsked, notAskedLines)]
}

function bases(file: ReadFileReport, words: SheetWords): Paragraph[] {
  const listed = listedBases(file)
  if (listed.length === 0) return [line(words.none, {size: 24})]
  return listed.map(({basis, parts}, at) => {
    const whole = basis.isPractice
      ? words.practice
      : `${basis.whole}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`
    return line(`${at + 1}. ${shown(whole)}`, {size: 24})
  })
}

/** What is concluded, for which file, and who signs it: on one page. */
function conclusion(file: ReadFileReport, words: SheetWords): (Paragraph | Table)[] {
  const {agree, afterMending, disagree, onlyFor} = words.conclusion
  const kept = {before: 60, keepNext: true}
  return [
    section(words.sections.conclusion),
    line(`☐ ${agree[file.plan.stage]}`, kept),
    dottedLine(`☐ ${afterMending} `, kept),
    dottedLine(`☐ ${disagree} `, kept),
    dottedLine('', kept),
    line(onlyFor(digitsOf(file)), {...kept, size: 22}),
    signatures(words)
  ]
}

/** The names of the offices on the left, of the country on the right. */
function heading(words: SheetWords): Table {
  const left: Paragraph[] = [
    line('…'.repeat(10), {align: 'center', size: 24}),
    line('…'.repeat(10), {align: 'center', bold: true, size: 24}),
    rule(16)
  ]
  const right: Paragraph[] = [
    line(words.country, {align: 'center', bold: true, size: 24}),
    line(words.motto, {align: 'center', bold: true, size: 26}),
    rule(60),
    line(words.placeAndDate, {align: 'center', italic: true, before: 120})
  ]
  return new Table({
    borders: noBorders,
    columnWidths: [70, 95].map(twips),
    rows: [row([cell(left, 70), cell(right, 95)])]
  })
}

/** The line below the motto and the office’s name, of this length in millimetres. */
function rule(length: number): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: {
      left: twips((length > 40 ? 95 - length : 70 - length) / 2),
      right: twips((length > 40 ? 95 - length : 70 - length) / 2)
    },
    border: {top: {style: BorderStyle.SINGLE, size: 6, space: 1}},
    spacing: {before: 20, after: 0}
  })
}

function fact(name: string, value: string): Paragraph {
  const children: ParagraphChild[] = [new TextRun({text: `${name}: `, bold: true}), new TextRun(shown(value))]
  return new Paragraph({children, spacing: {before: 40, after: 40}})
}

function facts(report: Report, file: ReadFileReport, words: SheetWords, options: ReporterOptions): Fact[] {
  return [
    ...planFacts(file, words, options.language),
    [words.facts.file, file.path],
    toolFact(report, words, options),
    [words.facts.hash, file.sha256 ?? words.noFile]
  ]
}

function signatures(words: SheetWords): Table {
  const place = (title: string, millimetres: number) =>
    cell(
      [
        line(title, {align: 'center', bold: true, before: 240}),
        line(words.conclusion.signHere, {align: 'center', italic: true, size: 24})
      ],
      millimetres
    )
  return new Table({
    borders: noBorders,
    columnWidths: [82, 83].map(twips),
    rows: [row([place(words.conclusion.reviewer, 82), place(words.conclusion.head, 83)])]
  })
}
