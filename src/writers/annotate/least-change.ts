import type {Fix} from '../../diagnostic/fix.js'
import {isMark} from './whole-letters.js'

/** A fix without what it leaves as it is at its ends; letters stay with their marks. */
export function leastChange(text: string, fix: Fix): Fix {
  const before = text.slice(fix.start, fix.end)
  const after = fix.text
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  while (head > 0 && (isMark(before[head]) || isMark(after[head]))) head--
  const most = Math.min(before.length, after.length) - head
  let tail = 0
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  while (tail > 0 && (isMark(before[before.length - tail]) || isMark(after[after.length - tail]))) tail--
  return {
    start: fix.start + head,
    end: fix.end - tail,
    text: after.slice(head, after.length - tail)
  }
}
