import {ownCopy} from '../base/own-copy.js'
import type {Evidence, Where} from '../diagnostic/report.js'
import type {Plan, PlanPart, Section} from '../document/plan.js'
import type {Block, TableBlock} from '../document/source-document.js'
import {hasLineEnd, isBlank} from '../vietnamese/letters.js'
import {readableText} from './readable-text.js'
import {firstIndex} from '../vietnamese/ordered.js'
import type {Passage, Span} from '../vietnamese/passage.js'
import {wholeLetters} from '../vietnamese/whole-letters.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'

/** A run of blanks that would fill a line stands for a line break. */
const lineOfBlanks = 80

/** text[start, end), line breaks and the blanks around them made one blank, and so are whole lines of blanks. */
export function quoteOf(text: string, {start, end}: Span): string {
  const quote = text.slice(start, end)
  return (breaksLines(quote) ? withoutLines(quote) : quote).trim()
}

function withoutLines(text: string): string {
  return text.replace(/\s+/g, blanks => (hasLineEnd(blanks) || blanks.length > lineOfBlanks ? ' ' : blanks))
}

/** Whether a text has a line end, or blanks that stand for one. */
function breaksLines(text: string): boolean {
  if (hasLineEnd(text)) return true
  let blanks = 0
  for (let at = 0; at < text.length && text.length > lineOfBlanks; at++) {
    blanks = isBlank(text[at]) ? blanks + 1 : 0
    if (blanks > lineOfBlanks) return true
  }
  return false
}

/** Places as the report gives them: points, quotes, and what a person goes by. */
export class Places {
  readonly #blocks: readonly Placed[]
  readonly #cells = new Map<TableBlock, readonly PlacedCell[]>()
  #annexNames: readonly {readonly offset: number; readonly name: string}[] | undefined

  constructor(readonly plan: Plan) {
    let paragraph = 1
    let table = 0
    this.#blocks = plan.source.tree.children.map(block => {
      const {start, end} = block.span
      const isCounted = block.type === 'table' && !isLayout(block, plan)
      const placed: Placed = {
        block,
        start,
        end,
        paragraph,
        table: isCounted ? ++table : undefined
      }
      paragraph += block.type === 'table' ? block.children.length : 1
      return placed
    })
  }

  /** With the letters whole that it would cut: what stands before a mark and what is a mark belong together. */
  whole(span: Span): Span {
    return wholeLetters(this.plan.source.text, span)
  }

  points({start, end}: Span) {
    return {start: this.plan.index.point(start), end: this.plan.index.point(end)}
  }

  /**
   * The text between, line breaks and the blanks around them made one blank, and so are whole lines of blanks; and the
   * same as people read it: without markup, the cells of a row parted by dashes.
   */
  words(span: Span): {quote: string; text: string} {
    const quote = ownCopy(quoteOf(this.plan.source.text, span))
    const text = readableText(this.plan.source.tree.children, span)
    return {quote, text: text === '' || text === quote ? quote : ownCopy(text)}
  }

  evidence(found: Span): Evidence {
    const span = this.whole(found)
    const {start, end} = this.points(span)
    const where = this.where(span)
    return {
      line: start.line,
      column: start.column,
      start,
      end,
      ...this.words(span),
      where,
      ...(where.page === null ? {} : {page: where.page})
    }
  }

  /** The headings above a place, from the outermost, without their numbers. */
  headings(offset: number): string {
    return headingsAt(this.plan.sections, offset) ?? this.#annexHeadings(offset)
  }

  /** What stands before and after in its paragraph, or in its row of a table; at most so many units on each side. */
  beside({start, end}: Span, most: number): Beside {
    const around = this.#paragraphAt(start) ?? {start, end}
    const blocks = this.plan.source.tree.children
    return {
      before: readableText(blocks, {start: Math.max(around.start, start - most), end: start}),
      after: readableText(blocks, {start: end, end: Math.min(around.end, end + most)}),
      isFromStart: start - most <= around.start
    }
  }

  where({start}: Span): Where {
    const at = this.#at(start)
    return {
      section: this.#sectionAt(start) ?? null,
      page: this.#page(start) ?? null,
      paragraph: this.#paragraph(start, at) ?? null,
      table: at?.table === undefined ? null : this.#cellAt(at.block as TableBlock, at.table, start)
    }
  }

  /** The block that holds a place; around a block’s text there is only markup and blanks of its own lines. */
  #at(offset: number): Placed | undefined {
    const inside = this.#blocks[firstIndex(this.#blocks, ({end}) => end >= offset)]
    if (inside && inside.start <= offset) return inside
    const lineOf = (place: number) => this.plan.index.point(place).line
    const line = lineOf(offset)
    const beside = this.#blocks[firstIndex(this.#blocks, ({end}) => lineOf(end) >= line)]
    return beside && lineOf(beside.start) <= line ? beside : undefined
  }

  #paragraphAt(offset: number): Span | undefined {
    const at = this.#at(offset)
    if (at?.block.type !== 'table') return at
    const rows = at.block.children
    return rows[firstIndex(rows, ({span}) => span.start > offset) - 1]?.span ?? at
  }

  /** The page of a place, also inside a paragraph or a table that goes over several. */
  #page(offset: number): number | undefined {
    const pages = this.plan.source.pages ?? []
    return pages[firstIndex(pages, page => page.offset > offset) - 1]?.page ?? this.#at(offset)?.block.page
  }

  /** Office files are read as a paragraph a line, so that there the two are one number. */
  #paragraph(offset: number, at: Placed | undefined): number | undefined {
    const {format} = this.plan.source
    if (format === 'docx' || format === 'odt') return this.plan.index.point(offset).line
    if (at?.block.type !== 'table') return at?.paragraph
    const row = firstIndex(at.block.children, ({span}) => span.start > offset) - 1
    return at.paragraph + Math.max(0, row)
  }

  #cellAt(table: TableBlock, number: number, offset: number): Where['table'] {
    let cells = this.#cells.get(table)
    if (!cells) this.#cells.set(table, (cells = cellsOf(table)))
    const inside = cells[firstIndex(cells, ({end}) => end > offset)]
    // The end of a cell, and the place of an empty one.
    const cell =
      inside && inside.start <= offset ? inside : cells[firstIndex(cells, ({end}) => end >= offset)]
    return cell && cell.start <= offset ? {number, row: cell.row, column: cell.column} : null
  }

  #sectionAt(offset: number): string | undefined {
    const {sections, children} = this.plan
    const section = sections[firstIndex(sections, ({span}) => span.end >= offset)]
    if (section && holds(section, offset)) return pathAt(sections, offset)
    const annex = children.find(part => part.type === 'annex')
    if (!annex || !holds(annex, offset)) return undefined
    return (
      [this.#annexName(annex, offset), pathAt(annex.children, offset)].filter(Boolean).join(', ') || undefined
    )
  }

  #annexHeadings(offset: number): string {
    const annex = this.plan.children.find(part => part.type === 'annex')
    if (!annex || !holds(annex, offset)) return ''
    return [this.#annexName(annex, offset) ?? annex.type, headingsAt(annex.children, offset) ?? ''].join('\n')
  }

  /** “Phụ lục 2”, as it is numbered; the numbers of its sections begin anew. */
  #annexName({span}: PlanPart, offset: number): string | undefined {
    this.#annexNames ??= this.#blocks.flatMap(({block, start}) => {
      if (block.type !== 'paragraph' || start < span.start) return []
      const number = numberOfAnnex(this.plan.phrases.words(block.passage), block.passage)
      return number === undefined ? [] : [{offset: start, name: `Phụ lục ${number}`.trim()}]
    })
    return this.#annexNames[firstIndex(this.#annexNames, one => one.offset > offset) - 1]?.name
  }
}

/** What stands beside a place in its paragraph. */
export interface Beside {
  readonly before: string
  readonly after: string
  /** Whether `before` is all that stands before it. */
  readonly isFromStart: boolean
}

/** A cell of a table, counted from 1. */
interface PlacedCell extends Span {
  readonly row: number
  readonly column: number
}

interface Placed extends Span {
  readonly block: Block
  /** The number of its first paragraph, a row of a table counting as one. */
  readonly paragraph: number
  /** The number of the table, where it is one. */
  readonly table: number | undefined
}

/** Text formats have no tables without lines: a table around the header, the recipients or the signature is layout. */
function isLayout({span}: TableBlock, {header, recipients, signature}: Plan): boolean {
  return [header, recipients, signature].some(
    part => part && part.span.start < span.end && span.start < part.span.end
  )
}

/** The cells of a table; merged ones have the row and the column where they begin, and stand there once. */
function cellsOf(table: TableBlock): PlacedCell[] {
  const cells: PlacedCell[] = []
  for (const [row, {children}] of table.children.entries())
    for (const [column, {span}] of children.entries()) {
      const {start, end} = span
      if (start >= (cells.at(-1)?.end ?? 0)) cells.push({start, end, row: row + 1, column: column + 1})
    }
  return cells
}

const sectionsOf = new WeakMap<readonly {readonly type: string}[], readonly Section[]>()

/** “II.1”: the innermost numbered section. */
function pathAt(nodes: readonly {readonly type: string}[], offset: number): string | undefined {
  const inside = sectionAt(nodes, offset)
  return inside && (pathAt(inside.children, offset) ?? (inside.path || undefined))
}

/** The labels of the headed sections around a place, each on a line; undefined where none of the nodes holds it. */
function headingsAt(nodes: readonly {readonly type: string}[], offset: number): string | undefined {
  const inside = sectionAt(nodes, offset)
  if (!inside) return undefined
  const below = headingsAt(inside.children, offset)
  const own = inside.headedBy ? inside.label.folded : undefined
  return [own, below].filter(Boolean).join('\n')
}

function sectionAt(nodes: readonly {readonly type: string}[], offset: number): Section | undefined {
  let sections = sectionsOf.get(nodes)
  if (!sections) sectionsOf.set(nodes, (sections = nodes.filter(isSection)))
  const inside = sections[firstIndex(sections, ({span}) => span.end >= offset)]
  return inside && holds(inside, offset) ? inside : undefined
}

/** The number in “Phụ lục II”, in capitals; empty where it has none, undefined where no annex begins. */
function numberOfAnnex(words: PassageWords, {value}: Passage): string | undefined {
  const opening = words.at(0, 'frames')
  if (opening?.id !== 'annex') return undefined
  const word = words.at(opening.to, 'frames')
  const i = word?.id === 'number' ? word.to : opening.to
  if (!words.isWord(i) || words.isDashed(i)) return ''
  const number = value.slice(words.start(i), words.end(i)).toUpperCase()
  const isNumber = words.isNumber(i) && number.length <= 2
  const isRoman = number.length <= 4 && [...number].every(unit => 'IVX'.includes(unit))
  const isLetter = number.length === 1 && number >= 'A' && number <= 'H'
  return isNumber || isRoman || isLetter ? number : ''
}

function isSection(node: {readonly type: string}): node is Section {
  return node.type === 'section'
}

function holds({span}: PlanPart, offset: number): boolean {
  return offset >= span.start && offset <= span.end
}
