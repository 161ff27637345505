import {lineStarts} from '../../base/line-index.js'
import {type Directive, readDirective} from '../../document/directive.js'
import {endOfLine, isDash} from '../../vietnamese/letters.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'

/** What a comment of an office file says to this program: each of its paragraphs that begins so. */
export interface CommentDirectives {
  readonly words: readonly NonNullable<ReturnType<typeof readDirective>>[]
  /** It says nothing else, so that nothing in it is left for anybody to settle. */
  readonly isAll: boolean
}

/** @param paragraphs the text of each paragraph of the comment */
export function directivesInComment(paragraphs: readonly string[]): CommentDirectives {
  const said = paragraphs.filter(text => text.trim() !== '')
  const words = said.flatMap(text => readDirective(unwrapped(text)) ?? [])
  return {words, isAll: said.length > 0 && words.length === said.length}
}

/** What is copied from Markdown stands in `<!-- -->`; Word makes a dash and an arrow of these. */
function unwrapped(paragraph: string): string {
  const text = paragraph.trim()
  if (!text.startsWith('<!')) return paragraph
  let start = 2
  while (isDash(text.charAt(start))) start++
  let end = text.length
  if (arrows.includes(text.charAt(end - 1))) end--
  while (end > start && isDash(text.charAt(end - 1))) end--
  return text.slice(start, end)
}

/** The last is the arrow of the font Wingdings. */
const arrows = ['>', '→', '\uf0e0']

/**
 * The directives of comments that are tied to stretches of a text: they hold for the whole paragraphs, or rows of a
 * table, that they touch. A paragraph and a row are a line each.
 */
export class TiedDirectives {
  readonly #starts: readonly number[]

  constructor(readonly text: string) {
    this.#starts = lineStarts(text)
  }

  /** @param touched undefined where what the comment is tied to is not in the text, so that it holds for nothing */
  of({words}: CommentDirectives, touched: Span | undefined): Directive[] {
    const {length} = this.text
    const {start: from, end: to} = touched ?? {start: length, end: length}
    const start = this.#starts[firstIndex(this.#starts, at => at > from) - 1] ?? 0
    const next = this.#starts[firstIndex(this.#starts, at => at > to)]
    const end = next === undefined ? length : next - 1
    return words.map(one => ({...one, start, end: this.#shownEnd(start), at: start, anchor: {start, end}}))
  }

  /** A finding about it shows the beginning of what it is tied to, which may be the whole document. */
  #shownEnd(start: number): number {
    const lineEnd = endOfLine(this.text.slice(0, start + mostShown + 1), start)
    if (lineEnd - start <= mostShown) return lineEnd
    const end = this.text.lastIndexOf(' ', start + mostShown)
    return end > start ? end : start + mostShown
  }
}

const mostShown = 100
