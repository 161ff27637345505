import {isAllCapitals, isAllDigits, isAscii, isLetter} from '../vietnamese/letters.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {type FoundNumber, symbolEnd, wordEnd} from './header-number-end.js'
import type {HeaderText} from './header-text.js'
import {behindMissing} from './reading/blanks.js'

/** Signs that stand where “/” and “-” should. */
const between = new Set(['.', '/', '//', '\\', '-', '–', '_', ' '])

/** “Số: 97.KH/UBND”, “Số: 97 KH-UBND”: a number behind its label that is none, as it should be. */
export function misshapenNumber({whole, phrases}: HeaderText): FoundNumber | undefined {
  const {value} = whole
  const words = phrases.words(whole)
  for (const {id, from, to} of words.all('header-words')) {
    const at = to + 1
    if (id !== 'number' || !words.is(to, sign.colon) || !words.isWord(at)) continue
    const serial = value.slice(words.start(at), words.end(at))
    if (serial.length > 4 || !isAllDigits(serial)) continue
    const type = nextLetters(words, at, value)
    const office = type && nextLetters(words, type.token, value)
    if (!office) continue
    const end = symbolEnd(words, office.token, value)
    const symbol = `${type.letters}-${value.slice(words.start(office.token), end)}`
    const [start, written] = [words.start(from), value.slice(words.start(at), end)]
    return {
      number: {
        span: whole.span(start, end),
        number: `${serial}/${symbol}`,
        symbol,
        isBlank: false,
        written,
        colon: ':'
      },
      range: {start, end: wordEnd(value, end)}
    }
  }
  return undefined
}

/** Signs of a blank, and those that stand where its stroke should. */
const blankOrSign = '….:_[]() -–\\'

/**
 * “Số:    .KH-UBND”, “Số: …-KH/UBND”: a number that is not written yet, without the stroke before its letters. The Party
 * has no colon behind “Số”, and a hyphen there: “Số      -KH/TU”.
 */
export function misshapenBlank({whole, phrases}: HeaderText): FoundNumber | undefined {
  const {value} = whole
  const words = phrases.words(whole)
  for (const {id, from, to} of words.all('header-words')) {
    const colon = words.is(to, sign.colon) ? ':' : ''
    if (id !== 'number') continue
    const at = behindMissing(words, to + colon.length)
    const before = value.slice(words.end(to + colon.length - 1), words.start(at))
    if (colon === '' && !before.trim().endsWith('-')) continue
    if (before.trim() === '' || ![...before].every(unit => blankOrSign.includes(unit))) continue
    const type = lettersAt(words, at, value)
    const office = type === undefined ? undefined : nextLetters(words, at, value)
    if (type === undefined || !office) continue
    const [start, end] = [words.start(from), symbolEnd(words, office.token, value)]
    const symbol = `${type}-${value.slice(words.start(office.token), end)}`
    const written = value.slice(start, end)
    return {
      number: {span: whole.span(start, end), number: undefined, symbol, isBlank: true, written, colon},
      range: {start, end: wordEnd(value, end)}
    }
  }
  return undefined
}

/** Letters in capitals behind a token and one of the signs that stand {@link between} the parts of a number. */
function nextLetters(
  words: PassageWords,
  behind: number,
  value: string
): {readonly token: number; readonly letters: string} | undefined {
  let token = behind + 1
  while (token < behind + 4 && !words.isWord(token)) token++
  const letters = lettersAt(words, token, value)
  const signs = value.slice(words.end(behind), words.start(token))
  return letters !== undefined && between.has(signs.trim() || ' ') ? {token, letters} : undefined
}

/** Abbreviations have no tones; “CỘNG HÒA” is the next line. */
function lettersAt(words: PassageWords, token: number, value: string): string | undefined {
  if (!words.isWord(token)) return undefined
  const letters = value.slice(words.start(token), words.end(token))
  return letters.length <= 6 && isAllCapitals(letters) && isPlain(letters) ? letters : undefined
}

function isPlain(letters: string): boolean {
  return isLetter(letters[0]) && [...letters].every(letter => letter === 'Đ' || isAscii(letter))
}
