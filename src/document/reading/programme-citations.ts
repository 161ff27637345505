import type {Citation, Plan} from '../plan.js'
import {yearRangesIn} from './years.js'
import {symbolKey} from '../../vietnamese/symbols.js'

/** A programme, and what is about it. */
export interface Programme {
  /** Its number as numbers are compared: `symbolKey`. */
  readonly key: string
  /** Its day, ISO. */
  readonly date: string
  /** The first and the last of its years. */
  readonly years: readonly [number, number]
  /** What a document that carries it out is about. */
  readonly subjects: readonly string[]
}

/** The citations of a programme, and one among the bases of it or of what carries it out. */
export function programmeCitations(plan: Plan, programme: Programme) {
  const itself = plan.citations.filter(citation => isProgramme(citation, programme))
  return {
    itself,
    inBases: itself.find(isInBases) ?? plan.citations.find(one => carriesOut(one, plan, programme))
  }
}

/** A citation with another date is one of another document; one without a date will do. */
function isProgramme({number, date}: Citation, programme: Programme): boolean {
  return symbolKey(number) === programme.key && (date === undefined || date === programme.date)
}

function isInBases({part}: Citation): boolean {
  return part === 'preamble' || part === 'title'
}

/** A document among the bases whose title names the subject and years within those of the programme. */
function carriesOut(
  citation: Citation,
  {phrases}: Plan,
  {years: [first, last], subjects}: Programme
): boolean {
  const {passage, title} = citation
  if (!isInBases(citation) || title.end <= title.start) return false
  const inTitle = (start: number) => start >= title.start && start < title.end
  if (!phrases.findListed(subjects, passage).some(({start}) => inTitle(start))) return false
  const words = phrases.words(passage)
  return yearRangesIn(words).some(
    range => inTitle(words.start(range.from)) && range.first >= first && range.last <= last
  )
}
