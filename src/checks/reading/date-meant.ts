import {once} from '../../base/once.js'
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
  plan: Plan,
  {documents}: Knowledge
): string | undefined {
  if (year === undefined) return undefined
  const row = documents.of(number, year)
  if (row) return row.date
  const dates = citedDays(plan).get(`${symbolKey(number)} ${year}`)
  return dates?.size === 1 ? [...dates][0] : undefined
}

/** By number and year the days with which the plan cites it: “51/NĐ-CP 2025”. */
const citedDays = once(({citations}: Plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const days = new Map<string, Set<string>>()
  for (const {number, writtenDate} of citations) {
    if (writtenDate === undefined) continue
    const key = `${symbolKey(number)} ${writtenDate.slice(0, 4)}`
    days.set(key, (days.get(key) ?? new Set()).add(writtenDate))
  }
  return days
})
