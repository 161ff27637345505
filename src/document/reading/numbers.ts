import {once} from '../../base/once.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'

/** The tokens of a passage that are numbers, in order, and those of them that are years. */
interface Numbers {
  readonly all: readonly number[]
  readonly centuries: readonly number[]
}

const none: Numbers = {all: [], centuries: []}

const read = once((words: PassageWords): Numbers => {
  let all: number[] | undefined
  let centuries: number[] | undefined
  for (let i = 0; i < words.length; i++) {
    if (!words.isNumber(i)) continue
    ;(all ??= []).push(i)
    if (isCentury(words, i)) (centuries ??= []).push(i)
  }
  return all ? {all, centuries: centuries ?? none.centuries} : none
})

/** The tokens that are numbers: where there are none, there is no date to be read. */
export function numbersIn(words: PassageWords): readonly number[] {
  return read(words).all
}

/** Those that are years: see {@link isCentury}. */
export function centuriesIn(words: PassageWords): readonly number[] {
  return read(words).centuries
}

/** A year of 1900 to 2099, in four digits. */
export function isCentury(words: PassageWords, i: number): boolean {
  const year = words.value(i)
  return year >= 1900 && year < 2100 && words.end(i) - words.start(i) === 4
}
