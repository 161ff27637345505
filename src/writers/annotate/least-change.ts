import {diffWordsWithSpace} from 'diff'
import type {Fix} from '../../diagnostic/fix.js'
import {isMark} from './whole-letters.js'

/** A fix as the smallest changes that make it: word by word, and of each word what differs. */
export function leastChanges(text: string, fix: Fix): Fix[] {
  const changes: Fix[] = []
  let at = fix.start
  let open: {start: number; end: number; text: string} | undefined
  const close = () => {
    if (open) changes.push(withoutEnds(text, open))
    open = undefined
  }
  for (const {value, added, removed} of diffWordsWithSpace(text.slice(fix.start, fix.end), fix.text)) {
    if (!added && !removed) {
      close()
      at += value.length
      continue
    }
    open ??= {start: at, end: at, text: ''}
    if (added) open.text += value
    else open.end = at += value.length
  }
  close()
  return changes
}

/** A change without what it leaves as it is at its ends; letters stay with their marks. */
function withoutEnds(text: string, {start, end, text: after}: Fix): Fix {
  const before = text.slice(start, end)
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  while (head > 0 && (isMark(before[head]) || isMark(after[head]))) head--
  const most = Math.min(before.length, after.length) - head
  let tail = 0
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  while (tail > 0 && (isMark(before[before.length - tail]) || isMark(after[after.length - tail]))) tail--
  return {start: start + head, end: end - tail, text: after.slice(head, after.length - tail)}
}
