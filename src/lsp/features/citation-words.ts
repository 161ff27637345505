import {sayIn} from '../../base/wording.js'
import type {Language} from '../../base/severity.js'
import type {Citation} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {DocumentRow} from '../../knowledge/tables.js'
import {vietnameseDate} from '../../vietnamese/dates.js'

/** The document that a citation means; undefined of one that no table knows, or of which two have the number. */
export function documentOf(
  {number, date, symbolYear}: Pick<Citation, 'number' | 'date' | 'symbolYear'>,
  {documents}: Knowledge
): DocumentRow | undefined {
  const year = date === undefined ? symbolYear : Number(date.slice(0, 4))
  if (year !== undefined) return documents.of(number, year)
  const [only, ...others] = documents.withNumber(number)
  return others.length === 0 ? only : undefined
}

/** What is known of a document, as Markdown. */
export function documentWords(row: DocumentRow, {documents}: Knowledge, language: Language): string {
  const say = sayIn(language)
  const lines = [`**${documents.titleOf(row)}**`, row.title]
  const next = row.becomes.flatMap(id => documents.get(id) ?? [])
  const replaced = next.map(one => documents.titleOf(one)).join('; ')
  if (row.until !== undefined)
    lines.push(
      say(
        `Hết hiệu lực sau ngày ${vietnameseDate(row.until)}${replaced === '' ? '' : `; thay thế bởi ${replaced}`}.`,
        `In force until ${row.until}${replaced === '' ? '' : `; replaced by ${replaced}`}.`
      )
    )
  for (const {by, from} of row.amended) {
    const other = documents.get(by)
    if (other)
      lines.push(
        say(
          `Được sửa đổi bởi ${documents.titleOf(other)}, từ ngày ${vietnameseDate(from)}.`,
          `Amended by ${documents.titleOf(other)} from ${from}.`
        )
      )
  }
  if (row.until === undefined)
    lines.push(
      say(
        `Chưa thấy văn bản thay thế (dữ liệu kiểm tra ngày ${vietnameseDate(row.checkedOn)}).`,
        `Nothing is known to replace it (checked on ${row.checkedOn}).`
      )
    )
  return [...lines, ...sourceLines(row.sources)].join('\n\n')
}

/** Where a reader can look it up himself. */
export function sourceLines(sources: readonly string[]): string[] {
  const [first] = sources
  return first === undefined ? [] : [`_${first}_`]
}
