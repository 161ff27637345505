import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Fault} from '../base/fault.js'
import {type KnowledgeTables, withWords} from '../knowledge/tables.js'
import {pairStampOf} from '../vietnamese/pairs/frozen-pairs.js'
import {stampOf} from '../vietnamese/words/frozen-words.js'
import {builtInCompounds, builtInNear, builtInTables, wordStamps} from './built-in.generated.js'

export {builtInPacks, wordStamps} from './built-in.generated.js'

/**
 * The tables that come with the program. Their compiled words lie in files beside it, which are read when they are asked
 * for and used as they lie.
 */
export const builtInKnowledge: KnowledgeTables = withWords(builtInTables, {
  load: fromFile('words'),
  loadUnaccented: fromFile('words-bare'),
  loadPairs: fromFile('pairs', pairStampOf),
  loadNear: builtInNear,
  loadCompounds: builtInCompounds,
  changed: []
})

/** @throws {Fault} where the file is missing, damaged, or of another version than the tables */
function fromFile(name: keyof typeof wordStamps, stamp = stampOf): () => Uint8Array {
  let words: Uint8Array | undefined
  return () => {
    if (words) return words
    const bytes = bytesOf(`${name}.bin`)
    if (!bytes || stamp(bytes) !== wordStamps[name]) throw unusable(`${name}.bin`, bytes === undefined)
    return (words = bytes)
  }
}

/** Beside this module or, where it is bundled, in the folder above. */
function bytesOf(file: string): Uint8Array | undefined {
  for (const place of [`./${file}`, `../${file}`])
    try {
      return readFileSync(fileURLToPath(new URL(place, import.meta.url)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return undefined
    }
  return undefined
}

function unusable(file: string, isMissing: boolean): Fault {
  return new Fault(
    isMissing
      ? {
          vi: `Không đọc được tệp “${file}” đi kèm cchclint.`,
          en: `“${file}”, which comes with cchclint, cannot be read.`
        }
      : {
          vi: `Tệp “${file}” đi kèm cchclint bị hỏng hoặc không thuộc phiên bản này.`,
          en: `“${file}”, which comes with cchclint, is damaged or of another version.`
        },
    {vi: 'Hãy cài đặt lại cchclint.', en: 'Install cchclint again.'}
  )
}
