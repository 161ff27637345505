import {once, onceOfBoth} from '../../base/once.js'
import {isInCitedTitle} from '../../document/cited-places.js'
import type {Plan} from '../../document/plan.js'
import {IndexNames} from '../../document/reading/index-names.js'
import type {IndexReader} from '../../document/reading/named-indices.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {isInAddress} from '../../vietnamese/addresses.js'
import type {Passage} from '../../vietnamese/passage.js'

/** In machine-read text the words are looked for without their diacritics, and names as they may be misread. */
export function readerOf(
  plan: Plan,
  {indices, vocabulary}: Pick<Knowledge, 'indices' | 'vocabulary'>
): IndexReader {
  const {phrases} = plan
  const wordsIn = (passage: Passage) =>
    phrases.isLegible ? vocabulary.words.in(passage) : vocabulary.words.unaccentedIn(passage)
  return {
    in: wordsIn,
    unaccentedIn: passage => vocabulary.words.unaccentedIn(passage),
    heading: label => phrases.heading(label),
    namesIn(passage) {
      const all = writtenNames(indices, phrases)(passage)
      if (all.length === 0) return IndexNames.none
      const words = wordsIn(passage)
      const found = all.filter(({start}) => !isInCitedTitle(plan, passage, start))
      return new IndexNames(
        found.map(({value: {id, form}, start, end}) => ({
          id,
          form,
          from: words.tokenFrom(start),
          to: words.tokenFrom(end),
          doubt: phrases.isLegible || form === 'abbreviation' ? undefined : 'misread'
        }))
      )
    }
  }
}

type WrittenName = ReturnType<Knowledge['indices']['names']['findAll']>[number]

const none: readonly WrittenName[] = []

/** The names of indices in a passage, but those inside addresses, whatever is cited there. */
const writtenNames = onceOfBoth((indices: Knowledge['indices'], phrases: PhraseReader) =>
  once((passage: Passage): readonly WrittenName[] => {
    const abbreviations = indices.abbreviations.findAll(passage)
    const names = phrases.find(indices.names, passage)
    const shortNames = phrases.find(indices.shortNames, passage)
    if (abbreviations.length + names.length + shortNames.length === 0) return none
    return [...abbreviations, ...names, ...shortNames].filter(({start}) => !isInAddress(passage.value, start))
  })
)
