import {fold} from '../vietnamese/fold.js'
import {isAllCapitals, isUpper} from '../vietnamese/letters.js'
import {Lexicon} from '../vietnamese/lexicon.js'
import {inCaseOf} from '../vietnamese/near-change.js'
import type {Passage} from '../vietnamese/passage.js'
import {type Token, tokenAt, tokenize, tokensOf} from '../vietnamese/tokens.js'
import type {Slip} from './slips.js'

/** A phrase that a good word put for another makes, and what is meant. */
export interface Confusion {
  readonly written: string
  readonly right: string
}

/** Phrases in which one good word is known to be put for another. */
export class Confusions {
  readonly #phrases = new Lexicon<Prepared>()

  constructor(confusions: readonly Confusion[]) {
    for (const confusion of confusions) this.#phrases.add(confusion.written, prepare(confusion))
  }

  find(passage: Passage): Slip[] {
    return this.#phrases.findAll(passage).flatMap(({start, end, value}) => {
      const tokens = tokensOf(passage)
      const first = tokenAt(tokens, start)
      const from = first + value.from
      const written = tokens.slice(from, from + value.count)
      if (isNameLike(passage, tokens, from, written)) return []
      const text = value.right
        .map((form, at) => inCaseOf(passage, written[at] ?? tokens[from - 1]!, form, false))
        .join(' ')
      const change =
        text === ''
          ? {start: tokens[from - 1]!.end, end: written.at(-1)!.end, text}
          : written.length === 0
            ? {start: tokens[from - 1]!.end, end: tokens[from - 1]!.end, text: ` ${text}`}
            : {start: written[0]!.start, end: written.at(-1)!.end, text}
      return [{start, end, changes: [change], isSure: false}]
    })
  }
}

/** Which words of a phrase stand for which others. */
interface Prepared {
  readonly from: number
  readonly count: number
  readonly right: readonly string[]
}

function prepare(confusion: Confusion): Prepared {
  const written = wordsOf(confusion.written)
  const right = wordsOf(confusion.right)
  const isSame = (one: string | undefined, other: string | undefined) => fold(one ?? '') === fold(other ?? '')
  let from = 0
  // The first word stays, so that what is put in or taken out has one before it.
  while (from < Math.min(written.length, right.length) && isSame(written[from], right[from])) from++
  let after = 0
  while (
    after < Math.min(written.length, right.length) - from &&
    isSame(written.at(-1 - after), right.at(-1 - after))
  )
    after++
  return {
    from,
    count: written.length - after - from,
    right: right.slice(from, right.length - after)
  }
}

function wordsOf(phrase: string): string[] {
  const value = phrase.normalize('NFC')
  return tokenize(fold(value)).map(({start, end}) => value.slice(start, end))
}

/** “dịch vụ công trực tuyến toàn Tỉnh”: the capital says that the word is meant. */
function isNameLike(
  {value}: Passage,
  tokens: readonly Token[],
  from: number,
  written: readonly Token[]
): boolean {
  const before = tokens[from - 1]
  const isShouted = before !== undefined && isAllCapitals(value.slice(before.start, before.end))
  return !isShouted && written.some(({start}, at) => (from > 0 || at > 0) && isUpper(value[start]))
}
