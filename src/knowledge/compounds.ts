import {once} from '../base/once.js'
import type {KnowledgeTables} from './tables.js'

/** Whether two syllables, folded, are often written beside each other as one word: “đơn vị”. */
export type IsCompound = (first: string | undefined, second: string | undefined) => boolean

/**
 * What `rules/language/compounds.txt` says: a line for each first syllable, and behind it all that make a word with it. Of
 * counts in fourteen million syllables of laws and administrative texts, not of a dictionary: what is rare is not there.
 */
export function compoundsOf({words}: KnowledgeTables): IsCompound | undefined {
  return words?.loadCompounds && compoundsIn(words.loadCompounds)
}

const compoundsIn = once((load: () => string): IsCompound => {
  let compounds: ReadonlyMap<string, ReadonlySet<string>> | undefined
  return (first = '', second = '') => (compounds ??= readCompounds(load())).get(first)?.has(second) === true
})

function readCompounds(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    text.split('\n').map(line => {
      const [first = '', ...seconds] = line.split(' ')
      return [first, new Set(seconds)]
    })
  )
}
