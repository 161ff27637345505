import {type KnowledgeTables, withWords} from '../../../src/knowledge/tables.js'
import {builtInCompounds, builtInNear, builtInTables} from '../../../src/packs/built-in.generated.js'
import {dataOf} from './given.js'

export {builtInPacks, wordStamps} from '../../../src/packs/built-in.generated.js'

/** The tables of the program, as `src/packs/built-in.ts` gives them where there is a disk; this is in its place here. */
export const builtInKnowledge: KnowledgeTables = withWords(builtInTables, {
  load: () => dataOf('words.bin'),
  loadUnaccented: () => dataOf('words-bare.bin'),
  loadPairs: () => dataOf('pairs.bin'),
  loadNear: builtInNear,
  loadCompounds: builtInCompounds,
  changed: []
})
