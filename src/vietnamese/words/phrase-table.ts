import type {WordTable} from './rows.js'

/**
 * A list of phrases as a rule writes them, as a table: the id of each is its place in the list. The table is called
 * after what it holds, so that a list that was compiled with the project is known again, whoever asks for it.
 */
export function phraseTable(phrases: readonly string[]): WordTable {
  return {
    name: phraseTableName(phrases),
    rows: phrases.map((phrase, at) => ({id: String(at), words: [phrase], areNames: true}))
  }
}

/** The name of {@link phraseTable}: 64 bits of the phrases, in their order. */
export function phraseTableName(phrases: readonly string[]): string {
  let one = 0x811c9dc5
  let two = 0x9e3779b9
  for (const phrase of phrases)
    for (let i = 0; i <= phrase.length; i++) {
      // Ends each phrase: no unit has this number.
      const code = i < phrase.length ? phrase.charCodeAt(i) : 0x10000
      one = Math.imul(one ^ code, 0x01000193)
      two = Math.imul((two << 5) ^ (two >>> 2) ^ code, 0x85ebca6b)
    }
  return `phrases:${hex(one)}${hex(two)}`
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}
