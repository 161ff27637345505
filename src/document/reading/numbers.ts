import {once} from '../../base/once.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

const none: readonly number[] = []

/** The tokens of a passage that are numbers, in order: where there are none, there is no date and no year to be read. */
export const numbersIn = once((words: PassageWords): readonly number[] => {
  let found: number[] | undefined
  for (let i = 0; i < words.length; i++) if (words.isNumber(i)) (found ??= []).push(i)
  return found ?? none
})

/** Those that are years: see {@link isCentury}. */
export const centuriesIn = once((words: PassageWords): readonly number[] => {
  const numbers = numbersIn(words)
  return numbers.length === 0 ? none : numbers.filter(i => isCentury(words, i))
})

/** A year of 1900 to 2099, in four digits. */
export function isCentury(words: PassageWords, i: number): boolean {
  const year = words.value(i)
  return year >= 1900 && year < 2100 && words.end(i) - words.start(i) === 4
}
