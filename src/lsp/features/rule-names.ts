import type {Span} from '../../vietnamese/passage.js'

/** What may be the name of a rule: letters, digits, dashes and slashes around a place of a text, with a slash among them. */
export function ruleIdAt(text: string, at: number): (Span & {readonly id: string}) | undefined {
  const start = nameStart(text, at)
  let end = at
  while (end < text.length && isOfName(text.charCodeAt(end))) end++
  const id = text.slice(start, end)
  return id.includes('/') ? {id, start, end} : undefined
}

/** Where a name that ends at a place begins. */
export function nameStart(text: string, at: number): number {
  let start = at
  while (start > 0 && isOfName(text.charCodeAt(start - 1))) start--
  return start
}

/** a–z, 0–9, “-” and “/”. */
function isOfName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 47
}
