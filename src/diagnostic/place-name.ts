import {shortened} from '../base/shortened.js'
import type {Finding, ReadFileReport} from './report.js'
import type {Language} from '../base/severity.js'

type Format = ReadFileReport['format']
type Place = Pick<Finding, 'start' | 'where'>

const words = {
  vi: {
    line: 'dòng',
    page: 'trang',
    aboutPage: 'khoảng trang',
    section: 'mục',
    table: 'bảng',
    row: 'hàng',
    column: 'cột',
    words: 'chỗ',
    top: 'đầu văn bản'
  },
  en: {
    line: 'line',
    page: 'page',
    aboutPage: 'about page',
    section: 'section',
    table: 'table',
    row: 'row',
    column: 'column',
    words: 'at',
    top: 'top of the document'
  }
} as const

/** Whether lines and columns are those of the file itself, and not of a text that was read out of it. */
export function hasLines(format: Format): boolean {
  return format === 'markdown' || format === 'text'
}

/**
 * Where a person finds a place in a program that shows the file: “mục II.1, bảng 2, hàng 3, cột 4, trang 5”; undefined
 * where the file has nothing to count by. Only a text has lines: nobody sees those that a PDF or a Word file was read
 * as, nor counts paragraphs. The pages of a Word file are those that Word saved; with other fonts, or once it is
 * changed, they end elsewhere.
 */
export function placeName(
  format: Format,
  {start: {line}, where: {section, page, table}}: Place,
  language: Language
): string | undefined {
  const name = words[language]
  const parts = [
    // “Phụ lục 2, I.1” says itself what it is.
    ...(section === null ? [] : [/^\p{Lu}\p{Ll}/u.test(section) ? section : `${name.section} ${section}`]),
    ...(table
      ? [`${name.table} ${table.number}, ${name.row} ${table.row}, ${name.column} ${table.column}`]
      : []),
    ...(page === null ? [] : [`${isSetAnew(format) ? name.aboutPage : name.page} ${page}`]),
    ...(hasLines(format) ? [`${name.line} ${line}`] : [])
  ]
  return parts.length === 0 ? undefined : parts.join(', ')
}

/** Whether a program that shows the file breaks its pages anew. */
function isSetAnew(format: Format): boolean {
  return format === 'docx' || format === 'odt'
}

/** The same where the words at that place do not stand beside it: they are its name where it has no other. */
export function findingPlaceName(
  format: Format,
  place: Place & Pick<Finding, 'text'>,
  language: Language
): string {
  const name = placeName(format, place, language)
  if (name !== undefined) return name
  const {text} = place
  return text === '' ? words[language].top : `${words[language].words} “${shortened(text, longestText)}”`
}

/** Enough to find it by. */
const longestText = 60
