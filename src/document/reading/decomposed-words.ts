import type {Plan} from '../plan.js'
import type {Fix} from '../../diagnostic/fix.js'
import {hasMark, isLetter, isLetterOrMarkCode, isMark, runsOf} from '../../vietnamese/letters.js'
import {isSettled, nfc} from '../../vietnamese/normal-form.js'
import {composedText} from '../../vietnamese/text-traits.js'

/**
 * Words with letters whose marks are characters of their own, each with what it should be. Looked for round what NFC may
 * change alone, of which most texts have little.
 */
export function decomposedWords(text: string): Fix[] {
  const found: Fix[] = []
  if (composedText(text) === text) return found
  for (let at = 0; at < text.length; at++) {
    if (isSettled(text.charCodeAt(at))) continue
    let [start, end] = [at, at + 1]
    while (start > 0 && mayBelong(text.charCodeAt(start - 1))) start--
    while (end < text.length && mayBelong(text.charCodeAt(end))) end++
    for (const run of runsOf(text.slice(start, end), isLetterOrMark)) {
      const word = text.slice(start + run.start, start + run.end)
      const composed = hasMark(word) ? nfc(word) : word
      if (composed !== word) found.push({start: start + run.start, end: start + run.end, text: composed})
    }
    at = end
  }
  return found
}

/** A letter, a mark, or half of a pair, which may be either. */
function mayBelong(code: number): boolean {
  return isLetterOrMarkCode(code) || isHalf(code)
}

function isHalf(code: number): boolean {
  return (code & 0xf800) === 0xd800
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
  let words = 0
  let isCounted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const point = isHalf(code) ? (text.codePointAt(at) ?? code) : code
    const isPair = point > 0xffff
    if (!(isPair ? isLetterOrMark(String.fromCodePoint(point)) : isLetterOrMarkCode(code))) isCounted = false
    else if (!isCounted && isComposed(code)) {
      words++
      isCounted = true
    }
    if (isPair) at++
  }
  return words
}

function isLetterOrMark(character: string): boolean {
  return isLetter(character) || isMark(character)
}

/** A letter of Vietnamese, or another one with a mark. */
function isComposed(code: number): boolean {
  return (code >= 0xc0 && code <= 0x1b0) || (code >= 0x1ea0 && code <= 0x1ef9)
}
