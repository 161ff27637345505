import {isDigit} from './letters.js'

/** A text with “#” for each of its numbers: what two texts have in common that count differently. */
export function withoutNumbers(text: string): string {
  let out = ''
  for (let at = 0; at < text.length; at++)
    if (!isDigit(text[at])) out += text.charAt(at)
    else if (!isDigit(text[at - 1])) out += '#'
  return out
}
