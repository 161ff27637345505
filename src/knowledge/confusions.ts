import {fold} from '../vietnamese/fold.js'
import {hasOneOf, isAllCapitals, isUpper} from '../vietnamese/letters.js'
import {inCaseOf} from '../vietnamese/capitals.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import type {PhraseFinder} from '../vietnamese/phrase-finder.js'
import {type Token, tokenize} from '../vietnamese/tokens.js'
import type {Slip} from './slips.js'
import type {TableWords} from './table-words.js'
import type {OfficialTermRow} from './tables.js'
import {confusionId} from './word-tables.js'

/** Phrases in which one good word is known to be put for another. */
export class Confusions {
  readonly #phrases: PhraseFinder<Replacement>

  constructor(rows: readonly OfficialTermRow[], words: TableWords) {
    const prepared = rows.flatMap(({id, confusions}) =>
      confusions.map((confusion, at) => [confusionId(id, at), replacementOf(confusion)] as const)
    )
    this.#phrases = words.names('confusions', new Map(prepared))
  }

  find(passage: Passage): Slip[] {
    return this.#phrases.findAll(passage).flatMap(({start, end, value}) => {
      const {textWords} = passage
      const from = textWords.at(start) + value.from
      const behind = from + value.count
      if (from < 0 || behind > textWords.length) return []
      const place = {start: textWords.start(from), end: textWords.end(behind - 1)}
      if (isNameLike(passage, from, behind, place)) return []
      const change = {
        ...place,
        text: inCaseOf(passage.value.slice(place.start, place.end), value.right, value.from === 0)
      }
      return [{start, end, changes: [change], isSure: false}]
    })
  }
}

/** From the first of these words to the last. */
function placeOf(words: readonly Token[]): Span | undefined {
  const [first] = words
  const last = words.at(-1)
  return first && last && {start: first.start, end: last.end}
}

/** Which words of a phrase, `count` from `from` on, stand for what. */
export interface Replacement {
  readonly from: number
  readonly count: number
  readonly right: string
}

/** What is left between the words that are alike at both ends, and of them one where nothing is left. */
export function replacementOf(confusion: OfficialTermRow['confusions'][number]): Replacement {
  const [written, right] = [wordsOf(confusion.written), wordsOf(confusion.right)]
  const shorter = Math.min(written.length, right.length)
  let from = 0
  while (from < shorter - 1 && written[from]?.folded === right[from]?.folded) from++
  let after = 0
  while (after < shorter - from - 1 && written.at(-1 - after)?.folded === right.at(-1 - after)?.folded)
    after++
  const place = placeOf(right.slice(from, right.length - after))
  return {
    from,
    count: written.length - after - from,
    right: confusion.right.normalize('NFC').slice(place?.start, place?.end)
  }
}

function wordsOf(phrase: string): Token[] {
  return tokenize(fold(phrase.normalize('NFC')))
}

/** “dịch vụ công trực tuyến toàn Tỉnh”: the capital says that the word is meant, but where a sentence begins with it. */
export function isNameLike({value, textWords}: Passage, from: number, behind: number, place: Span): boolean {
  const before = textWords.words[from - 1]
  const isShouted = before !== undefined && isAllCapitals(before.written)
  const isWithin =
    before !== undefined && !hasOneOf(value.slice(textWords.end(from - 1), place.start), '.:)/–-')
  if (isShouted) return false
  for (let at = isWithin ? from : from + 1; at < behind; at++)
    if (isUpper(value[textWords.start(at)])) return true
  return false
}
