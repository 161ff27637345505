import {diffArrays} from 'diff'
import type {Fix} from '../../diagnostic/fix.js'
import {isMark} from '../../vietnamese/whole-letters.js'

/** Words that may differ in one line before it is changed as a whole: comparing takes its square. */
const mostEdits = 200

/** A fix as the smallest changes that make it: line by line, word by word, and of each word what differs. */
export function leastChanges(text: string, fix: Fix): Fix[] {
  const before = linesOf(text.slice(fix.start, fix.end))
  const after = linesOf(fix.text)
  if (before.length !== after.length) return changesIn(text, fix)
  let at = fix.start
  return before.flatMap((line, index) => {
    const start = at
    at += line.length
    return changesIn(text, {start, end: at, text: after[index] ?? ''})
  })
}

function changesIn(text: string, fix: Fix): Fix[] {
  const [before, after] = [wordsOf(text.slice(fix.start, fix.end)), wordsOf(fix.text)]
  // Letters whose marks are characters of their own are the same letters: a whole text may be typed so.
  const parts = diffArrays(before.map(composed), after.map(composed), {maxEditLength: mostEdits})
  if (!parts) return [withoutEnds(text, fix)]
  const changes: Fix[] = []
  let [at, from, to] = [fix.start, 0, 0]
  let open: {start: number; end: number; text: string} | undefined
  for (const {count, added, removed} of parts)
    for (let index = 0; index < count; index++) {
      const old = added ? '' : (before[from++] ?? '')
      const now = removed ? '' : (after[to++] ?? '')
      if (old !== now) open ??= {start: at, end: at, text: ''}
      at += old.length
      if (!open) continue
      if (old === now) {
        changes.push(withoutEnds(text, open))
        open = undefined
      } else {
        open.end = at
        open.text += now
      }
    }
  if (open) changes.push(withoutEnds(text, open))
  return changes
}

function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/)
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|\S/gu) ?? []
}

function composed(word: string): string {
  return word.normalize('NFC')
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
