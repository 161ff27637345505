import type {Directive} from '../../document/directive.js'
import {childrenOf, type XmlElement} from '../../office/xml.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'
import {type CommentDirectives, directivesInComment, TiedDirectives} from '../office/comment-directives.js'
import type {Placed} from '../office/text-writer.js'
import type {WordParagraph} from './paragraph.js'

/** What the comments of a Word document come to. */
export interface WordComments {
  /** How many are left to be settled: all that do not only speak to this program. */
  readonly open: number
  readonly directives: readonly Directive[]
}

/**
 * @param root the part of comments
 * @param body the element that their marks stand in
 */
export function readComments(
  root: XmlElement | undefined,
  body: XmlElement,
  placed: readonly Placed<WordParagraph>[],
  text: string
): WordComments {
  const comments = childrenOf(root, 'w:comment').map(comment => ({
    id: comment.attributes['w:id'] ?? '',
    said: directivesInComment(childrenOf(comment, 'w:p').map(wordsOf))
  }))
  const speaking = comments.filter(({said}) => said.words.length > 0)
  return {
    open: comments.length - comments.filter(({said}) => said.isAll).length,
    directives: speaking.length === 0 ? [] : tied(speaking, body, placed, text)
  }
}

function tied(
  comments: readonly {readonly id: string; readonly said: CommentDirectives}[],
  body: XmlElement,
  placed: readonly Placed<WordParagraph>[],
  text: string
): Directive[] {
  const marks = marksIn(body)
  const paragraphs = new ParagraphPlaces(placed)
  const directives = new TiedDirectives(text)
  return comments
    .flatMap(({id, said}) => {
      const mark = marks.get(id)
      return directives.of(said, mark && paragraphs.touched(mark))
    })
    .sort((a, b) => a.start - b.start)
}

/** Where each comment is tied to, in the source of the main part, by its id. */
function marksIn(body: XmlElement): Map<string, Span> {
  const starts = new Map<string, number>()
  const marks = new Map<string, Span>()
  const stack = [...body.children].reverse()
  for (let one = stack.pop(); one; one = stack.pop()) {
    const id = one.attributes['w:id'] ?? ''
    const at = one.place.start
    if (one.name === 'w:commentRangeStart') starts.set(id, at)
    else if (one.name === 'w:commentRangeEnd') marks.set(id, {start: starts.get(id) ?? at, end: at})
    else if (one.name === 'w:commentReference' && !marks.has(id)) marks.set(id, {start: at, end: at})
    for (const inside of one.children.toReversed()) stack.push(inside)
  }
  return marks
}

/** The paragraphs of the main part by where they stand in its source, and where their text was put. */
class ParagraphPlaces {
  readonly #all: readonly (Span & {readonly text: Span})[]

  constructor(placed: readonly Placed<WordParagraph>[]) {
    this.#all = placed
      .flatMap(({paragraph, start, end}) =>
        // Where its words stand, so that a mark at one of its ends does not touch it.
        wordsAt(paragraph).map(at => ({...at, text: {start, end}}))
      )
      .sort((a, b) => a.start - b.start)
  }

  /** From the first to the last that a mark touches; for a mark without length, the one that holds it or stands before. */
  touched({start, end}: Span): Span | undefined {
    const all = this.#all
    const from = firstIndex(all, one => one.end > start)
    const to = firstIndex(all, one => one.start >= end) - 1
    const [first, last] = from <= to ? [all[from], all[to]] : [all[Math.max(0, to)], all[Math.max(0, to)]]
    if (!first || !last) return undefined
    return {start: Math.min(first.text.start, last.text.start), end: Math.max(first.text.end, last.text.end)}
  }
}

function wordsAt({pieces, elements}: WordParagraph): Span[] {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first && last) return [{start: first.run.place.start, end: last.run.place.end}]
  return elements.slice(0, 1).map(({place: {start, end}}) => ({start, end}))
}

const breaks = new Set(['w:br', 'w:cr', 'w:tab'])

/** The words of a paragraph of a comment; its lines are one. */
function wordsOf(paragraph: XmlElement): string {
  let text = ''
  const stack = [paragraph]
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.name === 'w:t') text += one.text
    else if (breaks.has(one.name)) text += ' '
    if (one.name === 'w:del' || one.name === 'w:pPr') continue
    for (const inside of one.children.toReversed()) stack.push(inside)
  }
  return text
}
