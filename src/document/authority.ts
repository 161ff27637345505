import {endsWithOne} from '../base/ends-with-one.js'
import {isDash} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import type {WordHit} from '../vietnamese/words/passage-words.js'
import {isAlone, opensWith} from './reading/frames.js'
import type {Block} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'

/** “GIÁM ĐỐC”, “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …”. */
export function beginsWithChief(passage: Passage, phrases: PhraseReader): boolean {
  return authorityOf(passage, phrases)?.id === 'head'
}

/** The types of documents in which somebody decides: his title stands between theirs and the bases. */
export const enactingTypes: ReadonlySet<string> = new Set([
  'Quyết định',
  'Nghị quyết',
  'Nghị định',
  'Thông tư'
])

/** “GIÁM ĐỐC SỞ CÔNG THƯƠNG” below the title of a decision: who decides, no part of the title and no signature. */
export function isAuthority(
  block: Block | undefined,
  before: Block | undefined,
  phrases: PhraseReader
): boolean {
  if (block?.type !== 'paragraph' || block.passage.length > 150) return false
  if (endsWithOne(block.passage.value, '.;:,') || authorityOf(block.passage, phrases) === undefined)
    return false
  return before?.type !== 'paragraph' || !goesOn(before.passage, phrases)
}

/**
 * The title of one who heads an agency, or a body that decides as a whole, with which a line begins: they sign, and
 * above the bases of a decision they decide.
 */
function authorityOf(line: Passage, phrases: PhraseReader): WordHit | undefined {
  const words = phrases.wordsOfLine(line)
  const hit = words.at(0, 'heads')
  if (!hit || hit.id === 'deputy' || words.start(0) > 0) return undefined
  // “Chủ tịch: …” is a label.
  const behind = line.value[words.end(hit.to - 1)]
  return behind === undefined || behind === ' ' ? hit : undefined
}

/** The title of a decision goes on behind such words: “… TRỰC THUỘC / ỦY BAN NHÂN DÂN THÀNH PHỐ”. */
function goesOn(line: Passage, phrases: PhraseReader): boolean {
  const last = line.value.at(-1)
  if (last === ',' || isDash(last)) return true
  const words = phrases.words(line)
  return words.allAt(words.length - 1, 'frames').some(({id}) => id === 'goes-on')
}

/** How far below the lines that say who decides the bases may begin, in blocks. */
const mostLines = 6

/** Where the bases of a decision begin, below the lines that say who decides; `from` where no such lines stand. */
export function basesBegin(blocks: readonly Block[], from: number, phrases: PhraseReader): number {
  for (const [lines, block] of blocks.slice(from, from + mostLines).entries()) {
    if (block.type !== 'paragraph') return from
    if (isBase(block, phrases)) return from + lines
  }
  return from
}

/** “Căn cứ …”, “- Xét …”, “QUYẾT ĐỊNH:”, “Điều 1. …”. */
export function isBase(block: Block | undefined, phrases: PhraseReader): boolean {
  if (block?.type !== 'paragraph') return false
  const line = block.passage
  return (
    opensWith(line, ['basis', 'ground', 'purpose', 'first-article'], phrases) ||
    isAlone(line, ['enacting'], phrases)
  )
}
