import {type CutRow, textOf} from './segments.js'

/** A note at the foot of a page, without its mark; what goes on from the page before has none. */
export interface Footnote {
  readonly mark: string | undefined
  readonly rows: readonly CutRow[]
}

/**
 * Takes the notes off the foot of a page: rows in a smaller letter, the first of which begins with a mark, or goes on with the
 * last note of the page before.
 */
export function takeFootnotes(
  rows: readonly CutRow[],
  bodySize: number,
  before: Footnote | undefined
): {rows: readonly CutRow[]; notes: Footnote[]} {
  const start = rows.findLastIndex(row => !(row.size < bodySize * 0.9)) + 1
  const small = rows.slice(start)
  const marked = small.findIndex(row => markOf(row) !== undefined)
  const goesOn = start > 0 && before !== undefined && small.length > 0 && isGoneOnWith(before, small, marked)
  const first = goesOn ? 0 : marked
  if (first < 0 || (start === 0 && first === 0)) return {rows, notes: []}
  const notes: {mark: string | undefined; rows: CutRow[]}[] = goesOn ? [{mark: undefined, rows: []}] : []
  for (const row of small.slice(first)) {
    const mark = markOf(row)
    if (mark === undefined) notes.at(-1)?.rows.push(row)
    else notes.push({mark: mark.text, rows: [withoutMark(row, mark.glyphs)]})
  }
  return {
    rows: rows.slice(0, start + first),
    notes: notes.filter(({rows: [row]}) => row && row.segments.length > 0)
  }
}

/** Whether a note ends in the middle of a sentence or a quotation, and rows before the next one are set as it is. */
function isGoneOnWith({rows}: Footnote, small: readonly CutRow[], marked: number): boolean {
  const last = rows.at(-1)
  if (!last) return false
  const text = rows.map(textOfRow).join(' ').trimEnd()
  if (sentenceEnds.includes(text.slice(-1)) && !isQuoting(text)) return false
  const unmarked = marked < 0 ? small : small.slice(0, marked)
  return unmarked.length > 0 && unmarked.every(({size}) => Math.abs(size - last.size) < 0.5)
}

function textOfRow({segments}: CutRow): string {
  return segments.map(({glyphs}) => textOf(glyphs).value).join(' ')
}

/** Whether a quotation that begins in a text does not end in it. */
function isQuoting(text: string): boolean {
  let [open, straight] = [0, 0]
  for (const unit of text) {
    if (unit === '“') open++
    else if (unit === '”') open--
    else if (unit === '"') straight++
  }
  return open > 0 || straight % 2 === 1
}

const sentenceEnds = '.!?”"»)'

function markOf(row: CutRow): {text: string; glyphs: number} | undefined {
  const [segment] = row.segments
  if (!segment) return undefined
  const {glyphs} = segment
  const raised = glyphs.findIndex(glyph => !glyph.raised)
  if (raised > 0) return {text: textOf(glyphs.slice(0, raised)).value, glyphs: raised}
  const [mark, number] = /^\[?(\d{1,2})\]? /.exec(textOf(glyphs).value) ?? []
  return mark === undefined || number === undefined
    ? undefined
    : {text: number, glyphs: mark.trimEnd().length}
}

function withoutMark(row: CutRow, glyphs: number): CutRow {
  const [first, ...others] = row.segments
  const rest = first?.glyphs.slice(glyphs) ?? []
  const [begin] = rest
  return {
    ...row,
    segments: first && begin ? [{...first, glyphs: rest, left: begin.x}, ...others] : others
  }
}
