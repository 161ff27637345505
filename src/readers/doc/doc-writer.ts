import {cellAt, type PlacedCell, rowOf, tableBlock} from '../table-block.js'
import type {TableBlock} from '../../document/source-document.js'
import {withSingleBlanks} from '../../vietnamese/letters.js'
import {PassageBuilder} from '../../vietnamese/passage.js'
import type {SourceLine} from '../source-line.js'
import type {Numbering} from './numbering.js'
import type {WordParagraph, WordTable} from './word-text.js'

/** Writes the text that places point into, and notes its lines and tables. */
export class DocWriter {
  text = ''
  readonly lines: SourceLine[] = []
  /** Paragraphs of a list whose number could not be told. */
  unnumbered = 0
  readonly #tables: (readonly (readonly PlacedCell[])[])[] = []
  #afterTable = false

  constructor(readonly numbering: Numbering) {}

  /** A paragraph, one line of text for each of its printed lines that it ends itself. */
  paragraph(paragraph: WordParagraph, mark = ''): void {
    const units = this.#numbered(paragraph, mark)
    let from = 0
    for (const [at, {unit}] of units.entries()) {
      if (unit !== '\n') continue
      this.#line(units.slice(from, at), from === 0)
      from = at + 1
    }
    this.#line(units.slice(from), from === 0)
  }

  table(table: WordTable): void {
    if (this.text !== '') this.text += '\n'
    const rows = table.map(row => {
      this.text += '|'
      const cells = row.map(cell => {
        const text = cell
          .map(one => oneLine(this.#numbered(one, '')))
          .filter(Boolean)
          .join(' ')
        this.text += ' '
        const written = cellAt(text, this.text.length)
        this.text += text === '' ? '|' : `${text} |`
        return written
      })
      this.text += '\n'
      return cells
    })
    this.#tables.push(rows.filter(row => row.length > 0))
    this.#afterTable = true
  }

  tables(): TableBlock[] {
    return this.#tables.filter(rows => rows.length > 0).map(rows => tableBlock(rows.map(rowOf)))
  }

  /** An empty paragraph of a list has its number as others do: so are the rows of a table counted. */
  #numbered({units, list, level}: WordParagraph, mark: string): WordParagraph['units'] {
    const first = units.find(({unit}) => unit.trim() !== '')
    const number = list > 0 ? this.numbering.next(list, level) : ''
    if (number === undefined && first) this.unnumbered++
    const label = [mark, number].filter(Boolean).join(' ')
    if (label === '') return units
    const bold = first?.bold ?? false
    return [...`${label} `].map(unit => ({unit, bold})).concat(units)
  }

  #line(units: WordParagraph['units'], opens: boolean): void {
    const line = units.map(({unit}) => unit).join('')
    if (line.trim() === '') return
    if (this.#afterTable) this.text += '\n'
    const at = this.text.length
    const passage = new PassageBuilder().addText(line, at).build()
    const plain = units.findIndex(({unit, bold}) => !bold && unit.trim() !== '')
    const until = at + (plain < 0 ? units.length : plain)
    let boldLead = 0
    while (boldLead < passage.length && passage.startOf(boldLead) < until) boldLead++
    this.lines.push({
      passage,
      gap: 0,
      broken: opens || this.#afterTable,
      heading: undefined,
      boldLead,
      insideMarkup: false,
      page: undefined
    })
    this.text += `${line}\n`
    this.#afterTable = false
  }
}

function oneLine(units: WordParagraph['units']): string {
  const text = units.map(({unit}) => unit).join('')
  return withSingleBlanks(text.replaceAll('|', ' ')).trim()
}
