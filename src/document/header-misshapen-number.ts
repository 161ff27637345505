import {isAllCapitals, isAllDigits, isAscii, isLetter} from '../vietnamese/letters.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {type FoundNumber, symbolEnd, wordEnd} from './header-number-end.js'
import type {HeaderText} from './header-text.js'

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

/** Letters in capitals behind a token and one of the signs that stand {@link between} the parts of a number. */
function nextLetters(
  words: PassageWords,
  behind: number,
  value: string
): {readonly token: number; readonly letters: string} | undefined {
  let token = behind + 1
  while (token < behind + 4 && !words.isWord(token)) token++
  if (!words.isWord(token)) return undefined
  const letters = value.slice(words.start(token), words.end(token))
  const signs = value.slice(words.end(behind), words.start(token))
  // Abbreviations have no tones; “CỘNG HÒA” is the next line.
  const isCapital = letters.length <= 6 && isAllCapitals(letters) && isPlain(letters)
  return isCapital && between.has(signs.trim() || ' ') ? {token, letters} : undefined
}

function isPlain(letters: string): boolean {
  return isLetter(letters[0]) && [...letters].every(letter => letter === 'Đ' || isAscii(letter))
}
