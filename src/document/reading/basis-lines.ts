import {isUpper} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {Plan} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import {opensWith} from './frames.js'
import {isUnmarked, type LineEnd, lineEnd} from './line-marks.js'

/**
 * “Căn cứ …;” on a line of its own, whatever it ends with where another line follows; a basis that begins the sentence
 * which promulgates the plan is body.
 */
export function isBasis(passage: Passage, isFollowed: boolean, phrases: PhraseReader): boolean {
  if (!opensWith(passage, ['basis'], phrases)) return false
  if (passage.value.endsWith(';')) return true
  return isFollowed && !passage.value.endsWith(':') && !promulgates(passage, phrases)
}

/** A body that does something has no longer name, in units. */
const longestSubject = 80

/** “…, Ủy ban nhân dân xã ban hành Kế hoạch”, and not “Kế hoạch …, về việc ban hành …” of the title of a basis. */
function promulgates(passage: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(passage)
  for (let i = 0; i < words.length; i++)
    if (words.is(i, sign.comma) && isDoneBySomebody(words, i + 1)) return true
  return false
}

/** From a comma on: somebody, and what he does. */
function isDoneBySomebody(words: PassageWords, from: number): boolean {
  for (let i = from; i < words.length && words.start(i) - words.start(from) <= longestSubject; i++) {
    const hit = words.at(i, 'enactments')
    if (hit?.id === 'title' || words.is(i, sign.comma) || words.is(i, sign.semicolon)) return false
    if (hit && i > from) return hit.to < words.length
  }
  return false
}

/** Marks that stand where the semicolon of a basis should. */
const otherMarks = ',.'

/** “Căn cứ …”, “Theo đề nghị của …”, “Thực hiện …” on a line of its own. */
function opensNext(next: Passage, phrases: PhraseReader): boolean {
  return (
    opensWith(next, ['basis'], phrases) || (isUpper(next.value[0]) && opensWith(next, ['ground'], phrases))
  )
}

/** Bases that end with a word, a comma or a full stop, where another follows on a line of its own. */
export function unmarkedBases({preamble, phrases}: Plan): readonly LineEnd[] {
  const lines = (preamble?.children ?? []).map(({passage}) => passage)
  const found: LineEnd[] = []
  for (const [at, passage] of lines.entries()) {
    const next = lines[at + 1]
    if (!next || !isBasis(passage, true, phrases) || !opensNext(next, phrases)) continue
    if (isUnmarked(passage, otherMarks)) found.push(lineEnd(passage, otherMarks))
  }
  return found
}
