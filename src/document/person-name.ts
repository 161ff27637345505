import {isAllCapitals, isLetter, isLower, isUpper} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {isSigned} from './reading/powers.js'
import type {PhraseReader} from './vocabulary.js'

/**
 * “Trịnh Xuân Trường”, “Giàng A Sử”, “Y Bliêng Niê”, “Ksor H'Bé”, “K'Sung”: capitalised words and nothing else; ranks and
 * degrees may stand before them. All in capitals only a family name that is known tells a name from a title.
 */
export function isPersonName(line: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(line)
  if (words.idAt(0, 'person-names') === 'none' || words.at(0, 'heads')) return false
  const i = behindDegrees(words)
  if (i >= words.length || (i > 0 && !words.isSpaced(i))) return false
  const name = line.value.slice(words.start(i))
  const parts = name.split(' ')
  if (parts.length > mostParts) return false
  if (isAllCapitals(name) && parts.length >= fewestInCapitals) return isNameInCapitals(words, parts)
  return parts.every(isPartOfName) && (parts.length > 1 ? parts.some(isLong) : hasApostropheInside(name))
}

/** A person’s name, alone or behind his title: “TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Giàng A Sử”, as cells are flattened. */
export function namesSigner(line: Passage, phrases: PhraseReader): boolean {
  if (isPersonName(line, phrases)) return true
  if (line.length > longestSignature || !isSigned(phrases.words(line))) return false
  const parts = line.value.split(' ')
  const title = parts.findLastIndex(part => part.endsWith(')') || (part.length > 1 && isAllCapitals(part)))
  const name = parts.slice(title + 1).join(' ')
  return name !== '' && name !== line.value && isPersonName(line.slice(line.length - name.length), phrases)
}

/** “(Đã ký)” in place of the handwriting: the document was signed. */
export function saysSigned(line: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(line)
  const from = words.is(0, sign.open) ? 1 : 0
  return line.length <= longestMark && words.idAt(from, 'person-names') === 'signed'
}

/** Words of a person’s name. */
const mostParts = 6
const fewestInCapitals = 3
/** UTF-16 units of what stands in one cell, from the power to sign to the name. */
const longestSignature = 200
/** UTF-16 units of “(Đã ký và đóng dấu)”. */
const longestMark = 40

/** The token behind “Đại tá”, “TS.”, “PGS. TS.”. */
function behindDegrees(words: PassageWords): number {
  let i = 0
  for (;;) {
    const hit = words.at(i, 'person-names')
    if (hit?.id !== 'degree') return i
    i = words.is(hit.to, sign.stop) ? hit.to + 1 : hit.to
  }
}

/** “VŨ THỊ THU”, and not “PHÓ GIÁM ĐỐC”. */
function isNameInCapitals(words: PassageWords, parts: readonly string[]): boolean {
  const family = words.at(words.length - parts.length, 'person-names')
  const isOfOffice = words.mentions('signing') || words.has('issuer-words', 'and')
  return family?.id === 'family' && !isOfOffice && parts.every(part => [...part].every(isLetter))
}

/** “Trường”, “A”, “H'Mai”, “H’Yim”, and “Ph.” of a middle name. */
function isPartOfName(part: string, at: number): boolean {
  const units = [...part]
  if (!isUpper(units[0])) return false
  return units.every(
    (unit, k) =>
      k === 0 ||
      isLower(unit) ||
      isApostrophe(unit) ||
      (isUpper(unit) && isApostrophe(units[k - 1])) ||
      (at > 0 && unit === '.')
  )
}

function isLong(part: string): boolean {
  return part.length > 1
}

/** “K'Sung”, which is a whole name. */
function hasApostropheInside(name: string): boolean {
  return isApostrophe(name[1]) && name.length > 3
}

function isApostrophe(unit: string | undefined): boolean {
  return unit === "'" || unit === '’' || unit === 'ʼ'
}
