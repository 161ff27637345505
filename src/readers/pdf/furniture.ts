import {withoutNumbers} from '../../vietnamese/without-numbers.js'
import {isGazetteHead, pageNumber} from '../page-numbers.js'
import type {UnaccentedWords} from '../reader-words.js'
import {type CutRow, textOf} from './segments.js'

/** The rows of one page from the top down. */
export interface PageRows {
  readonly number: number
  readonly rows: readonly CutRow[]
  /** What is printed there besides them. */
  readonly tables: readonly unknown[]
}

/** How many rows at the top and at the bottom of a page may be its furniture. */
const edge = 3

/** Takes away what is printed on every page and is no part of the text: page numbers and running heads. */
export function withoutFurniture<P extends PageRows>(pages: readonly P[], words: UnaccentedWords): P[] {
  const numbered = without(pages, gazetteHeads(pages, words))
  const unnumbered = without(numbered, pageNumbers(numbered, words))
  return without(unnumbered, runningHeads(unnumbered))
}

/** What the official gazette has above its pages, be there one page or many. */
export function gazetteHeads(pages: readonly PageRows[], words: UnaccentedWords): Set<CutRow> {
  const first = pages.flatMap(({rows}) => rows.slice(0, edge))
  return new Set(first.filter(row => isGazetteHead(rowText(row), words)))
}

function without<P extends PageRows>(pages: readonly P[], gone: ReadonlySet<CutRow>): P[] {
  return pages.map(page => ({...page, rows: page.rows.filter(row => !gone.has(row))}))
}

function rowText(row: CutRow): string {
  return row.segments.map(segment => textOf(segment.glyphs).value).join(' ')
}

/** A number alone on the first or the last row, which counts the pages. */
function pageNumbers(pages: readonly PageRows[], words: UnaccentedWords): Set<CutRow> {
  const candidates = pages.flatMap(({number, rows}) =>
    [...new Set([rows[0], rows.at(-1)])].flatMap(row => {
      const value = row && pageNumber(rowText(row), words)
      return row && value !== undefined ? [{row, offset: value - number}] : []
    })
  )
  const usual = (offset: number) => candidates.filter(one => one.offset === offset).length
  return new Set(candidates.filter(one => one.offset === 0 || usual(one.offset) >= 2).map(one => one.row))
}

/**
 * The same words (but for their digits) at the same height on at least half the pages, and on three. Where most of
 * these pages have one line and no other, it is what there is to read.
 */
function runningHeads(pages: readonly PageRows[]): Set<CutRow> {
  const seen = new Map<string, CutRow[]>()
  for (const {rows} of pages) {
    for (const row of new Set([...rows.slice(0, edge), ...rows.slice(-edge)])) {
      const key = `${Math.round(row.y / 4)} ${withoutNumbers(rowText(row))}`
      seen.set(key, [...(seen.get(key) ?? []), row])
    }
  }
  const repeated = [...seen.values()].filter(rows => rows.length >= Math.max(3, pages.length / 2))
  const heads = new Set(repeated.flat())
  const having = pages.filter(({rows}) => rows.some(row => heads.has(row)))
  const bare = having.filter(({rows, tables}) => tables.length === 0 && rows.length === 1)
  return bare.length > having.length / 2 ? new Set() : heads
}
