import {isAllCapitals} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import {type PassageWords, type WordHit} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import type {BareWords} from './reader-words.js'

/**
 * What a line tells of its place in a document: words that are known by where they stand, whatever their diacritics. All
 * are asked of the words of one line, or of its beginning.
 */

const powers: ReadonlySet<string> = new Set(['for-body', 'for-head', 'by-order', 'acting'])
const headerRows: ReadonlySet<string> = new Set(['country', 'motto', 'party'])

/**
 * The country’s name, its motto or the Party’s name, as a header has them: at the beginning of a line, or in capitals
 * behind an issuer’s name. “… của Đảng Cộng sản Việt Nam” in running text is none.
 */
export function headerIn(words: PassageWords): WordHit | undefined {
  if (!words.mentions('header-words')) return undefined
  for (const hit of words.all('header-words')) {
    if (!headerRows.has(hit.id) || !words.isCapital(hit.from)) continue
    if (hit.from === 0 || hit.id === 'motto' || words.isUpper(hit.from)) return hit
  }
  return undefined
}

/** “KẾ HOẠCH” alone on its line and in capitals, as every typed document has it under its header. */
export function isTypeLine(line: Passage, words: BareWords): boolean {
  return isAllCapitals(line.value) && isType(words.bareIn(line))
}

/** The name of a type of document, and nothing else. */
export function isType(words: PassageWords): boolean {
  return words.at(0, 'document-types')?.to === words.length
}

/** “Nơi nhận:”. */
export function opensRecipients(words: PassageWords): boolean {
  return opensWith(words, 'frames', 'recipients')
}

/** “PHỤ LỤC I”. */
export function opensAnnex(words: PassageWords): boolean {
  return opensWith(words, 'frames', 'annex')
}

function opensWith(words: PassageWords, table: string, id: string): boolean {
  return words.allAt(0, table).some(hit => hit.id === id)
}

/** “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”: a power to sign, and in whose place. */
export function opensWithPower(words: PassageWords): boolean {
  const hit = words.at(0, 'signing')
  if (hit === undefined || !powers.has(hit.id)) return false
  // Of “TM.ỦY BAN” the dot is no token.
  const behind = words.is(hit.to, sign.stop) ? hit.to + 1 : hit.to
  return (behind > hit.to || words.isJoined(behind)) && words.isWord(behind)
}

/** “CHỦ TỊCH”, “PHÓ GIÁM ĐỐC”. */
export function opensWithTitle(words: PassageWords): boolean {
  const head = words.at(0, 'heads')
  return (head !== undefined && head.id !== 'body') || opensWith(words, 'signing', 'title')
}
