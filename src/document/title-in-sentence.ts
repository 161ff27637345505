import {endsWithOne} from '../base/ends-with-one.js'
import {isDigit} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import {headEnd} from './letter-head.js'
import {markerOf} from './marker.js'
import {leadsOn, opensWith} from './reading/frames.js'
import type {TitleWords, TypeName} from './title-words.js'
import type {Block} from './source-document.js'
import {isOfPreamble} from './subject.js'
import type {PhraseReader} from './vocabulary.js'

/** How far down such a title may stand, and how far below it the document’s text begins, in blocks. */
const titleWithin = 12
const textWithin = 2
/** UTF-16 units. */
const longestTitle = 250

/**
 * “Kế hoạch tuyên truyền cải cách hành chính năm 2026” in small letters, as text is pasted from a page: a title only on
 * the first line or right below a header, with the bases or the first part of a document below it. A sentence about a
 * plan is none.
 */
export function titleInSentence(
  blocks: readonly Block[],
  phrases: PhraseReader,
  types: TitleWords
): (TypeName & {readonly at: number}) | undefined {
  for (const [at, block] of blocks.slice(0, titleWithin).entries()) {
    const named = block.type === 'paragraph' ? types.titled(block.passage) : undefined
    if (!named || block.type !== 'paragraph') continue
    const isHead = at === 0 || headEnd(blocks.slice(0, at), phrases) === at
    return isHead && isTitle(block.passage, named, phrases) && isText(blocks, at + 1, phrases)
      ? {at, ...named}
      : undefined
  }
  return undefined
}

/** “Kế hoạch |số 18/KH-STP …”, “Kế hoạch |18/KH-STP năm 2026 …”: a document is named, as pages of the web do above it. */
export function isNumbered(behind: Passage, phrases: PhraseReader): boolean {
  const [first = ''] = behind.value.trimStart().split(' ', 1)
  return (isDigit(first[0]) && first.includes('/')) || opensWith(behind, ['number'], phrases)
}

/** No number, no full stop, and nothing that says what was done with it. */
function isTitle(line: Passage, {length}: TypeName, phrases: PhraseReader): boolean {
  if (line.length > longestTitle || line.length <= length || endsWithOne(line.value, '.;:,!?')) return false
  if (line.value[length] === ':' || isNumbered(line.slice(length), phrases)) return false
  return !phrases.words(line).has('frames', 'told')
}

/** “Căn cứ …”, “… như sau:”, “I. MỤC ĐÍCH”. */
function isText(blocks: readonly Block[], from: number, phrases: PhraseReader): boolean {
  return blocks.slice(from, from + textWithin).some(block => {
    if (block.type !== 'paragraph') return false
    const {passage} = block
    const style = markerOf(passage.value, !phrases.isLegible)?.style
    return (
      style === 'roman' || style === 'part' || leadsOn(passage, phrases) || isOfPreamble(passage, phrases)
    )
  })
}
