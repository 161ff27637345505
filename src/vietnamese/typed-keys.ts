import {isCommonSyllable} from './common-syllables.js'
import {fold} from './fold.js'
import {isAscii} from './letters.js'
import {isSyllable, spelled, toneOf} from './syllable.js'

/**
 * What the keys of Telex or VNI were meant for, typed while the keyboard did not make letters of them: “dduowcj” and
 * “d9u7o7c5” are “được”. Only common syllables, unless there are keys for a letter and for a tone, and only keys that no
 * English word is written with: “bars” is no “bá”, so that of a tone alone (“chis”) nobody can tell.
 *
 * @param folded a word in small letters; what is no letter of ASCII in it was made as it should be: “đuowcj”
 */
export function typedSyllable(folded: string): string | undefined {
  if (folded.length < 3 || folded.length > mostKeys) return undefined
  return readTelex(folded) ?? readVni(folded)
}

/** Keys of “nghieengf”, and one. */
const mostKeys = 11

const toneKeys: ReadonlyMap<string, string> = new Map([
  ['f', '\u0300'],
  ['s', '\u0301'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
  ['2', '\u0300'],
  ['1', '\u0301'],
  ['3', '\u0309'],
  ['4', '\u0303'],
  ['5', '\u0323']
])

/** Keys beside each other, and the letters that they make; the longest first. */
const telexPairs: readonly (readonly [keys: string, letters: string])[] = [
  ['uwow', 'ươ'],
  ['uow', 'ươ'],
  ['uwo', 'ươ'],
  ['aa', 'â'],
  ['aw', 'ă'],
  ['ee', 'ê'],
  ['oo', 'ô'],
  ['ow', 'ơ'],
  ['uw', 'ư']
]

function readTelex(word: string): string | undefined {
  let [letters, tone, at] = ['', '', 0]
  const made: string[] = []
  let key = ''
  if (word.startsWith('dd')) {
    letters = 'đ'
    made.push('dd')
    at = 2
  }
  while (at < word.length) {
    const pair = telexPairs.find(([keys]) => word.startsWith(keys, at))
    const unit = word.charAt(at)
    const mark = hasVowel(letters) ? toneKeys.get(unit) : undefined
    if (pair) {
      letters += pair[1]
      made.push(pair[0])
      at += pair[0].length
    } else if (mark !== undefined && 'fsrxj'.includes(unit)) {
      if (tone !== '') return undefined
      ;[tone, key] = [mark, unit]
      at++
    } else {
      letters += unit
      at++
    }
  }
  const isTwice = key !== '' && made.some(keys => surePairs.has(keys))
  return isSureTelex(word, made, key, letters) ? meantBy(letters, tone, isTwice) : undefined
}

/** Whether the keys are such as no other language writes beside each other. */
function isSureTelex(word: string, made: readonly string[], key: string, letters: string): boolean {
  if (made.length === 0 && key === '') return false
  if (!isAscii(word) || key === 'j' || made.some(keys => surePairs.has(keys))) return true
  if (english.has(word)) return false
  if (made.length > 0 && key !== '') return true
  // “hanhf”, “nawng”, “tieen”: no English word has these together.
  if (/[iy]ee/.test(word)) return true
  if (key !== '')
    return key === 'f'
      ? /[mnhg]$/.test(letters)
      : /nh$/.test(letters) || (key === 's' && letters.endsWith('ch'))
  return made.some(keys => keys === 'aw' || keys === 'ow') && /[ăơ][a-z]/.test(letters)
}

const surePairs: ReadonlySet<string> = new Set(['dd', 'uwow', 'uow', 'uwo', 'uw', 'aa'])

/** English words that would be common syllables of ours. */
const english: ReadonlySet<string> = new Set(
  'beef been beer bees boos boot conf deer door down fees feet food foot free goon loon moon noon noons own poor roof room rooms root sees soon teen tees too toots town towns trees'.split(
    ' '
  )
)

/** Digits behind a letter that a digit from 6 to 9 changes: “ho7p5”, “the63”. */
function readVni(word: string): string | undefined {
  // “u7” makes a letter; “tri2nh” has a tone before its end, where no footnote has its number.
  if (!/[aeiouyd][6-9](?:[a-z]|[1-5]$)|^[a-z]{2,}[1-5](?:ch|n[gh]|[acim-ptuy])$/.test(word)) return undefined
  let [letters, tone] = ['', '']
  for (const unit of word) {
    const mark = toneKeys.get(unit)
    const changed = vniLetters.get(letters.slice(-1) + unit)
    if (changed !== undefined) letters = letters.slice(0, -1) + changed
    else if (unit >= '1' && unit <= '5' && mark !== undefined && tone === '') tone = mark
    else if (unit >= '0' && unit <= '9') return undefined
    else letters += unit
  }
  return meantBy(letters, tone, tone !== '')
}

const vniLetters: ReadonlyMap<string, string> = new Map([
  ['a6', 'â'],
  ['e6', 'ê'],
  ['o6', 'ô'],
  ['o7', 'ơ'],
  ['u7', 'ư'],
  ['a8', 'ă'],
  ['d9', 'đ']
])

/** Whether the only digits of a word are two at its end: keys (“the63”), or the number of a footnote. */
export function endsInKeys(word: string): boolean {
  return /^\D+\d{2}$/.test(word)
}

/** “ke^'” is “kế”: what stands from a letter to the next blank, in the way of mail without diacritics. */
export function viqrSyllable(keys: string): string | undefined {
  if (keys.length > mostKeys) return undefined
  let [letters, tone] = ['', '']
  for (const unit of keys.toLowerCase()) {
    const changed = viqrLetters.get(letters.slice(-1) + unit)
    const mark = viqrTones.get(unit)
    if (changed !== undefined) letters = letters.slice(0, -1) + changed
    else if (mark !== undefined && tone === '') tone = mark
    else if (unit >= 'a' && unit <= 'z') letters += unit
    else return undefined
  }
  return meantBy(letters, tone, false)
}

const viqrLetters: ReadonlyMap<string, string> = new Map([
  ['a^', 'â'],
  ['e^', 'ê'],
  ['o^', 'ô'],
  ['a(', 'ă'],
  ['o+', 'ơ'],
  ['u+', 'ư'],
  ['dd', 'đ']
])

const viqrTones: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'],
  ['’', '\u0301'],
  ['`', '\u0300'],
  ['?', '\u0309'],
  ['~', '\u0303'],
  ['.', '\u0323']
])

/** @param isSure keys for a letter and for a tone, as no other language has them: then the syllable may be a rare one */
function meantBy(letters: string, tone: string, isSure: boolean): string | undefined {
  if (tone !== '' && toneOf(letters).tones > 0) return undefined
  const syllable = fold(spelled(fold((letters + tone).normalize('NFC'))))
  return isSyllable(syllable) && (isSure || isCommonSyllable(syllable)) ? syllable : undefined
}

function hasVowel(letters: string): boolean {
  return /[aeiouyăâêôơư]/.test(toneOf(letters).letters)
}
