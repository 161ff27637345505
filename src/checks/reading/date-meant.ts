import {citationsOf} from '../../document/cited-places.js'
import type {Citation, Plan} from '../../document/plan.js'
import type {ImpossibleDate} from '../../document/reading/impossible-dates.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {dateInWords, vietnameseDate} from '../../vietnamese/dates.js'
import type {Passage} from '../../vietnamese/passage.js'
import {symbolKey} from '../../vietnamese/symbols.js'

/**
 * What to write for a date that no calendar has, in the form that it has; undefined where nobody can say. A deadline is the
 * last day of its month. A document has a day of its own: the one that is known, or that the plan cites it with elsewhere.
 */
export function dateMeant(
  {start, end, day, year, days}: ImpossibleDate,
  passage: Passage,
  plan: Plan,
  knowledge: Knowledge
): string | undefined {
  const written = passage.value.slice(start, end)
  const citation = citationsOf(plan, passage).find(one => one.start < start && end <= one.end)
  if (!citation) return days === undefined ? undefined : written.replace(String(day), String(days))
  const known = dateOfDocument(citation, year, plan, knowledge)
  if (known === undefined) return undefined
  const [date, sign] = [vietnameseDate(known), signs.find(one => written.includes(one))]
  return sign === undefined ? dateInWords(date) : date.replaceAll('/', sign)
}

const signs = ['/', '.', '-']

/** The day of a cited document of that year: one that is known, or with which the plan cites this number elsewhere. */
function dateOfDocument(
  {number}: Citation,
  year: number | undefined,
  {citations}: Plan,
  {documents}: Knowledge
): string | undefined {
  if (year === undefined) return undefined
  const row = documents.of(number, year)
  if (row) return row.date
  const key = symbolKey(number)
  const dates = citations.flatMap(({number: other, writtenDate}) =>
    writtenDate?.startsWith(`${year}-`) && symbolKey(other) === key ? [writtenDate] : []
  )
  return new Set(dates).size === 1 ? dates[0] : undefined
}
