import {closestPhrase, type KnownPhrase} from '../../vietnamese/closest-phrase.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {Plan} from '../plan.js'

/** What stands in the header where a phrase should. */
export interface HeaderPhrase {
  /** The phrase as it should be. */
  readonly words: string
  /** As it is written, in the header's text. */
  readonly written: string
  /** Whether letters differ. */
  readonly isMisspelt: boolean
  readonly span: Span
  /** The text of the header, and the place in it. */
  readonly whole: Passage
  readonly start: number
  readonly end: number
}

/** The place of the header that reads most like a phrase; undefined where none does. */
export function headerPhrase({header}: Plan, phrase: KnownPhrase): HeaderPhrase | undefined {
  if (!header) return undefined
  const {whole} = header
  const found = closestPhrase(whole, phrase)
  if (!found) return undefined
  const {start, end, far} = found
  const written = whole.value.slice(start, end)
  const {words} = phrase
  return {words, written, isMisspelt: far > 0, span: whole.span(start, end), whole, start, end}
}
