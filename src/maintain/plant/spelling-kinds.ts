import {fold} from '../../vietnamese/fold.js'
import {nfc, nfd} from '../../vietnamese/normal-form.js'
import {isSyllable, spelled, toneOf} from '../../vietnamese/syllable.js'
import {tonePlacement} from '../../vietnamese/tone-placement.js'
import {misspelling, type SlipKind} from './slip.js'

const [impossible, misspelt, official] = [
  'wording/impossible-syllable',
  'wording/misspelt',
  'wording/official-terms'
]
const anyWord = [misspelt, official, impossible]
const inText = {isInText: true}
/** One slip is told once: inside a name or a phrase that is known by the rule of that, which knows what was meant there. */
const anyOdd = [impossible, official, misspelt, 'form/national-title', 'form/place-and-date']

/** How people who spell by ear mix up letters: what stands first in a syllable, and what stands last. */
const onsets = ['s x', 'x s', 'tr ch', 'ch tr', 'd gi', 'gi d', 'd r', 'r d', 'l n', 'n l']
const endings = ['n ng', 'ng n', 't c', 'c t', 'nh n', 'i y', 'y i']
const pairsOf = (rows: readonly string[]) => rows.map(row => row.split(' ') as [string, string])

/** Words that are no syllables any more, and words that are other ones. */
export const spellingKinds: readonly SlipKind[] = [
  misspelling('tone mark on the wrong letter', anyOdd, word => marksMoved(word)[0]),
  misspelling('letter doubled', anyOdd, word =>
    firstOf(
      placesIn(word).map(at => word.slice(0, at) + word.slice(at - 1)),
      isOdd
    )
  ),
  misspelling('two letters changed over', anyOdd, word =>
    firstOf(
      placesIn(word).map(
        at => word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
      ),
      isOdd
    )
  ),
  misspelling('letter left out', anyOdd, word =>
    firstOf(
      placesIn(word).map(at => word.slice(0, at) + word.slice(at + 1)),
      isOdd
    )
  ),
  misspelling('Telex left in', anyOdd, word => typed(word, telex, 'sfrxj')),
  misspelling('VNI left in', anyOdd, word => typed(word, vni, '12345')),
  misspelling('tone forgotten', anyOdd, word => firstOf([toneOf(word).letters], isOdd)),
  misspelling('hỏi for ngã', anyWord, word => firstOf([retoned(word, '\u0309', '\u0303')], isOther), inText),
  misspelling('ngã for hỏi', anyWord, word => firstOf([retoned(word, '\u0303', '\u0309')], isOther), inText),
  misspelling(
    'first letters by ear',
    anyWord,
    word =>
      firstOf(
        pairsOf(onsets).flatMap(([meant, heard]) =>
          word.startsWith(meant) ? [heard + word.slice(meant.length)] : []
        ),
        isOther
      ),
    inText
  ),
  misspelling(
    'last letters by ear',
    anyWord,
    word =>
      firstOf(
        pairsOf(endings).flatMap(([meant, heard]) =>
          word.endsWith(meant) ? [word.slice(0, -meant.length) + heard] : []
        ),
        isOther
      ),
    inText
  )
]

const isOdd = (word: string): boolean => !isSyllable(fold(word))
const isOther = (word: string): boolean => isSyllable(fold(word)) && spelled(fold(word)) === fold(word)

function firstOf(made: readonly string[], is: (word: string) => boolean): string | undefined {
  return made.find(is)
}

/** Between its letters, the last first: slips of the finger stand seldom at the beginning. */
function placesIn(word: string): number[] {
  return Array.from({length: word.length - 1}, (_, at) => word.length - 1 - at)
}

/** The tone on each other vowel; where both places are in use, nothing is wrong. */
function marksMoved(word: string): string[] {
  const {letters, tone} = toneOf(word)
  if (!tone || tonePlacement(word)) return []
  return placesIn(letters)
    .filter(at => vowels.includes(nfd(letters.charAt(at)).charAt(0)))
    .map(at => nfc(letters.slice(0, at + 1) + tone + letters.slice(at + 1)))
    .filter(moved => moved !== word && spelled(fold(moved)) !== moved)
}

function retoned(word: string, meant: string, heard: string): string {
  return nfc(nfd(word).replace(meant, heard))
}

const vowels = 'aeiouy'
const tones = '\u0301\u0300\u0309\u0303\u0323'
const telex: Readonly<Record<string, string>> = {
  ă: 'aw',
  â: 'aa',
  đ: 'dd',
  ê: 'ee',
  ô: 'oo',
  ơ: 'ow',
  ư: 'uw'
}
const vni: Readonly<Record<string, string>> = {ă: 'a8', â: 'a6', đ: 'd9', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7'}

/** What keys a word is made of, when nobody puts them together. */
function typed(word: string, keys: Readonly<Record<string, string>>, toneKeys: string): string | undefined {
  const {letters, tone} = toneOf(word)
  if (!tone || letters === nfd(letters)) return undefined
  return [...letters].map(letter => keys[letter] ?? letter).join('') + toneKeys.charAt(tones.indexOf(tone))
}
