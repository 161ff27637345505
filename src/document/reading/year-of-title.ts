import type {Plan} from '../plan.js'
import {yearRangesIn, yearsIn} from './years.js'

/**
 * The one year that the title names, where the plan is of all of it.
 *
 * @param notOf phrases in a title that make it the plan of a part of the year, or an amendment
 */
export function yearOfTitle({title, phrases, facts}: Plan, notOf: readonly string[]): number | undefined {
  const subject = title?.subject
  if (!subject || phrases.findListed(notOf, subject).length > 0) return undefined
  const words = phrases.words(subject)
  const years = yearsIn(words)
  if (yearRangesIn(words).length > 0 || years.some(({kind, isInRange}) => kind !== 'year' || isInRange))
    return undefined
  return years.some(({year}) => year === facts.year) ? facts.year : undefined
}
