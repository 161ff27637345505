import {once} from '../../base/once.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'

/** A power to sign, at tokens [from, to): “TM.”, “K/T”. */
export interface Power {
  /** For a body, in the place of its head, by somebody’s order, or as acting head: a row of the table “signing”. */
  readonly id: 'for-body' | 'for-head' | 'by-order' | 'acting'
  readonly from: number
  /** Behind its full stop. */
  readonly to: number
}

/**
 * The power that begins at a token: letters with a full stop or a slash behind them, or with a slash among them; without
 * either, or with a colon or a comma, or where they are apart, “K.T CHỦ TỊCH”, only right before the title or the body in capitals
 * for which it is: “TM ỦY BAN NHÂN DÂN”.
 */
export function powerAt(words: PassageWords, i: number): Power | undefined {
  const hit = words.at(i, 'signing')
  if (!hit || isSigner(words, i)) return undefined
  const isStopped =
    words.is(hit.to, sign.stop) ||
    words.is(hit.to, sign.slash) ||
    ((words.is(hit.to, sign.colon) || words.is(hit.to, sign.comma)) &&
      words.isUpper(i) &&
      words.isUpper(hit.to + 1) &&
      isSigner(words, hit.to + 1))
  const to = isStopped ? hit.to + 1 : hit.to
  const isApart = hit.to - i > 1 && !words.is(i + 1, sign.slash)
  // A full stop inside a word, “KT.GIÁM ĐỐC”, or behind two capitals is no token.
  const isShown = !isApart && (isStopped || words.isJoined(hit.to) || hit.to - i > 1)
  const isWritten = isApart ? words.isCapital(i) && words.isCapital(i + 1) : words.isUpper(i)
  if (!isShown && !(isWritten && words.isUpper(to) && isSigner(words, to))) return undefined
  return {id: hit.id as Power['id'], from: i, to}
}

/** The powers that are written in capitals, as powers are. */
export const powersIn = once((words: PassageWords): readonly Power[] =>
  [...words.all('signing')].flatMap(({from}) => (words.isCapital(from) ? (powerAt(words, from) ?? []) : []))
)

/** Whether it is one who signs: a power before a capital, or a title in capitals. */
export function isSigned(words: PassageWords): boolean {
  for (const {id, from, to} of words.all('signing')) {
    if (id === title && isUpper(words, from, to)) return true
    const power = powerAt(words, from)
    if (power && words.isCapital(from) && words.isCapital(power.to)) return true
  }
  return false
}

/** Whether a title or a body is named at a token. */
export function isSigner(words: PassageWords, i: number): boolean {
  const id = words.idAt(i, 'signing')
  return id === title || id === 'body'
}

const title = 'title'

function isUpper(words: PassageWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!words.isUpper(i)) return false
  return true
}
