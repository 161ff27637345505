import {aHandful, hasCommonWords, mostUnreadable} from '../../vietnamese/legibility.js'
import {legacyText} from '../../vietnamese/legacy.js'
import {isBlank, isLetter, runsOf} from '../../vietnamese/letters.js'
import {twinLetters} from '../../vietnamese/twin-letters.js'
import type {Item} from './items.js'
import {lost} from './letters.js'

/**
 * What a document prints, where its fonts tell wrong letters: “Ĉӝc lұp - Tӵ do - Hҥnh phúc”, “CÞNG HÒA XÃ HÞI”. Programs
 * that number the glyphs of a font, and then say that the numbers are Unicode, make such files. What stands for a
 * Vietnamese letter there cannot be known, so it is shown as one that cannot be read.
 *
 * It is known by letters that no Vietnamese word has, in the midst of words that have letters of ours, in many words and
 * of several kinds. A foreign name is none, nor is a letter of another alphabet that is printed like one of ours.
 */
export function withoutDebris(items: readonly Item[]): readonly Item[] {
  const text = items.flatMap(linesOf).join('\n')
  const strange = debrisIn(text)
  if (strange.size === 0) return items
  const cleared = (line: string): string => clearedOf(line, strange)
  return items.map(item => {
    if (item.type === 'line') return {...item, line: {...item.line, text: cleared(item.line.text)}}
    const rows = item.rows.map(row => ({...row, cells: row.cells.map(cell => cell.map(cleared))}))
    return {...item, rows}
  })
}

function linesOf(item: Item): readonly string[] {
  return item.type === 'line' ? [item.line.text] : item.rows.flatMap(({cells}) => cells.flat())
}

/** Fewer kinds of them are a name that comes again and again. */
const fewKinds = 3

/** The letters that stand for others, none where there is no such font. */
function debrisIn(text: string): ReadonlySet<string> {
  const kinds = new Set<string>()
  let [words, all] = [0, 0]
  for (const {start, end} of wordsIn(text)) {
    all++
    const found = strangeIn(text, start, end)
    if (found.length === 0) continue
    words++
    for (const letter of found) kinds.add(letter)
  }
  if (words < aHandful || kinds.size < fewKinds) return none
  // Letters of other alphabets stand in words of ours in no language; others do, in French, German and Polish.
  const isSure = [...kinds].filter(letter => letter > lastLatin).length >= fewKinds
  if (isSure) return kinds
  if (words <= all * mostUnreadable) return none
  return !legacyText(text) && hasCommonWords(text) ? kinds : none
}

const none: ReadonlySet<string> = new Set()
/** Latin letters with marks stand before it, those of other alphabets behind. */
const lastLatin = '\u024f'

/** A word is read with what is glued to it: “nhiӋm”, “m±c”. */
function wordsIn(text: string): Iterable<{readonly start: number; readonly end: number}> {
  return runsOf(text, unit => !isBlank(unit))
}

/** The letters of a word that no Vietnamese word has, where one of ours stands beside them. */
function strangeIn(text: string, start: number, end: number): string[] {
  const found: string[] = []
  let hasOwn = false
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at)
    if (unit < '\u0080') hasOwn ||= isLetter(unit)
    else if (isStrange(unit)) found.push(unit)
  }
  return hasOwn ? found : []
}

function clearedOf(line: string, strange: ReadonlySet<string>): string {
  let cleared = ''
  for (const {start, end} of wordsIn(line)) {
    cleared += line.slice(cleared.length, start)
    const isHit = strangeIn(line, start, end).length > 0
    for (let at = start; at < end; at++) {
      const unit = line.charAt(at)
      cleared += isHit && strange.has(unit) ? lost : unit
    }
  }
  return cleared + line.slice(cleared.length)
}

const known = new Map<string, boolean>()

/** A letter that is neither Vietnamese nor printed like one of ours, nor half of a character beyond the usual ones. */
function isStrange(unit: string): boolean {
  let strange = known.get(unit)
  if (strange === undefined) {
    const [base = ''] = unit.normalize('NFD')
    const marks = unit.normalize('NFD').slice(1)
    const isOwn =
      'đĐ'.includes(unit) || (base < '\u0080' && [...marks].every(mark => ownMarks.includes(mark)))
    strange = isLetter(unit) && !notLetters.includes(unit) && !isOwn && !twinLetters.has(unit)
    known.set(unit, strange)
  }
  return strange
}

/** Grave, acute, tilde, hook and dot; circumflex, breve and horn. */
const ownMarks = '\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b'
/** The signs of numbers and of micro, which are letters to Unicode. */
const notLetters = 'ªºµ'
