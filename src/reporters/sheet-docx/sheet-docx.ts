import type {ReporterOptions} from '../reporter.js'
import {sayIn} from '../../base/wording.js'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TextRun
} from 'docx'
import {strFromU8, strToU8} from 'fflate'
import {levelNames} from '../../base/names.js'
import {resultLines} from '../../diagnostic/nothing-asked.js'
import type {ReadFileReport, Report} from '../../diagnostic/report.js'
import {isUnjudged} from '../../diagnostic/requirement-count.js'
import type {Language} from '../../base/severity.js'
import {pack} from '../../office/pack.js'
import {unpack} from '../../office/package.js'
import {exceptionLines, exceptionsTitle} from '../exception-lines.js'
import {cell, line, noBorders, row, sheetTable, twips} from './sheet-parts.js'
import {findingRows, requirementRows, wholeBases} from './sheet-rows.js'
import {type SheetWords, sheetWords} from './sheet-words.js'

/**
 * The reviewer’s sheet as a Word document in the form of an office paper (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4,
 * Times New Roman, the page number centred above and hidden on the first page. Each plan has a section of its own. The
 * same report on the same day gives the same bytes.
 */
export async function sheetDocx(report: Report, options: ReporterOptions): Promise<Uint8Array> {
  const files = report.files.filter((file): file is ReadFileReport => file.fault === null)
  const words = sheetWords[options.language]
  const document = new Document({
    creator: 'cchclint',
    lastModifiedBy: 'cchclint',
    title: words.title,
    styles: {default: {document: {run: {font: 'Times New Roman', size: 26}}}},
    sections: files.map(file => ({
      properties: {
        titlePage: true,
        page: {
          size: {width: twips(210), height: twips(297)},
          margin: {
            top: twips(20),
            bottom: twips(20),
            left: twips(30),
            right: twips(15)
          },
          pageNumbers: {start: 1}
        }
      },
      headers: {
        default: new Header({
          children: [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [new TextRun({children: [PageNumber.CURRENT], size: 26})]
            })
          ]
        }),
        first: new Header({children: [new Paragraph({})]})
      },
      children: sheet(file, words, options)
    }))
  })
  const written = unpack(new Uint8Array(await Packer.toArrayBuffer(document)), words.title, () => true)
  const core = 'docProps/core.xml'
  const made = `${options.today}T00:00:00Z`
  const dated = strFromU8(written[core]!).replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, `$1${made}`)
  return pack({...written, [core]: strToU8(dated)})
}

function sheet(file: ReadFileReport, words: SheetWords, options: ReporterOptions): (Paragraph | Table)[] {
  const requirements = requirementRows(file, words, options)
  const findings = findingRows(file, words, options.language)
  return [
    heading(words),
    line(words.title, {bold: true, align: 'center', before: 240, size: 28}),
    line(words.subtitle, {bold: true, align: 'center', after: 200}),
    ...facts(file, words, options.language).map(([name, value]) => fact(name, value)),
    fact(words.result, resultLines(file, options.language).join(' ')),
    ...(options.notes ?? []).map(note => line(note, {italic: true, before: 80, size: 24})),
    line(words.requirements, {bold: true, before: 200, after: 100}),
    sheetTable([9, 38, 32, 16, 40, 30], words.requirementColumns, requirements.rows),
    ...requirements.notes.map(note => line(note, {italic: true, before: 80, size: 24})),
    ...(findings.length === 0
      ? []
      : [
          line(words.findings, {bold: true, before: 240, after: 100}),
          sheetTable([9, 26, 85, 18, 27], words.findingColumns, findings)
        ]),
    ...exceptions(file, options.language),
    line(words.bases, {bold: true, before: 240, after: 60}),
    ...wholeBases(file).map(basis => line(`- ${basis}.`, {size: 24})),
    line(words.conclusion, {bold: true, before: 240}),
    ...Array.from({length: 3}, () => line('…'.repeat(36), {before: 80})),
    signatures(words)
  ]
}

/** What was left out, each with its reason. */
function exceptions(file: ReadFileReport, language: Language): Paragraph[] {
  const lines = exceptionLines(file, language)
  if (lines.length === 0) return []
  return [
    line(`${exceptionsTitle[language]}:`, {bold: true, before: 240, after: 60}),
    ...lines.map(one => line(`- ${one}`, {size: 24}))
  ]
}

/** The names of the offices on the left, of the country on the right. */
function heading(words: SheetWords): Table {
  const left: Paragraph[] = [
    line(words.office, {align: 'center', size: 24}),
    line(words.unit, {align: 'center', bold: true, size: 24}),
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
  const children: ParagraphChild[] = [new TextRun({text: `${name}: `, bold: true}), new TextRun(value)]
  return new Paragraph({children, spacing: {before: 40, after: 40}})
}

function facts(
  {path, plan, checklist}: ReadFileReport,
  words: SheetWords,
  language: Language
): [string, string][] {
  const {date, isLowerBound} = plan.judgedOn
  const none = isUnjudged(checklist) ? words.unknown : words.none
  const day = (iso: string) => sayIn(language)(iso.split('-').reverse().join('/'), iso)
  return [
    [words.file, path],
    [words.plan, [plan.type, plan.title].filter(Boolean).join(' ') || none],
    [words.issuer, plan.issuer ?? none],
    [words.number, plan.number ?? none],
    [words.date, plan.date ? day(plan.date) : none],
    [words.level, plan.level ? levelNames[plan.level].name[language] : none],
    [words.judgedOn, `${day(date)}${isLowerBound ? words.orLater : ''}`]
  ]
}

function signatures(words: SheetWords): Table {
  const place = (title: string, millimetres: number) =>
    cell(
      [
        line(title, {align: 'center', bold: true, before: 240}),
        line(words.signHere, {align: 'center', italic: true, size: 24})
      ],
      millimetres
    )
  return new Table({
    borders: noBorders,
    columnWidths: [82, 83].map(twips),
    rows: [row([place(words.reviewer, 82), place(words.head, 83)])]
  })
}
