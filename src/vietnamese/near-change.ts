import {inCaseOf} from './capitals.js'
import {isFunctionWord} from './function-words.js'
import {isUpper} from './letters.js'
import type {NearMatch} from './near-phrases.js'
import type {Passage} from './passage.js'

/** What is to be put in the place of a passage’s value[start, end). */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The one thing to change so that a near miss is the phrase that was meant. */
export function changeOf(passage: Passage, {edit, written, first, isSmall}: NearMatch): Change {
  const {start, end} = written
  const {textWords} = passage
  const behind = edit.token + 1 < textWords.length ? textWords.start(edit.token + 1) : end
  // The capital of quite another word goes with it.
  const mayBegin = edit.token === first || isSmall
  switch (edit.kind) {
    case 'word':
      return {start, end, text: inCaseOf(passage.value.slice(start, end), edit.form, mayBegin)}
    case 'missing-word':
      return {
        start: end,
        end,
        text: ` ${inCaseOf(passage.value.slice(start, end), edit.form, false)}`
      }
    case 'missing-comma':
      return {start: end, end, text: ','}
    case 'extra-comma':
      return {start: end, end: behind, text: ' '}
    case 'extra-word':
      return {start, end: behind, text: ''}
  }
}

/** All that is to be changed: in a name that must stand as it does, capitals that were left out as well. */
export function changesOf(passage: Passage, match: NearMatch): Change[] {
  const change = changeOf(passage, match)
  const {term, first, last, edit} = match
  if (!term.isProper || term.exact === 'none') return [change]
  const changes: Change[] = []
  let word = 0
  for (let at = first; at <= last; at++) {
    const start = passage.textWords.start(at)
    const isEdited = edit.token === at
    if (isEdited && edit.kind === 'extra-word') word--
    else if (!isEdited || edit.kind !== 'word') {
      const letter = passage.value.charAt(start)
      // “Các tổ chức chính trị - xã hội” has a capital where a sentence begins.
      const isOfName = isUpper(term.form(word)?.[0]) && !isFunctionWord(term.words[word] ?? '')
      if (isOfName && letter !== letter.toUpperCase())
        changes.push({start, end: start + 1, text: letter.toUpperCase()})
    }
    if (isEdited) {
      changes.push(change)
      if (edit.kind === 'missing-word') word++
    }
    word++
  }
  return changes
}

/** value[start, end) with the changes made, which lie in it, in order. */
export function changed(value: string, start: number, end: number, changes: readonly Change[]): string {
  let out = ''
  let at = start
  for (const change of changes) {
    out += value.slice(at, change.start) + change.text
    at = change.end
  }
  return out + value.slice(at, end)
}
