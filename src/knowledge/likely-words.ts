import {once} from '../base/once.js'
import {LikelyWords} from '../vietnamese/pairs/likely-word.js'
import type {KnowledgeTables} from './tables.js'

/** What tells a word by its neighbours, as it was compiled with the project; undefined of tables that bring none along. */
export const likelyWordsOf = once((tables: KnowledgeTables): LikelyWords | undefined => {
  const bytes = tables.words?.loadPairs?.()
  return bytes && new LikelyWords(bytes)
})
