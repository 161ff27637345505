import {isAllCapitals} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import {type PassageWords, type WordHit} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import type {UnaccentedWords} from './reader-words.js'

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
export function isTypeLine(line: Passage, words: UnaccentedWords): boolean {
  return isAllCapitals(line.value) && isType(words.unaccentedIn(line))
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

/** “Căn cứ Quyết định …” begins a paragraph below a title though no full stop stands before; a title in capitals goes on. */
export function opensBasis(line: Passage, words: UnaccentedWords): boolean {
  const found = words.unaccentedIn(line)
  return found.isCapital(0) && !found.isUpper(0) && found.allAt(0, 'bases').some(({id}) => id === 'basis')
}

/** “Thực hiện Kế hoạch số …” behind a basis that “;” ends. */
export function opensFurtherBasis(words: PassageWords): boolean {
  return words.isCapital(0) && opensWith(words, 'bases', 'basis')
}

const framing: ReadonlySet<string> = new Set(['basis', 'ground', 'purpose', 'preamble', 'closes', 'closing'])

/** “Để tiếp tục thực hiện …”, “Trên đây là Kế hoạch …”: a sentence that stands around the content of a plan. */
export function opensFrame(words: PassageWords): boolean {
  return words.isCapital(0) && !words.isUpper(0) && words.allAt(0, 'frames').some(({id}) => framing.has(id))
}

/** So many words may name who issues the document: “Ban Quản lý các khu công nghiệp tỉnh …”. */
const longestIssuer = 12

/** “Sở Ngoại vụ ban hành Kế hoạch …”: a sentence that begins with who issues the document. */
export function opensEnactment(words: PassageWords): boolean {
  if (!words.isCapital(0) || words.isUpper(0)) return false
  for (let i = 1; i < Math.min(words.length, longestIssuer) && words.isWord(i); i++)
    if (words.allAt(i, 'enactments').some(({id}) => id === 'plan'))
      return words.endingAt(i, 'enactments')?.id !== 'title'
  return false
}

/** “… TRỰC THUỘC”: the name of a document goes on below. */
export function endsOpen(words: PassageWords): boolean {
  return words.endingAt(words.length, 'frames')?.id === 'goes-on'
}

/** “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH”: who decides, above the bases. */
export function isDecider(words: PassageWords): boolean {
  return words.at(0, 'heads') !== undefined
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
