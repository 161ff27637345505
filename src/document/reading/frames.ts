import {isDigit, isLetter} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {PhraseReader} from '../vocabulary.js'

/** What a line opens, or where it leads: the rows of the table “frames”. */
export type Frame =
  | 'basis'
  | 'ground'
  | 'purpose'
  | 'preamble'
  | 'follows'
  | 'follows-colon'
  | 'closes'
  | 'closing'
  | 'recipients'
  | 'archive'
  | 'annex'
  | 'number'
  | 'person'
  | 'enacting'
  | 'first-article'
  | 'table-note'
  | 'period'
  | 'paper'
  | 'decree-paper'
  | 'chapter'
  | 'amends'

/** As much of a line is read for what it begins or ends with, in UTF-16 units. */
export const longestPart = 40

/**
 * Whether a line begins with the words of one of these rows, whatever its diacritics: “Căn cứ …”, “Trên đây là …”. A
 * bullet may stand before them.
 */
export function opensWith(line: Passage, rows: readonly Frame[], phrases: PhraseReader): boolean {
  return openingEnd(line, rows, phrases) !== undefined
}

/** Where in the line the words of one of these rows end that it begins with. */
export function openingEnd(line: Passage, rows: readonly Frame[], phrases: PhraseReader): number | undefined {
  if (isDigit(line.value[0])) return undefined
  const words = firstWords(line, phrases)
  const at = behindBullet(words)
  for (const {id, to} of words.allAt(at, 'frames')) if (isOneOf(id, rows)) return words.end(to - 1)
  if (phrases.isLegible || !words.isWord(at)) return undefined
  const misread = phrases.misread('frames', beginningOf(line))
  return misread.find(({value, start}) => start === words.start(at) && isOneOf(value, rows))?.end
}

/** Whether a line is these words and no more than a colon: “Nơi nhận:”, “QUYẾT ĐỊNH:”. */
export function isAlone(line: Passage, rows: readonly Frame[], phrases: PhraseReader): boolean {
  const end = openingEnd(line, rows, phrases)
  return end !== undefined && ['', ':'].includes(line.value.slice(end).trim())
}

/** The tokens with which a line begins, whatever its diacritics. */
export function firstWords(line: Passage, phrases: PhraseReader): PassageWords {
  return phrases.wordsOfLine(beginningOf(line))
}

/** “… như sau:”, for some words also where the colon was forgotten. */
export function leadsOn(line: Passage, phrases: PhraseReader): boolean {
  const last = line.value.at(-1)
  if (last !== ':' && !isLetter(last)) return false
  const words = phrases.wordsOfLine(line.slice(Math.max(0, line.length - longestPart)))
  const isOpen = words.is(words.length - 1, sign.colon)
  const id = words.endingAt(isOpen ? words.length - 1 : words.length, 'frames')?.id
  return isOneOf(id ?? '', isOpen ? ['follows', 'follows-colon'] : ['follows'])
}

function beginningOf(line: Passage): Passage {
  return line.length <= longestPart ? line : line.slice(0, longestPart)
}

/** A dash or “*” is no token of its own; “+” and “•” are. */
function behindBullet(words: PassageWords): number {
  return words.is(0, sign.other) ? 1 : 0
}

function isOneOf(id: string, rows: readonly string[]): boolean {
  return rows.includes(id)
}
