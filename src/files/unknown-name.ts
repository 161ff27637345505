import type {Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'
import {nearest} from '../base/nearest.js'

/**
 * A name that is none of those known: “Có phải ý bạn là …?”, or all that is known where nothing is near.
 *
 * @param meanings what a name is called in Vietnamese, where it is an English word
 */
export function unknownName(
  what: Wording,
  typed: string,
  known: readonly string[],
  meanings: Readonly<Record<string, string | undefined>> = {}
): Fault {
  const near = nearest(typed, known)
  const explained = (one: string) => `“${one}”${meanings[one] === undefined ? '' : ` (${meanings[one]})`}`
  const list = (near.length > 0 ? near : known).map(one => `“${one}”`).join(', ')
  if (near.length > 0) return new Fault(what, {vi: `Có phải ý bạn là ${list}?`, en: `Did you mean ${list}?`})
  // A screen full of ids helps nobody.
  return known.length > 12
    ? new Fault(what, {vi: 'Xem danh sách: cchclint rules.', en: 'See the list: cchclint rules.'})
    : new Fault(what, {vi: `Có thể dùng: ${known.map(explained).join(', ')}.`, en: `Use one of: ${list}.`})
}
