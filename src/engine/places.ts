import type {Evidence, Where} from '../diagnostic/report.js'
import type {Plan, Section} from '../document/plan.js'
import type {Span} from '../vietnamese/passage.js'

/** Places as the report gives them: points, quotes, and what a person goes by. */
export class Places {
  readonly #blocks: readonly {start: number; end: number; page: number | undefined}[]

  constructor(readonly plan: Plan) {
    this.#blocks = plan.source.tree.children.map(block => ({
      start: block.position.start.offset!,
      end: block.position.end.offset!,
      page: block.page
    }))
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
    return {line: start.line, column: start.column, start, end, quote: this.quote(span)}
  }

  where({start}: Span): Where {
    const at = this.#blocks.findIndex(block => start >= block.start && start <= block.end)
    return {
      section: this.#section(start) ?? null,
      page: this.#page(start) ?? this.#blocks[at]?.page ?? null,
      paragraph: at < 0 ? null : at + 1,
      table: this.#table(start)
    }
  }

  /** The page of a place inside a paragraph or a table that goes over several. */
  #page(offset: number): number | undefined {
    return this.plan.source.pages?.findLast(page => page.offset <= offset)?.page
  }

  #section(offset: number): string | undefined {
    let path: string | undefined
    const visit = (sections: readonly Section[]): void => {
      for (const section of sections) {
        if (offset < section.position.start.offset! || offset > section.position.end.offset!) continue
        if (section.path !== '') path = section.path
        visit(section.children.filter((child): child is Section => child.type === 'section'))
      }
    }
    visit(this.plan.sections)
    return path
  }

  #table(offset: number): Where['table'] {
    let number = 0
    for (const block of this.plan.source.tree.children) {
      if (block.type !== 'table') continue
      number++
      for (const [row, {children}] of block.children.entries())
        for (const [column, {position}] of children.entries())
          if (offset >= position.start.offset! && offset < position.end.offset!)
            return {number, row: row + 1, column: column + 1}
    }
    return null
  }
}
