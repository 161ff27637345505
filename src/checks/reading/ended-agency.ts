import type {Wording} from '../../base/wording.js'
import {isInCitation} from '../../document/cited-places.js'
import type {Plan} from '../../document/plan.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {dayAfter, vietnameseDate} from '../../vietnamese/dates.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** Since when an agency is no more, and who has its tasks now, for messages; `name` says how a name is written there. */
export function endingOf(
  row: AgencyRow | undefined,
  knowledge: Knowledge,
  name: (name: string) => string
): {since: string; successors: Wording} {
  const heirs = row ? knowledge.agencies.successors(row.id).map(one => name(one.name)) : []
  const names = [...heirs.map(one => ({vi: one, en: one})), ...(row?.orElse ? [row.orElse] : [])]
  return {
    since: row?.until ? vietnameseDate(dayAfter(row.until)) : '…',
    successors:
      names.length > 0
        ? {vi: names.map(one => one.vi).join(' hoặc '), en: names.map(one => one.en).join(' or ')}
        : {vi: 'cơ quan kế thừa chức năng, nhiệm vụ', en: 'the agency that took its tasks over'}
  }
}

/** The name of an agency at [start, end) of a passage. */
export interface NamedAgency {
  readonly row: AgencyRow
  readonly start: number
  readonly end: number
}

/** Names of agencies that had ended by the plan’s date, outside the titles of cited documents. */
export function endedIn(passage: Passage, plan: Plan, knowledge: Knowledge): NamedAgency[] {
  const found = plan.phrases.find(knowledge.vocabulary.agencies, passage)
  if (found.length === 0) return []
  const {date} = plan.facts.judgedOn
  // A name that another agency bears on that day is no old one.
  const borne = new Set(
    found
      .filter(({value}) => (knowledge.agencies.get(value.id)?.until ?? '9999') >= date)
      .map(({start}) => start)
  )
  return found.flatMap(({value, start, end}) => {
    const row = knowledge.agencies.get(value.id)
    if (row?.until === undefined || borne.has(start) || isInCitation(plan, passage, start)) return []
    // The rows are of the province; a body of the centre has a row of its own, and the council has committees of like names.
    return isOfAnother(plan.phrases.words(passage), end) ? [] : [{row, start, end}]
  })
}

function isOfAnother(words: PassageWords, end: number): boolean {
  const i = words.tokenFrom(end)
  return words.idAt(i, 'beside-agencies') === 'of-another' && !words.isDashed(i) && !words.isJoined(i)
}
