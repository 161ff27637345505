import {once} from '../../base/once.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {LineSpacing, ParagraphLayout} from '../layout.js'
import type {Plan} from '../plan.js'
import {sectionsIn} from '../walk.js'
import {isInTable} from './table-spans.js'

/** A paragraph of the text, as it is set. */
export interface BodyParagraph {
  readonly layout: ParagraphLayout
  /** Where its words stand. */
  readonly span: Span
  /** How many characters its longest line has, where it breaks lines itself. */
  readonly length: number
}

/**
 * The paragraphs of the text that are sentences, each once, in order: no headings, nothing that is centred, and nothing
 * that stands in a table, a cell or a box.
 */
export const bodyParagraphs = once((plan: Plan): readonly BodyParagraph[] => {
  const {source, preamble, sections} = plan
  const all = source.layout?.paragraphs ?? []
  const found: BodyParagraph[] = []
  const passages = [
    ...(preamble?.children ?? []).map(({passage}) => passage),
    ...sectionsIn(sections)
      .filter(({label, passage}) => label.length < passage.length)
      .map(({passage}) => passage)
  ]
  for (const passage of passages) {
    const span = passage.span()
    const layout = all[firstIndex(all, one => one.end > span.start)]
    if (!layout || layout === found.at(-1)?.layout || !isOfText(layout) || isInTable(source, span)) continue
    found.push({layout, span, length: longestLine(passage, source.text.slice(layout.start, layout.end))})
  }
  return found
})

/** What is centred or stands at the right is the rest of a title, a heading or a caption, whatever it says. */
function isOfText({alignment, isApart}: ParagraphLayout): boolean {
  return !isApart && (alignment === 'left' || alignment === 'justify')
}

function longestLine(passage: Passage, text: string): number {
  if (!text.includes('\n')) return passage.length
  return Math.max(...text.split('\n').map(line => line.trim().length))
}

/** Whether an address of the web stands in a paragraph: no program breaks it, so that blanks are stretched beside it. */
export function hasAddress({span}: BodyParagraph, {source}: Plan): boolean {
  const text = source.text.slice(span.start, span.end)
  return text.includes('://') || text.includes('www.')
}

/** Whether a paragraph begins with a tab or with blanks, which stand for an indent. */
export function isPushedIn({layout, span}: BodyParagraph): boolean {
  return span.start > layout.start
}

/** A gap of two paragraphs that stand one behind the other. */
export interface Gap {
  readonly above: BodyParagraph
  readonly below: BodyParagraph
  /** In points. */
  readonly points: number
}

/** The gaps between paragraphs of the text; where an empty line stands between two, nobody can say how high it is. */
export function gapsIn(plan: Plan): Gap[] {
  const {text} = plan.source
  const paragraphs = bodyParagraphs(plan)
  return paragraphs.flatMap((above, at): Gap[] => {
    const below = paragraphs[at + 1]
    if (!below || !isLineEnd(text.slice(above.layout.end, below.layout.start))) return []
    return [{above, below, points: between(above.layout, below.layout)}]
  })
}

function isLineEnd(text: string): boolean {
  return text.trim() === '' && text.indexOf('\n') >= 0 && text.indexOf('\n') === text.lastIndexOf('\n')
}

/** A style may leave out the space that borders on a paragraph of the same style. */
function between(above: ParagraphLayout, below: ParagraphLayout): number {
  const isSame = above.style === below.style
  const after = isSame && above.spacing.isContextual ? 0 : above.spacing.after
  const before = isSame && below.spacing.isContextual ? 0 : below.spacing.before
  return after + before
}

/** How high a single line of Times New Roman is to the size of its letters. */
const single = 1.15

/** The space of lines as a multiple of a single one: exact where it is said so, else worked out from the letters. */
export interface LineMultiple {
  readonly lines: number
  readonly isExact: boolean
}

/** Undefined where the file does not say how large the letters are. */
export function lineMultiple({spacing: {line}, looks}: ParagraphLayout): LineMultiple | undefined {
  if ('lines' in line) return {lines: line.lines, isExact: true}
  const sizes = looks.flatMap(({size}) => size ?? [])
  if (sizes.length === 0 || line.points <= 0) return undefined
  const lines = line.points / (single * Math.max(...sizes))
  return {lines: isLeastOf(line) ? Math.max(1, lines) : lines, isExact: false}
}

function isLeastOf(line: LineSpacing): boolean {
  return 'isLeast' in line && line.isLeast
}
