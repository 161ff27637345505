import type {TextEdit} from 'vscode-languageserver/node.js'
import type {Section} from '../../document/plan.js'
import type {Format} from '../../document/source-document.js'
import type {Understood} from '../../linter/understand.js'
import type {OpenDocument} from '../open-document.js'

/**
 * Where paragraphs are put into a text so that they stay paragraphs: apart from what stands around them, behind the line
 * that underlines a heading, and in no quotation. Undefined is answered where that cannot be.
 */
export class InsertionPlace {
  readonly #text: string
  readonly #isMarkdown: boolean
  readonly #eol: string
  /** What parts two paragraphs. */
  readonly #apart: string

  constructor(
    readonly document: OpenDocument,
    format: Format
  ) {
    this.#text = document.judgedText
    this.#isMarkdown = format === 'markdown'
    const first = this.#text.indexOf('\n')
    this.#eol = first > 0 && this.#text[first - 1] === '\r' ? '\r\n' : '\n'
    const isLoose = this.#isMarkdown || this.#text.includes(this.#eol + this.#eol)
    this.#apart = isLoose ? this.#eol + this.#eol : this.#eol
  }

  /** The line that holds a place, without its end. */
  lineAt(at: number): string {
    const start = this.#lineStart(at)
    return this.#text.slice(start, this.#lineEnd(start))
  }

  /** Behind the line of a place. @param words a paragraph a line */
  behind(at: number, words: string): TextEdit[] | undefined {
    return this.#at(this.#blockEnd(Math.max(0, at)), paragraphs(words))
  }

  /** In front of the line of a place. */
  before(at: number, words: string): TextEdit[] | undefined {
    const start = this.#lineStart(at)
    if (this.#isQuoted(start)) return undefined
    const newText = paragraphs(words)
      .map(one => one + this.#apart)
      .join('')
    return [{range: this.document.range(start, start), newText}]
  }

  /** Behind what a section holds; where that is a list, as more of it. */
  atEndOf(section: Section, words: string, {written}: Understood): TextEdit[] | undefined {
    const last = section.children.at(-1)
    const isList = last?.type === 'section' && last.marker?.style === 'dash' && last.children.length === 0
    const end = this.#blockEnd(Math.max(0, written(section.span).end - 1))
    if (!isList) return this.#at(end, paragraphs(words))
    const sign = this.lineAt(written(last.span).start).match(/^[ \t]*[-*+][ \t]+/)?.[0]
    if (sign === undefined) return this.#at(end, paragraphs(words))
    const isTight =
      this.#text.slice(written(section.span).start, end).split(this.#eol + this.#eol).length <= 2
    return this.#at(
      end,
      paragraphs(words).map(one => sign + one),
      isTight ? this.#eol : this.#apart
    )
  }

  #at(end: number, lines: readonly string[], apart = this.#apart): TextEdit[] | undefined {
    if (this.#isQuoted(this.#lineStart(Math.max(0, end - 1)))) return undefined
    const rest = this.#text.slice(end)
    // What follows on the next line must not go on with what is put in.
    const isFollowed =
      this.#isMarkdown && rest.startsWith(this.#eol) && rest.slice(this.#eol.length).trim() !== ''
    const isClose = isFollowed && !rest.startsWith(this.#eol + this.#eol)
    const newText = lines.map(one => apart + one).join('') + (isClose ? this.#eol : '')
    return [{range: this.document.range(end, end), newText}]
  }

  /** The end of the line of a place, or of the line below that underlines it. */
  #blockEnd(at: number): number {
    const end = this.#lineEnd(at)
    const below = end + (this.#text[end] === '\r' ? 2 : 1)
    if (!this.#isMarkdown || below >= this.#text.length) return end
    const line = this.lineAt(below).trim()
    return line !== '' && [...line].every(sign => sign === line[0] && '=-'.includes(sign))
      ? this.#lineEnd(below)
      : end
  }

  #isQuoted(line: number): boolean {
    return (
      this.#isMarkdown &&
      this.#text
        .slice(line, line + 4)
        .trimStart()
        .startsWith('>')
    )
  }

  #lineStart(at: number): number {
    return at === 0 ? 0 : this.#text.lastIndexOf('\n', at - 1) + 1
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at)
    if (end < 0) return this.#text.length
    return end > at && this.#text[end - 1] === '\r' ? end - 1 : end
  }
}

function paragraphs(words: string): string[] {
  return words.split('\n').filter(line => line.trim() !== '')
}
