import type {Nodes} from 'mdast'
import {type Cut, Cuts} from '../../document/cuts.js'
import {type Directive, isDirective, readDirective} from '../../document/directive.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'
import {isSpaceOrTab, skipBlanks, skipBlanksBack, unit} from './code-units.js'
import {type RawLine, rawLines} from '../raw-lines.js'
import {parseMarkdown} from './parse-markdown.js'
import {extentOf} from './places.js'

/** What comments of a Markdown source say to this program, and the source without them. */
export interface ReadDirectives {
  readonly directives: readonly Directive[]
  /** Undefined where nothing is left out. */
  readonly cuts: Cuts | undefined
}

const none: ReadDirectives = {directives: [], cuts: undefined}

/**
 * `<!-- cchclint-… -->`. Such a comment is left out before anything is read: wherever it stands, on lines of its own,
 * inside of a list, a table or a sentence, the rest is read as if it were not there. What stands in code is none.
 */
export async function directivesIn(source: string): Promise<ReadDirectives> {
  const all = commentsIn(source)
  if (all.length === 0) return none
  const mayHoldCode = source.includes('`') || source.includes('~~~')
  const code = mayHoldCode ? codeIn(await parseMarkdown(source)) : []
  const comments = all.filter(({start}) => !isInside(code, start))
  const cuts = new Cuts(source, cutsOf(comments, source))
  const directives = comments.flatMap((comment): Directive[] => {
    const words = readDirective(
      source.slice(
        comment.start + opening.length,
        comment.isUnclosed ? comment.end : comment.end - closing.length
      )
    )
    const {start, end, isUnclosed} = comment
    return words ? [{...words, start, end, at: cuts.placeOf(start), ...(isUnclosed ? {isUnclosed} : {})}] : []
  })
  return {directives, cuts: cuts.read.length < source.length ? cuts : undefined}
}

const opening = '<!--'
const closing = '-->'

/** How much is shown of a comment that nothing closes. */
const mostShown = 100

interface Comment extends Span {
  readonly isUnclosed: boolean
}

/** Comments that speak to this program. A comment goes on over empty lines only where it begins its line. */
function commentsIn(source: string): Comment[] {
  if (!source.includes(opening)) return []
  const comments: Comment[] = []
  const lines = new Lines(source)
  const close = nextOf(source, closing)
  for (let start = source.indexOf(opening); start >= 0;) {
    const inside = start + opening.length
    const closedAt = close(inside)
    const isClosed = closedAt >= 0 && (closedAt < lines.nextEmpty(inside) || beginsLine(source, start, lines))
    const end = isClosed ? closedAt + closing.length : Math.min(lines.at(inside).end, start + mostShown)
    const isOurs = isDirective(source.slice(inside, inside + 100)) && !isEscaped(source, start)
    if (isOurs) comments.push({start, end, isUnclosed: !isClosed})
    start = source.indexOf(opening, isClosed ? end : inside)
  }
  return comments
}

/** The lines of a source, looked up by halves: a line may hold thousands of comments. */
class Lines {
  readonly #all: readonly RawLine[]
  #empty = 0

  constructor(readonly source: string) {
    this.#all = rawLines(source)
  }

  /** The line that an offset stands in, without its line ending; one of no length behind the last. */
  at(offset: number): RawLine {
    return this.#all[this.#indexOf(offset)] ?? {start: this.source.length, end: this.source.length}
  }

  above(offset: number): RawLine | undefined {
    return this.#all[this.#indexOf(offset) - 1]
  }

  below(offset: number): RawLine | undefined {
    return this.#all[this.#indexOf(offset) + 1]
  }

  /** Where the line behind this one begins. */
  after(offset: number): number {
    return this.below(offset)?.start ?? this.source.length
  }

  /** Where the next empty line begins, asked in order; the length of the source for none. */
  nextEmpty(from: number): number {
    for (let line = this.#all[this.#empty]; line; line = this.#all[++this.#empty])
      if (line.start >= from && this.isEmpty(line)) return line.start
    return this.source.length
  }

  isEmpty({start, end}: RawLine): boolean {
    return skipBlanks(this.source, start, end) === end
  }

  #indexOf(offset: number): number {
    return firstIndex(this.#all, ({start}) => start > offset) - 1
  }
}

/** The next place of a sign from an offset on, -1 for none; asked in order, it looks at each unit once. */
function nextOf(source: string, sign: string): (from: number) => number {
  let found = -2
  return from => {
    if (found === -2 || (found >= 0 && found < from)) found = source.indexOf(sign, from)
    return found
  }
}

/** Nothing stands before it on its line but marks of lists and quotes. */
function beginsLine(source: string, at: number, lines: Lines): boolean {
  const before = source.slice(Math.max(lines.at(at).start, at - mostMarks), at)
  return [...before].every(sign => marks.includes(sign))
}

const mostMarks = 100
const marks = ' \t>-+*.)0123456789'

function isEscaped(source: string, at: number): boolean {
  let from = at
  while (from > 0 && source.charCodeAt(from - 1) === unit.backslash) from--
  return (at - from) % 2 === 1
}

/** The stretches of code, in order. */
function codeIn(node: Nodes): Span[] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    const {start, end} = extentOf(node)
    return [{start: start.offset, end: end.offset}]
  }
  return 'children' in node ? node.children.flatMap(codeIn) : []
}

function isInside(spans: readonly Span[], at: number): boolean {
  const span = spans[firstIndex(spans, ({end}) => end > at)]
  return span !== undefined && span.start <= at
}

/** What is left out with the comments: the blanks that part them from the text, and lines that hold nothing else. */
function cutsOf(comments: readonly Comment[], source: string): Cut[] {
  const cuts: Cut[] = []
  const lines = new Lines(source)
  const closed = comments.filter(({isUnclosed}) => !isUnclosed)
  for (let i = 0; i < closed.length; i++) {
    const {start} = closed[i]!
    let {end} = closed[i]!
    // Several of them one after the other go together.
    for (
      let next = closed[i + 1];
      next && skipBlanks(source, end, next.start) === next.start;
      next = closed[i + 1]
    ) {
      end = next.end
      i++
    }
    cuts.push(cutOf({start, end}, source, lines))
  }
  return cuts
}

function cutOf({start, end}: Span, source: string, lines: Lines): Cut {
  const {start: lineStart} = lines.at(start)
  const {end: lineEnd} = lines.at(end)
  const isLast = skipBlanks(source, end, lineEnd) === lineEnd
  if (isLast && isOnlyQuoted(source, lineStart, start)) {
    const [above, below] = [lines.above(start), lines.below(end)]
    // Between two empty lines one of them belongs to the comment.
    const isApart = (!above || lines.isEmpty(above)) && below && lines.isEmpty(below)
    return {start: lineStart, end: lines.after(isApart ? below.start : end), isLines: true}
  }
  const before = skipBlanksBack(source, lineStart, start)
  if (isLast) return {start: before, end: lineEnd, isLines: false}
  const takesBlanks = before === lineStart || isSpaceOrTab(source.charCodeAt(start - 1))
  return {start, end: takesBlanks ? skipBlanks(source, end, lineEnd) : end, isLines: false}
}

/** Only blanks and marks of quotes stand there. */
function isOnlyQuoted(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at)
    if (!isSpaceOrTab(code) && code !== unit.greaterThan) return false
  }
  return true
}
