import type {Block, SourceDocument} from '../document/source-document.js'
import {rawLines} from '../readers/raw-lines.js'

/** A plan with one paragraph a line, as it is before anything wraps it. */
export type UnwrappedPlan = readonly UnwrappedLine[]

interface UnwrappedLine {
  readonly text: string
  /** The same with its markup, where the file is Markdown; a table with all its rows. */
  readonly markdown: string
  /** Rows of a table are lines of their own, which nothing wraps. */
  readonly isTable: boolean
  /** Markdown has no headings of two lines. */
  readonly isHeading: boolean
  /** Whether an empty line or a ruler stands before it. */
  readonly isApart: boolean
}

/** A way in which a plan is written down: the ending of its file, and what stands between its lines. */
export interface Manner {
  readonly name: string
  readonly ending: '.txt' | '.md'
  /** @param width of a line, in UTF-16 code units */
  write(plan: UnwrappedPlan, width: number): string
}

const one = () => '\n'
const asItWas = ({isApart}: UnwrappedLine) => (isApart ? '\n\n' : '\n')

/** As text that was drawn from a PDF stands there, and as people wrap Markdown by hand. */
export const manners: readonly Manner[] = [
  {
    name: 'text with empty lines',
    ending: '.txt',
    write: (plan, width) => written(plan, width, 'text', asItWas)
  },
  {
    name: 'text without empty lines',
    ending: '.txt',
    write: (plan, width) => written(plan, width, 'text', one)
  },
  {
    name: 'text, each line before an empty one',
    ending: '.txt',
    write: (plan, width) => written(plan, width, 'text', one).replaceAll('\n', '\n\n')
  },
  {name: 'Markdown', ending: '.md', write: (plan, width) => written(plan, width, 'markdown', asItWas)}
]

function written(
  plan: UnwrappedPlan,
  width: number,
  as: 'text' | 'markdown',
  between: (line: UnwrappedLine) => string
): string {
  return plan
    .map((line, at) => {
      const text =
        line.isTable || (as === 'markdown' && line.isHeading) ? line[as] : wrapped(line[as], width).join('\n')
      return at === 0 ? text : between(line) + text
    })
    .join('')
}

/** Greedy wrapping at blanks, as editors and PDF converters do it; `width` in UTF-16 code units. */
export function wrapped(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current)
      current = word
    } else {
      current = current === '' ? word : `${current} ${word}`
    }
  }
  return [...lines, current]
}

/** The paragraphs that a reader found, each on one line, and its tables. */
export function unwrapped({text, tree}: SourceDocument): UnwrappedPlan {
  let behind = 0
  return tree.children.map(block => {
    const [from, to] = wholeLines(text, block.span.start, block.span.end)
    // Two line ends stand between neighbours; what is between them is empty, or a ruler.
    const isApart = behind > 0 && rawLines(text.slice(behind, from)).length > 2
    behind = to
    const isTable = block.type === 'table'
    const isHeading = block.type === 'paragraph' && block.heading !== undefined
    const source = text.slice(from, to)
    return {text: textOf(block), markdown: isTable ? source : oneLine(source), isTable, isHeading, isApart}
  })
}

function textOf(block: Block): string {
  if (block.type === 'paragraph') return block.passage.value
  return block.children
    .map(row => `| ${row.children.map(cell => cell.passage.value).join(' | ')} |`)
    .join('\n')
}

function oneLine(source: string): string {
  const lines = rawLines(source).map(({start, end}) => source.slice(start, end).trim())
  return lines.filter(line => line !== '').join(' ')
}

/** A place of a paragraph leaves out the markup around it, which its lines hold. */
function wholeLines(text: string, start: number, end: number): [number, number] {
  const to = text.indexOf('\n', end)
  return [text.lastIndexOf('\n', start - 1) + 1, to < 0 ? text.length : to]
}
