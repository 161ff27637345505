import type {Evidence, Where} from '../diagnostic/report.js'
import type {Plan, PlanPart, Section} from '../document/plan.js'
import type {Block, TableBlock} from '../document/source-document.js'
import type {Span} from '../vietnamese/passage.js'

/** Places as the report gives them: points, quotes, and what a person goes by. */
export class Places {
  readonly #blocks: readonly Placed[]

  constructor(readonly plan: Plan) {
    let paragraph = 1
    let table = 0
    this.#blocks = plan.source.tree.children.map(block => {
      const {start, end} = block.position
      const isCounted = block.type === 'table' && !isLayout(block, plan)
      const placed: Placed = {
        block,
        start: start.offset!,
        end: end.offset!,
        paragraph,
        table: isCounted ? ++table : undefined
      }
      paragraph += block.type === 'table' ? block.children.length : 1
      return placed
    })
  }

  points({start, end}: Span) {
    return {start: this.plan.index.point(start), end: this.plan.index.point(end)}
  }

  /** The text between, line breaks and the blanks around them made one blank. */
  quote({start, end}: Span): string {
    return this.plan.source.text
      .slice(start, end)
      .replace(/[^\S\r\n]*[\r\n]\s*/g, ' ')
      .trim()
  }

  evidence(span: Span): Evidence {
    const {start, end} = this.points(span)
    const page = this.#page(span.start)
    return {
      line: start.line,
      column: start.column,
      start,
      end,
      quote: this.quote(span),
      ...(page === undefined ? {} : {page})
    }
  }

  where({start}: Span): Where {
    const at = this.#at(start)
    return {
      section: sectionAt(this.plan, start) ?? null,
      page: this.#page(start) ?? null,
      paragraph: this.#paragraph(start, at) ?? null,
      table: at?.table === undefined ? null : cellAt(at.block as TableBlock, at.table, start)
    }
  }

  /** The block that holds a place; around a block’s text there is only markup and blanks of its own lines. */
  #at(offset: number): Placed | undefined {
    const inside = this.#blocks.find(({start, end}) => offset >= start && offset <= end)
    if (inside) return inside
    const {line} = this.plan.index.point(offset)
    return this.#blocks.find(
      ({block: {position}}) => position.start.line <= line && line <= position.end.line
    )
  }

  /** The page of a place, also inside a paragraph or a table that goes over several. */
  #page(offset: number): number | undefined {
    return (
      this.plan.source.pages?.findLast(page => page.offset <= offset)?.page ?? this.#at(offset)?.block.page
    )
  }

  /** Office files are read as a paragraph a line, so that there the two are one number. */
  #paragraph(offset: number, at: Placed | undefined): number | undefined {
    const {format} = this.plan.source
    if (format === 'docx' || format === 'odt') return this.plan.index.point(offset).line
    if (at?.block.type !== 'table') return at?.paragraph
    const row = at.block.children.findLastIndex(({position}) => position.start.offset! <= offset)
    return at.paragraph + Math.max(0, row)
  }
}

interface Placed extends Span {
  readonly block: Block
  /** The number of its first paragraph, a row of a table counting as one. */
  readonly paragraph: number
  /** The number of the table, where it is one. */
  readonly table: number | undefined
}

/** Text formats have no tables without lines: a table around the header, the recipients or the signature is layout. */
function isLayout({position}: TableBlock, {header, recipients, signature}: Plan): boolean {
  return [header, recipients, signature].some(
    part =>
      part &&
      part.position.start.offset! < position.end.offset! &&
      position.start.offset! < part.position.end.offset!
  )
}

/** Merged cells have the row and the column where they begin; columns are those of the whole table. */
function cellAt(table: TableBlock, number: number, offset: number): Where['table'] {
  const cells = table.children.flatMap((row, r) =>
    row.children.map(({position}, c) => ({
      start: position.start.offset!,
      end: position.end.offset!,
      place: {number, row: r + 1, column: c + 1}
    }))
  )
  const inside = cells.find(({start, end}) => offset >= start && offset < end)
  // The end of a cell, and the place of an empty one.
  return (inside ?? cells.find(({start, end}) => offset >= start && offset <= end))?.place ?? null
}

function sectionAt(plan: Plan, offset: number): string | undefined {
  for (const part of plan.children) {
    if (!holds(part, offset)) continue
    if (part.type === 'section') return pathAt([part], offset)
    if (part.type !== 'annex') continue
    return [annexName(plan, part, offset), pathAt(part.children.filter(isSection), offset)]
      .filter(Boolean)
      .join(', ')
  }
  return undefined
}

/** “II.1”: the innermost numbered section. */
function pathAt(sections: readonly Section[], offset: number): string | undefined {
  const inside = sections.find(section => holds(section, offset))
  if (!inside) return undefined
  return pathAt(inside.children.filter(isSection), offset) ?? (inside.path || undefined)
}

/** “Phụ lục 2”, as it is numbered; the numbers of its sections begin anew. */
function annexName({source}: Plan, {position}: PlanPart, offset: number): string | undefined {
  const names = source.tree.children.flatMap(block => {
    const at = block.position.start.offset!
    if (block.type !== 'paragraph' || at < position.start.offset! || at > offset) return []
    const [, number] = annexOpening.exec(block.passage.value) ?? []
    return number === undefined ? [] : [`Phụ lục ${number.toUpperCase()}`.trim()]
  })
  return names.at(-1)
}

const annexOpening = /^phụ lục(?: (?:số )?)?((?:\d{1,2}|[ivx]{1,4}|[a-h])(?![\p{L}\d])|(?![\p{L}\d]))/iu

function isSection(node: {type: string}): node is Section {
  return node.type === 'section'
}

function holds({position}: PlanPart, offset: number): boolean {
  return offset >= position.start.offset! && offset <= position.end.offset!
}
