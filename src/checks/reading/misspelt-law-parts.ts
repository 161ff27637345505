import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isInQuotes} from '../../document/reading/cited.js'
import {lawReferences} from '../../document/reading/law-references.js'
import type {Passage} from '../../vietnamese/passage.js'

/** A reference to a part of a law, at indexes into its passage’s `value`, and as it should be. */
export interface MisspeltReference {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly right: string
}

/**
 * References in which the name of a part is put for another word: “Khoảng 2 Điều 5”. A number has no word beside it that could
 * tell.
 */
export function misspeltLawParts(plan: Plan): readonly MisspeltReference[] {
  return everyPassage(plan).flatMap(({passage}) =>
    lawReferences(plan, passage).flatMap(({start, end, right, isMisspelt}) =>
      isMisspelt && !isInQuotes(passage, start) ? [{passage, start, end, right}] : []
    )
  )
}
