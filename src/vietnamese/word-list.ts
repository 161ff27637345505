import {isLetter, withSingleBlanks} from './letters.js'
import {nfc} from './normal-form.js'

/**
 * Words and phrases as a rule or a table writes them, found in a text letter by letter: a bracket is a bracket and a
 * full stop a full stop. It is the one way from words to a matcher where tables of words, which pass over signs, will
 * not do. No expression is made of them.
 *
 * @param form the form of the texts that are searched: `fold`, `unaccented`, or none
 */
export class WordList {
  /** By their first unit, in the order in which they were given. */
  readonly #byFirst = new Map<string, string[]>()

  constructor(words: readonly string[], form: (word: string) => string = word => word) {
    for (const written of words) {
      const word = form(asRead(written))
      if (word === '') continue
      const first = word.charAt(0)
      const others = this.#byFirst.get(first)
      if (others) others.push(word)
      else this.#byFirst.set(first, [word])
    }
  }

  /** The first of them that stands at this index, whole: what ends in a letter is not followed by one. */
  at(text: string, index: number): string | undefined {
    return this.#byFirst
      .get(text[index] ?? '')
      ?.find(
        word =>
          text.startsWith(word, index) && !(isLetter(word.at(-1)) && isLetter(text[index + word.length]))
      )
  }

  /** Where whole words of them stand, from left to right, without overlaps. */
  findAll(text: string): {start: number; end: number}[] {
    const found: {start: number; end: number}[] = []
    for (let at = 0; at < text.length; at++) {
      const word = isLetter(text[at - 1]) ? undefined : this.at(text, at)
      if (word === undefined) continue
      found.push({start: at, end: at + word.length})
      at += word.length - 1
    }
    return found
  }
}

/** A word of a table as a passage would have it: NFC, its blanks single. */
export function asRead(word: string): string {
  return withSingleBlanks(nfc(word)).trim()
}
