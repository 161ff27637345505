import {tokenize} from './tokens.js'
import {nfc} from './normal-form.js'

/**
 * Was this text read from a scan by a machine that knows Vietnamese?
 *
 * Such a machine loses a tone here and there: “quôc”, “câp”, “tât”. No syllable that ends in p, t, c or ch is without
 * a tone, and people do not type such ones by the pair; its marks and blanks are then no more to be trusted.
 */
export function looksMachineRead(text: string): boolean {
  const words = tokenize(nfc(text).toLowerCase())
  const lost = words.filter(({folded}) => toneless.test(folded)).length
  return lost >= 2 && lost * 2000 >= words.length
}

const toneless = /^[bcdđghk-np-tvx]{0,3}[aeiouy]?[ăâêôơư]ơ?(?:[ptc]|ch)$/
