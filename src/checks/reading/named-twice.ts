import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isBlankBetween} from '../../document/reading/doubled-words.js'
import {fold, unaccented} from '../../vietnamese/fold.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import {hasNumeral, isLower} from '../../vietnamese/letters.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import {gap} from '../../vietnamese/text-words.js'

/** A name in full with its own abbreviation right behind it, in no brackets: “Ủy ban nhân dân UBND xã”. */
export interface NamedTwice {
  readonly name: string
  readonly abbreviation: string
  readonly span: Span
}

/**
 * Names that a plan writes in full and abbreviated side by side. What a sentence goes on behind is meant: a list of
 * abbreviations has nothing there.
 *
 * @param full abbreviations and what they stand for
 */
export function* namedTwice(plan: Plan, full: ReadonlyMap<string, string>): Generator<NamedTwice> {
  for (const {passage, part} of everyPassage(plan)) {
    const {textWords, value} = passage
    if (part === 'header' || (textWords.traits & wordTrait.capitals) === 0) continue
    for (let at = 1; at + 1 < textWords.length; at++) {
      const name = full.get(textWords.words[at]?.written ?? '')
      if (name === undefined || !goesOn(passage, at) || !areInitials(textWords.folded(at) ?? '', name))
        continue
      const from = at - name.split(' ').length
      if (!standsAt(passage, from, name) || !areOnLine(plan, passage, from, at)) continue
      const [start, behind] = [textWords.start(from), textWords.end(at)]
      yield {
        name: value.slice(start, textWords.end(at - 1)),
        abbreviation: value.slice(textWords.start(at), behind),
        span: passage.span(start, behind)
      }
    }
  }
}

/** “đối tác công tư PPP”: letters of another language may stand beside a name. */
function areInitials(letters: string, name: string): boolean {
  const initials = name.split(' ').map(word => word.charAt(0))
  return unaccented(letters) === unaccented(initials.join(''))
}

function goesOn({textWords}: Passage, at: number): boolean {
  const next = textWords.words[at + 1]?.written ?? ''
  return textWords.gapAfter(at) === gap.plain && (isLower(next[0]) || hasNumeral(next))
}

function standsAt({textWords}: Passage, from: number, name: string): boolean {
  return from >= 0 && name.split(' ').every((word, k) => textWords.folded(from + k) === fold(word))
}

function areOnLine(plan: Plan, passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (passage.textWords.gapAfter(at) !== gap.plain || !isBlankBetween(plan, passage, at)) return false
  return true
}
