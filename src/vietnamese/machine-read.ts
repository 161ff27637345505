import {tokenize} from './tokens.js'
import {isMarkedVowel, isPlainVowel} from './syllable.js'
import {composedText, mayHave, trait} from './text-traits.js'

/**
 * Was this text read from a scan by a machine that knows Vietnamese?
 *
 * Such a machine loses a tone here and there: “quôc”, “câp”, “tât”. No syllable that ends in p, t, c or ch is without
 * a tone, and people do not type such ones by the pair; its marks and blanks are then no more to be trusted.
 */
export function looksMachineRead(text: string): boolean {
  if (!mayHave(text, trait.toneless)) return false
  const words = tokenize(composedText(text).toLowerCase())
  const lost = words.filter(({folded}) => isToneless(folded)).length
  return lost >= 2 && lost * 2000 >= words.length
}

/** A syllable that a stop ends and that has lost its tone: “quôc”, “ươc”. Only vowels with a mark tell that it had one. */
function isToneless(word: string): boolean {
  const stop = word.endsWith('ch') ? 'ch' : word.slice(-1)
  if (stop !== 'ch' && !'ptc'.includes(stop)) return false
  let at = 0
  while (at < 3 && consonants.includes(word[at] ?? ' ')) at++
  if (isPlainVowel(word[at])) at++
  if (!isMarkedVowel(word[at])) return false
  at++
  if (word[at] === 'ơ') at++
  return at === word.length - stop.length
}

const consonants = 'bcdđghklmnpqrstvx'
