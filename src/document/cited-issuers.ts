import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import type {DocumentTypeWords, PhraseReader} from './vocabulary.js'

/** Who issued a cited document, as it is written there; `end` is an index into the passage’s `value`. */
export interface NamedIssuer {
  readonly name: string
  readonly end: number
}

/** UTF-16 units and words that no name of an issuer exceeds. */
const longestName = 140
const mostWords = 18
/** Signs between a date and “của”. */
const mostBefore = 2

/** Words that are no part of a name, however they are written, and those that are where they have a capital. */
const beginsTitle: ReadonlySet<string> = new Set(['about', 'promulgating', 'title'])
const endsUncapitalised: ReadonlySet<string> = new Set(['subject', 'goes-on', 'day', 'same-day', 'other-day'])

/** Reads the names of issuers behind cited documents. */
export class CitedIssuers {
  constructor(
    readonly types: Pick<DocumentTypeWords, 'beginning'>,
    readonly phrases: Pick<PhraseReader, 'words'>
  ) {}

  /** “của UBND tỉnh Lào Cai”, behind a place, from the words before it to the word that goes on with the sentence. */
  at(passage: Passage, behind: number): NamedIssuer | undefined {
    const words = this.phrases.words(passage)
    let i = words.tokenFrom(behind)
    for (let signs = 0; signs < mostBefore && (words.is(i, sign.comma) || words.is(i, sign.close)); signs++)
      i++
    const of = words.at(i, 'after-citations')
    if (of?.id !== 'of' || !words.isCapital(of.to)) return undefined
    const end = words.end(this.#behindName(passage, words, of.to) - 1)
    const name = passage.value.slice(words.start(of.to), end)
    return end <= words.start(of.to) || name.split(' ').length > mostWords ? undefined : {name, end}
  }

  /** The token behind the name that begins at one. */
  #behindName(passage: Passage, words: PassageWords, from: number): number {
    let i = from
    while (i < words.length && words.end(i) - words.start(from) <= longestName) {
      if (endsName(words, i)) break
      const hit = words.at(i, 'after-citations')
      if (hit && this.#goesOn(passage, words, hit)) break
      i++
    }
    return i
  }

  /** Whether words go on with the sentence: “… về việc”. A capital may make them part of the name: “Ban Chỉ đạo”. */
  #goesOn(
    passage: Passage,
    words: PassageWords,
    {id, from, to}: {id: string; from: number; to: number}
  ): boolean {
    if (beginsTitle.has(id)) return true
    // “Khoa học và Công nghệ”, “Bộ Kế hoạch và Đầu tư”, but “Sở Nội vụ và Kế hoạch số …”.
    if (id === 'and')
      return !words.isCapital(to) || this.types.beginning(passage, words.start(to)) !== undefined
    return endsUncapitalised.has(id) && !words.isCapital(from)
  }
}

function endsName(words: PassageWords, i: number): boolean {
  return [sign.comma, sign.semicolon, sign.colon, sign.stop, sign.open, sign.close, sign.quote].some(one =>
    words.is(i, one)
  )
}
