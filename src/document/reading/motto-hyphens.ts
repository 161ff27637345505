import type {HeaderPhrase} from './header-phrases.js'
import type {Plan} from '../plan.js'
import {hasLineEnd, isDash} from '../../vietnamese/letters.js'

/** The motto’s own words with “ - ” where another dash stands; undefined where it is so already, or on two lines. */
export function withHyphens({source}: Plan, {whole, start, end}: HeaderPhrase): string | undefined {
  const {start: from, end: to} = whole.span(start, end)
  const written = source.text.slice(from, to)
  if (hasLineEnd(written) || ['|', '*', '_'].some(mark => written.includes(mark))) return undefined
  const {textWords} = whole
  const first = textWords.from(start)
  let text = ''
  for (let at = first; at < textWords.length && textWords.end(at) <= end; at++) {
    const span = whole.span(textWords.start(at), textWords.end(at))
    const isFirst = at === first
    const between = isFirst ? '' : whole.value.slice(textWords.end(at - 1), textWords.start(at)).trim()
    // A comma is no dash, and nobody knows what it is for.
    if (between !== '' && !(between.length === 1 && isDash(between))) return undefined
    text += `${!isFirst ? (between === '' ? ' ' : ' - ') : ''}${source.text.slice(span.start, span.end)}`
  }
  return text === written ? undefined : text
}
