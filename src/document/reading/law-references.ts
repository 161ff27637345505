import {once} from '../../base/once.js'
import {type ArticleReference, articleReferences} from '../../vietnamese/article-references.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {Plan} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'

/** The references to parts of laws in a passage that are not written as they should be. */
export function lawReferences({phrases}: Plan, passage: Passage): readonly ArticleReference[] {
  return referencesBy(phrases)(passage)
}

/** What looks at capitals and what looks at letters ask the same. */
const referencesBy = once((phrases: PhraseReader) =>
  once((passage: Passage) => articleReferences(passage.value, phrases.words(passage)))
)
