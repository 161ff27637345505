import {isUpper} from './letters.js'

const word = /[\p{L}\p{N}\p{M}]+/gu

/**
 * `written` with the capitals that the words of `right` begin with. Both are the same words, whatever their tone
 * placement and dashes. The first may have a capital of its own, since a sentence may begin with it.
 */
export function withCapitalsOf(written: string, right: string): string {
  const meant = right.match(word) ?? []
  let at = -1
  return written.replace(word, one => {
    at++
    const should = meant[at]
    if (should === undefined || isUpper(one[0]) === isUpper(should[0])) return one
    if (isUpper(should[0])) return one[0]!.toUpperCase() + one.slice(1)
    return at === 0 ? one : one.toLowerCase()
  })
}
