import {isAllCapitals} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Block, ParagraphBlock} from './source-document.js'

/** How far down the head of a letter may reach, in blocks. */
const mostHeaderLines = 12

const national = /cong h[o0]a xa hoi chu nghia|[dđ]oc lap ?\S? ?tu do/
const number = /^(?:s[o6] ?[:.\d/…]|\d{1,5} ?\/ ?[a-zđ])/
const date = /(?:^|, ?)ngay .{0,20}thang .{0,20}nam/
const subject = /^(?:v ?\/ ?v|ve viec) /
/** “V/v …”, which says what a letter is about. */
export function isSubject(block: Block): block is ParagraphBlock {
  return block.type === 'paragraph' && subject.test(block.passage.bare)
}

/** What the text of a letter, of minutes or of a form begins with. */
const opening = /^(?:kinh gui|can cu|thuc hien|hom nay|xet|theo|ten toi|ho va ten)(?: |:|$)/

/**
 * The block with which the text begins where no name of a type ends the header.
 *
 * The head of a letter ends above “Kính gửi”. Minutes, contracts and forms have a title below the motto that is the
 * name of no such type: what stands below it is theirs, and its dates and symbols are no date and number of theirs.
 */
export function headEnd(blocks: readonly Block[]): number {
  let [hasMotto, end] = [false, 0]
  const most = Math.min(blocks.length, mostHeaderLines)
  for (let at = 0; at < most; at++) {
    const block = blocks[at]!
    if (block.type === 'table') {
      const cells = block.children.flatMap(row => row.children.map(({passage}) => passage))
      if (!cells.some(({bare}) => national.test(bare) || number.test(bare))) return at
      hasMotto ||= cells.some(({bare}) => national.test(bare))
      end = at + 1
      continue
    }
    const {passage} = block
    const {bare} = passage
    const isCapitals = isAllCapitals(passage.value)
    if (national.test(bare)) hasMotto = true
    else if (!number.test(bare) && !subject.test(bare)) {
      if (opening.test(bare) || isSentence(passage)) return at
      if (hasMotto && isCapitals && !isNumberAhead(blocks, at)) return at
      if (!isCapitals && !date.test(bare)) continue
    }
    end = at + 1
  }
  return end
}

/** Two lines and more that something ends. */
function isSentence({value}: Passage): boolean {
  return value.length > 120 && /[.;:]$/.test(value)
}

/** The issuer may stand below the motto, and the number then stands below it. */
function isNumberAhead(blocks: readonly Block[], from: number): boolean {
  return blocks
    .slice(from + 1, from + 5)
    .some(block => block.type === 'paragraph' && number.test(block.passage.bare))
}
