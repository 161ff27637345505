import {everyPassage} from '../every-passage.js'
import type {Plan} from '../plan.js'
import type {Passage} from '../../vietnamese/passage.js'

/** What a PDF sets in the columns of a formula reaches over no more paragraphs on either side of its sign. */
const around = 3

const none: ReadonlySet<Passage> = new Set()

/**
 * Paragraphs of a PDF that are parts of a formula in words, “Mức đóng = Tổng số tháng … x 100”: its numerator and its
 * denominator stand in columns, so that their lines run into each other and words seem to be written twice.
 */
export function passagesOfFormulas(plan: Plan): ReadonlySet<Passage> {
  if (plan.source.format !== 'pdf') return none
  const passages = everyPassage(plan).map(({passage}) => passage)
  const found = new Set<Passage>()
  for (const [at, {value}] of passages.entries())
    if (hasEquals(value))
      for (const one of passages.slice(Math.max(0, at - around), at + around + 1)) found.add(one)
  return found
}

/** “=” that no letter stands beside: “a=1” is no formula in words. */
function hasEquals(text: string): boolean {
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1))
    if ((text[at - 1] ?? ' ') === ' ' && (text[at + 1] ?? ' ') === ' ') return true
  return false
}
