import {endsWithOne} from '../base/ends-with-one.js'
import {isAllCapitals, isLetter} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {writtenDates} from './header-date.js'
import {headerWords, nationalTitle} from './header-text.js'
import {opensWith} from './reading/frames.js'
import type {OtherPaper} from './plan.js'
import type {Block} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'

/** How far down the head of a letter may reach, in blocks. */
const mostHeaderLines = 12

/** “V/v …” in the head of a letter: a paragraph of its own, or what stands below the number in a cell or a paragraph. */
export function subjectIn(head: readonly Block[], phrases: PhraseReader): Passage | undefined {
  for (const block of head) {
    for (const passage of linesOf(block)) {
      const line = new HeadLine(passage, phrases)
      const at = line.subjectAt
      if (at === 0 || (at !== undefined && (block.type === 'table' || line.isNumber)))
        return passage.slice(at)
    }
  }
  return undefined
}

/** How far below its head a letter names those to whom it goes, in blocks. */
const mostBetween = 4

/** “Kính gửi: …” below the head that ends there. */
export function isAddressed(blocks: readonly Block[], end: number, phrases: PhraseReader): boolean {
  return blocks
    .slice(end, end + mostBetween)
    .some(block => linesOf(block).some(line => opensWith(line, ['person'], phrases)))
}

/** The head of a letter without what it is about, whose words are no name of an office. */
export function withoutSubject(head: readonly Block[], phrases: PhraseReader): readonly Block[] {
  return head.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block]
    const line = new HeadLine(block.passage, phrases)
    const at = line.subjectAt
    if (at === 0) return []
    return at !== undefined && line.isNumber ? [{...block, passage: block.passage.slice(0, at)}] : [block]
  })
}

/**
 * What a text without a title calls itself, in capitals where a title stands: a form, minutes, a contract, the rules of a
 * society, a law. No plan; undefined where nothing tells.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 *     Độc lập - Tự do - Hạnh phúc
 *     PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC
 */
export function otherPaper(blocks: readonly Block[], phrases: PhraseReader): OtherPaper | undefined {
  let end = headEnd(blocks, phrases)
  while (isDraftMark(blocks[end], phrases)) end++
  for (const block of blocks.slice(0, end + 1)) {
    if (block.type !== 'paragraph' || !isAllCapitals(block.passage.value)) continue
    const found = papers.find(frame => opensWith(block.passage, [frame], phrases))
    if (found) return found
  }
  return undefined
}

const papers = ['paper', 'decree-paper'] as const

/** “DỰ THẢO” on a line of its own, above what the paper calls itself. */
function isDraftMark(block: Block | undefined, phrases: PhraseReader): boolean {
  return block?.type === 'paragraph' && new HeadLine(block.passage, phrases).isDraftMark
}

/**
 * The block with which the text begins where no name of a type ends the header.
 *
 * The head of a letter ends above “Kính gửi”. Minutes, contracts and forms have a title below the motto that is the
 * name of no such type: what stands below it is theirs, and its dates and symbols are no date and number of theirs.
 */
export function headEnd(blocks: readonly Block[], phrases: PhraseReader): number {
  let [hasMotto, end] = [false, 0]
  for (const [at, block] of blocks.slice(0, mostHeaderLines).entries()) {
    if (block.type === 'table') {
      const cells = block.children.flatMap(row =>
        row.children.map(({passage}) => new HeadLine(passage, phrases))
      )
      const isNational = cells.some(cell => cell.isNational)
      if (!isNational && !cells.some(cell => cell.isNumber)) return at
      hasMotto ||= isNational
      end = at + 1
      continue
    }
    const line = new HeadLine(block.passage, phrases)
    const isCapitals = isAllCapitals(block.passage.value)
    if (line.isNational) hasMotto = true
    else if (!line.isNumber && !line.isSubject) {
      if (line.isOpening || isSentence(block.passage)) return at
      if (hasMotto && isCapitals && !isNumberAhead(blocks, at, phrases)) return at
      if (!isCapitals && !line.isDate) continue
    }
    end = at + 1
  }
  return end
}

/** Whether the country's name or its motto stands on one of the next lines. */
export function headerFollows(blocks: readonly Block[], from: number, phrases: PhraseReader): boolean {
  return blocks.slice(from, from + mostHeaderLines).some(block => {
    return linesOf(block).some(line => new HeadLine(line, phrases).isNational)
  })
}

/** A paragraph, or the cells of a table. */
function linesOf(block: Block): readonly Passage[] {
  return block.type === 'paragraph'
    ? [block.passage]
    : block.children.flatMap(row => row.children.map(({passage}) => passage))
}

/** Two lines and more that something ends. */
function isSentence({value}: Passage): boolean {
  return value.length > 120 && endsWithOne(value, '.;:')
}

/** The issuer may stand below the motto, and the number then stands below it. */
function isNumberAhead(blocks: readonly Block[], from: number, phrases: PhraseReader): boolean {
  return blocks
    .slice(from + 1, from + 5)
    .some(block => block.type === 'paragraph' && new HeadLine(block.passage, phrases).isNumber)
}

/** UTF-16 units of “(DỰ THẢO LẦN THỨ HAI)”. */
const longestDraftMark = 24

/** More digits than these are no number of a document. */
const mostDigits = 5

/** What a line near the head of a document is, by the words that it begins with. */
class HeadLine {
  readonly #words: PassageWords

  constructor(
    readonly passage: Passage,
    readonly phrases: PhraseReader
  ) {
    this.#words = phrases.wordsOfLine(passage)
  }

  /** It has the country’s name or its motto. */
  get isNational(): boolean {
    return nationalTitle(headerWords(this.passage, this.#words, this.phrases), this.#words).length > 0
  }

  /** “Số: …”, “12/KH-UBND”. */
  get isNumber(): boolean {
    const words = this.#words
    if (this.#begins('number')) return this.#opensNumber(1)
    return (
      words.isNumber(0) &&
      words.start(0) === 0 &&
      words.end(0) <= mostDigits &&
      words.is(1, sign.slash) &&
      words.isWord(2) &&
      isLetter(this.passage.value[words.start(2)])
    )
  }

  /** “V/v …”. */
  get isSubject(): boolean {
    return this.#begins('subject')
  }

  /** “DỰ THẢO”, “Dự thảo lần 2”, and no more. */
  get isDraftMark(): boolean {
    const words = this.#words
    const from = words.is(0, sign.open) ? 1 : 0
    return words.idAt(from, 'header-words') === 'draft' && this.passage.length <= longestDraftMark
  }

  /** Where “V/v” stands, as an index into the line. */
  get subjectAt(): number | undefined {
    return this.#words.find('header-words').find(({id}) => id === 'subject')?.start
  }

  /** “Lào Cai, ngày …”. */
  get isDate(): boolean {
    const {value} = this.passage
    return writtenDates({whole: this.passage, words: this.#words, phrases: this.phrases}).some(
      ({start}) => start === 0 || value.slice(0, start).trimEnd().endsWith(',')
    )
  }

  /** What the text of a letter, of minutes or of a form begins with. */
  get isOpening(): boolean {
    return opensWith(this.passage, ['basis', 'ground', 'person'], this.phrases)
  }

  #begins(row: string): boolean {
    return this.#words.start(0) === 0 && this.#words.idAt(0, 'header-words') === row
  }

  #opensNumber(i: number): boolean {
    const words = this.#words
    return words.is(i, sign.colon) || words.is(i, sign.stop) || words.is(i, sign.slash) || words.isNumber(i)
  }
}
