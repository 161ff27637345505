import type {Cell, Table} from '../plan.js'
import {
  allTogether,
  isAboutReports,
  type ReportingPeriods,
  type ReportingReader,
  type Said,
  saidIn,
  together
} from './said-periods.js'
import {rowStretch} from './task-rows.js'

/** Where a table stands. */
export interface TablePlace {
  /** In an annex, where the cells of a column “Kỳ báo cáo” are often there to be filled in. */
  readonly isForm: boolean
  /** Below a heading on reports. */
  readonly isAbout: boolean
}

/** What the rows of a table say of how often results are reported, each row and all together. */
export function inTable(table: Table, reader: ReportingReader, place: TablePlace): ReportingPeriods[] {
  const [head] = table.children
  const times = (head?.children ?? []).map(
    ({passage}, at) => !place.isForm && table.columns[at] !== 'product' && isAboutReports(passage, reader)
  )
  const rows = table.children.slice(1).map(({children}, at) => {
    const how = new RowReading(table, at + 1, children, reader)
    return how.said(cell => place.isAbout || (times[cell] ?? false))
  })
  return [...rows.flatMap(row => together(row, reader)), ...allTogether(rows.flat(), reader)]
}

/** One row: its task says whether it is a report, its other cells when. */
class RowReading {
  readonly #task: number
  readonly #isTaskOnlyReport: boolean
  readonly #hasProduct: boolean

  constructor(
    readonly table: Table,
    readonly row: number,
    readonly cells: readonly Cell[],
    readonly reader: ReportingReader
  ) {
    const isReport = cells.map(({passage}) => isAboutReports(passage, reader))
    this.#task = isReport.findIndex((is, at) => is && table.columns[at] !== 'product')
    const task = cells[this.#task]
    this.#isTaskOnlyReport = task !== undefined && !this.#hasOtherAct(task)
    this.#hasProduct =
      isReport.some((is, at) => is && table.columns[at] === 'product') &&
      !cells.some(cell => this.#publishes(cell))
  }

  /** @param isTime whether a cell tells the time of reports, whatever its row is about */
  said(isTime: (at: number) => boolean): readonly Said[] {
    const found = this.cells.flatMap((cell, at) =>
      this.#inCell(cell, at, isTime(at)).map(one => ({...one, at}))
    )
    const asked = [...(this.#task >= 0 ? [this.#task] : []), ...found.map(({at}) => at)]
    const evidence = rowStretch(this.table, this.row, asked)
    const told = this.cells.filter(({passage}, at) => asked.includes(at) && passage.length > 0)
    const text = told.map(({passage}) => passage.value).join(' – ')
    const row = evidence && {evidence, text, cells: this.cells.map(({passage}) => passage)}
    return found.map(({passage, cadence}) => ({passage, cadence, row}))
  }

  #inCell({passage}: Cell, at: number, isTime: boolean): readonly Said[] {
    if (isTime) return saidIn(passage, this.reader, true)
    if (at === this.#task) return saidIn(passage, this.reader, false)
    if (this.#task >= 0) {
      const said = saidIn(passage, this.reader, true)
      return this.#isTaskOnlyReport ? said : said.map(unsure)
    }
    // “Khảo sát | Báo cáo | Hằng quý”: the survey, or its report.
    const isProduct = this.table.columns[at] === 'product'
    return this.#hasProduct && !isProduct ? saidIn(passage, this.reader, true).map(unsure) : []
  }

  /** “Kiểm tra, báo cáo kết quả”: an act before the report has the times of the row too. */
  #hasOtherAct({passage}: Cell): boolean {
    const [first] = this.reader.in(passage).all('acts')
    return first?.id === 'check' || first?.id === 'update'
  }

  #publishes({passage}: Cell): boolean {
    const words = this.reader.in(passage)
    return ['publish', 'published', 'meet'].some(id => words.has('acts', id))
  }
}

function unsure({cadence, ...one}: Said): Said {
  return {...one, cadence: {...cadence, isReport: 'unclear'}}
}
