import type {HeaderPhrase} from './header-phrases.js'
import type {Plan} from '../plan.js'
import {hasLineEnd, isDash} from '../../vietnamese/letters.js'
import {tokensOf} from '../../vietnamese/tokens.js'

/** The motto’s own words with “ - ” where another dash stands; undefined where it is so already, or on two lines. */
export function withHyphens({source}: Plan, {whole, start, end}: HeaderPhrase): string | undefined {
  const {start: from, end: to} = whole.span(start, end)
  const written = source.text.slice(from, to)
  if (hasLineEnd(written) || ['|', '*', '_'].some(mark => written.includes(mark))) return undefined
  const tokens = tokensOf(whole).filter(token => token.start >= start && token.end <= end)
  let text = ''
  for (const [at, token] of tokens.entries()) {
    const span = whole.span(token.start, token.end)
    const before = tokens[at - 1]
    const between = before ? whole.value.slice(before.end, token.start).trim() : ''
    // A comma is no dash, and nobody knows what it is for.
    if (between !== '' && !(between.length === 1 && isDash(between))) return undefined
    text += `${before ? (between === '' ? ' ' : ' - ') : ''}${source.text.slice(span.start, span.end)}`
  }
  return text === written ? undefined : text
}
