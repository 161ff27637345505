import type {Evidence, Finding, ReadFileReport} from './report.js'
import type {Language} from '../base/severity.js'

type Format = ReadFileReport['format']

const words = {
  vi: {
    line: 'dòng',
    paragraph: 'đoạn',
    page: 'trang',
    aboutPage: 'khoảng trang',
    section: 'mục',
    table: 'bảng',
    row: 'hàng',
    column: 'cột'
  },
  en: {
    line: 'line',
    paragraph: 'paragraph',
    page: 'page',
    aboutPage: 'about page',
    section: 'section',
    table: 'table',
    row: 'row',
    column: 'column'
  }
} as const

/**
 * Where a person finds a place in a program that shows the file: the page of a PDF, the paragraph of a Word file, the
 * line of a text. Nobody sees the lines that a PDF or a Word file was read as. The pages of a Word file are those that
 * Word saved; with other fonts, or once it is changed, they end elsewhere.
 */
export function placeName(format: Format, {line, page}: Pick<Evidence, 'line' | 'page'>, language: Language) {
  const {line: ofText, paragraph, page: ofPdf, aboutPage} = words[language]
  if (!isSetAnew(format)) return page === undefined ? `${ofText} ${line}` : `${ofPdf} ${page}`
  return `${paragraph} ${line}${page === undefined ? '' : `, ${aboutPage} ${page}`}`
}

/** Whether a program that shows the file breaks its lines and pages anew. */
function isSetAnew(format: Format): boolean {
  return format === 'docx' || format === 'odt'
}

/** Whether lines and columns are those of the file itself, and not of a text that was read out of it. */
export function hasLines(format: Format): boolean {
  return format === 'markdown' || format === 'text'
}

/** The same of a finding, which knows more: “mục II.1, bảng 2, hàng 3, cột 4, trang 5”. */
export function findingPlaceName(
  format: Format,
  {start: {line}, where: {section, page, table}}: Pick<Finding, 'start' | 'where'>,
  language: Language
): string {
  const name = words[language]
  // “Phụ lục 2, I.1” says itself what it is.
  const inSection =
    section === null ? [] : [/^\p{Lu}\p{Ll}/u.test(section) ? section : `${name.section} ${section}`]
  const inTable =
    table && `${name.table} ${table.number}, ${name.row} ${table.row}, ${name.column} ${table.column}`
  const inFile = placeName(format, {line, ...(page === null ? {} : {page})}, language)
  if (!inTable || !isSetAnew(format)) return [...inSection, ...(inTable ? [inTable] : []), inFile].join(', ')
  // In a table of a Word file the row is what a person counts, not the paragraph.
  return [...inSection, inTable, ...(page === null ? [] : [`${name.aboutPage} ${page}`])].join(', ')
}
