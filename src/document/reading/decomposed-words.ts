import type {Plan} from '../plan.js'
import type {Fix} from '../../diagnostic/fix.js'
import {hasMark, isLetter, isMark, runsOf} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import {mayHave, trait} from '../../vietnamese/text-traits.js'

/** Words with letters whose marks are characters of their own, each with what it should be. */
function decomposedWords(text: string): Fix[] {
  const found: Fix[] = []
  if (!mayHave(text, trait.unsettled) || nfc(text) === text) return found
  for (const at of runsOf(text, isLetterOrMark)) {
    const word = text.slice(at.start, at.end)
    if (!hasMark(word)) continue
    const composed = nfc(word)
    if (composed !== word) found.push({...at, text: composed})
  }
  return found
}

/** These words by the lines of the source in which they begin, in its order. */
export function decomposedLines({source, index}: Plan): Fix[][] {
  const lines = new Map<number, Fix[]>()
  for (const word of decomposedWords(source.text)) {
    const {line} = index.point(word.start)
    const inLine = lines.get(line)
    if (inLine) inLine.push(word)
    else lines.set(line, [word])
  }
  return [...lines.values()]
}

/** How many words have a letter with its mark in one character. */
export function composedWords(text: string): number {
  return runsOf(text, isLetterOrMark).filter(({start, end}) => [...text.slice(start, end)].some(isComposed))
    .length
}

function isLetterOrMark(character: string): boolean {
  return isLetter(character) || isMark(character)
}

/** A letter of Vietnamese, or another one with a mark. */
function isComposed(unit: string): boolean {
  return (unit >= '\u00c0' && unit <= '\u01b0') || (unit >= '\u1ea0' && unit <= '\u1ef9')
}
