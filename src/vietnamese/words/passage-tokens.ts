import {Kept} from '../../base/once.js'
import type {Passage} from '../passage.js'
import {tokenise} from './lexer.js'
import {TokenRange, Tokens} from './tokens.js'

/** How many tokens a page is made for, those of a plan of some pages; one that has so many gets those of no further text. */
const pageTokens = 6144
const fullPage = pageTokens - 1024

const known = new Kept<Passage, TokenRange>()
/** Where the tokens of texts lie one behind the other; forgotten with the last passage that has tokens in it. */
let page = new Tokens(16)

/** The tokens of a text; those of a passage are read once, whatever is looked for among them. */
export function tokensIn(text: Passage | string): TokenRange {
  if (typeof text === 'string') return read(text)
  return known.get(text) ?? known.set(text, read(text.value))
}

function read(text: string): TokenRange {
  if (page.length > fullPage || page.capacity < pageTokens) page = new Tokens(pageTokens)
  const first = page.length
  tokenise(text, {into: page})
  return new TokenRange(page, first, page.length - first)
}
