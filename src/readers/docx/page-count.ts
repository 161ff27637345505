/** From `at` on, an index into the text of a paragraph, it stands on this page. */
export interface PageStart {
  readonly at: number
  readonly page: number
}

/** Where the counting of pages stands: what is between two breaks and prints nothing is no page. */
interface PageState {
  readonly page: number
  readonly isAtStart: boolean
}

/**
 * Counts the pages of a file while it is read, by the breaks that the program which saved it last has left in it, and by
 * those that somebody asked for. The first stand behind the second where both are there, and are then one.
 */
export class PageCount {
  #state: PageState = {page: 1, isAtStart: true}
  #isKnown = false

  /** Whether the file tells where its pages end: breaks that were asked for alone are too few. */
  get isKnown(): boolean {
    return this.#isKnown
  }

  get page(): number {
    return this.#state.page
  }

  /** Something was printed. */
  print(): void {
    if (this.#state.isAtStart) this.#state = {...this.#state, isAtStart: false}
  }

  /** A page ended here when the file was saved. */
  breakAsSaved(): void {
    this.#isKnown = true
    this.breakBefore()
  }

  /** What follows begins a page. */
  breakBefore(): void {
    if (!this.#state.isAtStart) this.break()
  }

  /** A page ends here, whatever is on it. */
  break(): void {
    this.#state = {page: this.page + 1, isAtStart: true}
  }

  /** What stands at another place is read as of that page. */
  goTo(page: number): void {
    this.#state = {page, isAtStart: false}
  }

  /**
   * The cells of a row stand side by side: each begins where the row does, which may be on a new page, and the row ends
   * where its longest cell does.
   */
  row<Cell, Read>(
    cells: readonly Cell[],
    read: (cell: Cell) => Read,
    pageOf: (read: Read) => number | undefined
  ) {
    let start = this.#state
    let end = start
    return cells.map((cell, at) => {
      this.#state = start
      const one = read(cell)
      const first = pageOf(one)
      if (at === 0 && first !== undefined && first > start.page) start = {page: first, isAtStart: true}
      if (this.page > end.page || (this.page === end.page && !this.#state.isAtStart)) end = this.#state
      if (at === cells.length - 1) this.#state = end
      return one
    })
  }
}

/** Where the pages begin in a text that paragraphs were put into one after the other. */
export function pagesOf(
  placed: readonly {
    readonly paragraph: {readonly pages: readonly PageStart[]}
    readonly offset: number
    readonly start: number
    readonly end: number
  }[]
): {readonly offset: number; readonly page: number}[] {
  const pages: {offset: number; page: number}[] = []
  for (const {paragraph, offset, start, end} of placed)
    for (const {at, page} of paragraph.pages) {
      if (pages.at(-1)?.page === page) continue
      const place = at === 0 ? start : Math.min(end, Math.max(start, offset + at))
      if (pages.at(-1)?.offset === place) pages.pop()
      pages.push({offset: place, page})
    }
  return pages
}
