import {isAllCapitals, isDigit, isLetter, isUpper} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import {layoutRows} from './layout-rows.js'
import {
  letterValue,
  looseMarkerOf,
  type Marker,
  markerOf,
  type MarkerStyle,
  unclosedMarkerOf
} from './marker.js'
import type {Content, Row, Section, Table, Text} from './plan.js'
import {itemsNamed, tellsSomebody} from './reading/heading.js'
import type {Block, ParagraphBlock, TableBlock} from './source-document.js'
import {columnsOf} from './table-columns.js'
import type {Vocabulary} from './vocabulary.js'
import {hasMoreWords} from './word-count.js'

/**
 * Paragraphs → sections nested by their numbering.
 *
 * What nests in what is not fixed: a plan goes “I. → 1. → a) → -” or “A. → I. → 1. → 1.1. → - → +”. A mark of a kind
 * that is open already ends all that was opened after it; a mark of a new kind opens below.
 */
export function outline(
  blocks: readonly Block[],
  misread: boolean,
  vocabulary: Pick<Vocabulary, 'words'>
): Content[] {
  const roots: Content[] = []
  const open: Open[] = []
  /** The Roman number that was read last. */
  let lastPart = 0
  for (const [at, block] of blocks.entries()) {
    const into = open.at(-1)?.section.children ?? roots
    if (block.type === 'table') {
      // Below a part of the plan, “Kinh phí | …” is that of one activity.
      const isOutside = open.every(
        ({section}) => itemsNamed(vocabulary.words.unaccentedIn(section.label)).length === 0
      )
      const rows = isOutside ? layoutRows(block, vocabulary.words) : undefined
      into.push(...(rows ?? [tableOf(block, vocabulary)]))
      continue
    }
    const marker = markedAs(block, lastPart, misread, vocabulary)
    const read = sectionOf(block, blocks[at + 1], marker, vocabulary)
    const section = read && inItsList(read, open)
    if (!section) {
      into.push(textOf(block))
      continue
    }
    const kind = kindOf(section, block)
    closeFor(open, kind)
    section.path = pathOf(open, section)
    if (kind === 'roman') lastPart = section.marker?.value ?? 0
    const parent = open.at(-1)?.section.children ?? roots
    parent.push(section)
    open.push({section, kind})
  }
  roots.forEach(stretch)
  return roots
}

/** A section whose place is not known yet. */
type Unplaced = Omit<Section, 'path'> & {path: string}

type Kind = MarkerStyle | `h${number}` | 'capitals' | 'bold' | 'plain'
interface Open {
  readonly section: Section
  readonly kind: Kind
}

/** “K)” after “i)” is a letter of that list, though a capital, and opens no part. */
function inItsList(section: Unplaced, open: readonly Open[]): Unplaced {
  const {marker} = section
  if ((marker?.style !== 'upper' && marker?.style !== 'roman') || marker.label.length > 1) return section
  const value = letterValue(marker.label.toLowerCase())
  const last = open.findLast(entry => entry.kind === 'letter')?.section.marker?.value
  const isNext = value !== undefined && last !== undefined && (value === last + 1 || value === last + 2)
  if (!isNext || section.passage.value[marker.label.length] !== ')') return section
  return {...section, marker: {...marker, style: 'letter', value}}
}

const bullets: ReadonlySet<Kind> = new Set(['dash', 'plus', 'star'])
/** Headings without a number lie above or below those with one in this order. */
const rank: Partial<Record<Kind, number>> = {part: 0, upper: 1, capitals: 2, roman: 2}

function closeFor(open: Open[], kind: Kind): void {
  for (let at = open.length - 1; at >= 0; at--)
    if (open[at]?.kind === kind) {
      open.length = at
      return
    }
  if (kind.startsWith('h')) {
    const depth = Number(kind.slice(1))
    const above = open.findIndex(entry => !entry.kind.startsWith('h') || Number(entry.kind.slice(1)) >= depth)
    const numbered = open.findIndex(
      entry => entry.kind.startsWith('h') && Number(entry.kind.slice(1)) >= depth
    )
    if (numbered >= 0) open.splice(numbered)
    else if (above >= 0 && !open.slice(0, above).length) open.splice(above)
    return
  }
  if (bullets.has(kind)) return
  const own = rank[kind]
  if (own !== undefined) {
    const article = open.findLastIndex(entry => entry.kind === 'article')
    const lower = open.findIndex((entry, at) => at > article && (rank[entry.kind] ?? 9) > own)
    if (lower >= 0) open.splice(lower)
    return
  }
  open.length = open.findLastIndex(entry => !bullets.has(entry.kind)) + 1
  if (kind === 'arabic') {
    const inner = open.findIndex(entry => entry.kind.startsWith('decimal') || entry.kind === 'letter')
    if (inner >= 0) open.splice(inner)
  }
}

function kindOf(section: Section, block: ParagraphBlock): Kind {
  if (section.marker) return section.marker.style
  if (block.heading) return `h${block.heading}`
  return section.headedBy === 'capitals' ? 'capitals' : section.headedBy === 'markup' ? 'bold' : 'plain'
}

function pathOf(open: readonly Open[], {marker}: Section): string {
  let path = ''
  for (let at = 0; at <= open.length; at++) {
    const one = at === open.length ? marker : open[at]?.section.marker
    if (!one || bullets.has(one.style) || isSaidBelow(one, open, at + 1, marker)) continue
    path += path === '' ? one.label : `.${one.label}`
  }
  return path
}

/** “1.1” says its parents’ arabic numbers itself, and a plan inside an article is numbered as one of its own. */
function isSaidBelow(
  one: Marker,
  open: readonly Open[],
  from: number,
  innermost: Marker | undefined
): boolean {
  for (let at = from; at <= open.length; at++) {
    const later = at === open.length ? innermost : open[at]?.section.marker
    if (!later || bullets.has(later.style)) continue
    if (one.style === 'article' && (later.style === 'roman' || later.style === 'upper')) return true
    if (later.label.startsWith(one.label) && later.label[one.label.length] === '.') return true
  }
  return false
}

/** The number or sign of a paragraph; a Roman number without its full stop only after the one before it. */
function markedAs(
  {passage}: ParagraphBlock,
  lastPart: number,
  misread: boolean,
  vocabulary: Pick<Vocabulary, 'words'>
): Marker | undefined {
  const marker = markerOf(passage.value, misread)
  if (marker) return marker
  const loose = looseMarkerOf(passage.value)
  if (loose && isNamed(passage.slice(loose.end), vocabulary)) return loose
  const unclosed = unclosedMarkerOf(passage.value)
  if (unclosed?.value !== lastPart + 1) return undefined
  // “QUÝ / II NĂM 2026”, cut by the end of a line.
  const next = vocabulary.words.in(passage).at(1, 'heading-words')?.id
  return next === 'join' || next === 'goes-on' || next === 'tail' ? undefined : unclosed
}

/** Whether the words of a heading are the first, and no sentence goes on behind them. */
function isNamed(passage: Passage, {words}: Pick<Vocabulary, 'words'>): boolean {
  const colon = colonAt(passage.value, 0) ?? passage.length
  return itemsNamed(words.unaccentedIn(passage.slice(0, colon))).length > 0
}

/** A paragraph as a section; undefined for running text. */
function sectionOf(
  block: ParagraphBlock,
  next: Block | undefined,
  marker: Marker | undefined,
  vocabulary: Pick<Vocabulary, 'words'>
): Unplaced | undefined {
  const {passage} = block
  const at = marker?.end ?? 0
  const labelled = labelOf(block, at) ?? stoppedLabel(block, marker, next, vocabulary)
  const headedBy = headingKind(block, marker, labelled, next)
  if (!marker && !headedBy) return undefined
  const {label, rest} = labelled ?? {label: Passage.empty, rest: passage.slice(at)}
  return {
    type: 'section',
    span: block.span,
    children: [],
    marker,
    path: '',
    passage,
    label,
    rest,
    headedBy,
    page: block.page
  }
}

function headingKind(
  block: ParagraphBlock,
  marker: Marker | undefined,
  labelled: {label: Passage; rest: Passage} | undefined,
  next: Block | undefined
): Section['headedBy'] {
  if (block.heading) return 'markup'
  if (!labelled) return undefined
  const {label} = labelled
  if (label.length === 0) return undefined
  if (marker && !bullets.has(marker.style)) return 'number'
  const bold = block.boldLead >= (marker?.end ?? 0) + label.length - 1 && block.boldLead > 2
  if (bold) return 'markup'
  if (marker) return undefined
  const {value} = label
  if (isAllCapitals(value) && hasMoreWords(value, 1) && !hasMoreWords(value, 20)) return 'capitals'
  // A short line above others, or a few words before a colon.
  if (!isUpper(value[0]) || hasMoreWords(value, 8)) return undefined
  if (labelled.rest.length > 0) return hasMoreWords(value, 6) ? undefined : 'plain'
  return next !== undefined ? 'plain' : undefined
}

/** The heading of a paragraph: what is bold, what stands before the colon, or all of a short line. */
function labelOf(block: ParagraphBlock, from: number): {label: Passage; rest: Passage} | undefined {
  const {passage, boldLead} = block
  const {value} = passage
  if (block.heading) return split(passage, from, colonAt(value, from) ?? value.length)
  if (boldLead > from + 2 && boldLead < value.length) {
    const colon = colonAt(value, from)
    const end = colon !== undefined && colon <= boldLead + 2 ? colon : boldLead
    if (!hasMoreWords(value, 30, from, end)) return split(passage, from, end)
  }
  const colon = colonAt(value, from)
  if (colon !== undefined) return split(passage, from, colon)
  const isPrinted = boldLead === value.length || isAllCapitals(value.slice(from))
  if (isPrinted && !hasMoreWords(value, 40, from)) return split(passage, from, value.length)
  const last = value.length > from ? value.charAt(value.length - 1) : ' '
  const isSentence = '.;…'.includes(last) || hasMoreWords(value, 30, from)
  return isSentence ? undefined : split(passage, from, value.length)
}

/** How many words a heading may have that a full stop ends: a part’s, any other, one that text follows on its line. */
const mostWords = {part: 16, other: 8, runIn: 4}
const partStyles: ReadonlySet<MarkerStyle> = new Set(['part', 'upper', 'roman'])

/**
 * “I. Mục đích, yêu cầu.”, “1. Mục đích.” above its text, “1. Mục đích. Nâng cao …”: a numbered heading that a full stop
 * ends. A sentence of a list has the next one below it, and who is told to do something is told so in a sentence.
 */
function stoppedLabel(
  {passage}: ParagraphBlock,
  marker: Marker | undefined,
  next: Block | undefined,
  vocabulary: Pick<Vocabulary, 'words'>
): {label: Passage; rest: Passage} | undefined {
  if (!marker || bullets.has(marker.style)) return undefined
  const text = passage.value.slice(marker.end)
  const stop = beforeStop(text)
  if (stop === undefined || !isUpper(stop[0])) return undefined
  const runsIn = stop.length + 1 < text.length
  // “TP. Hồ Chí Minh”, “PGS. TS. Nguyễn …”
  if (runsIn && isAbbreviation(stop.slice(stop.lastIndexOf(' ') + 1))) return undefined
  const isPart = partStyles.has(marker.style)
  const most = runsIn ? mostWords.runIn : isPart ? mostWords.part : mostWords.other
  if (hasMoreWords(stop, most) || (!runsIn && !isPart && !standsBelow(next, marker))) return undefined
  if (tellsSomebody(vocabulary.words.unaccentedIn(passage.slice(marker.end)))) return undefined
  return split(passage, marker.end, marker.end + stop.length)
}

/** What stands before the first full stop, where a sentence ends there and none ended before. */
function beforeStop(text: string): string | undefined {
  let to = 0
  while (to <= longestStopped && to < text.length && !'.:;?!…'.includes(text.charAt(to))) to++
  const ends = text[to] === '.' && (to + 1 === text.length || (text[to + 1] === ' ' && isUpper(text[to + 2])))
  return ends && to > 1 && to <= longestStopped ? text.slice(0, to) : undefined
}

/** UTF-16 units. */
const longestStopped = 120

/** “TP”, “PGS”: behind it a full stop ends no sentence. */
function isAbbreviation(word: string): boolean {
  return word.length <= 3 && isUpper(word[0]) && Array.from(word).every(isLetter)
}

/** Whether what follows belongs to this number: text, a table, bullets, or a deeper number. */
function standsBelow(next: Block | undefined, {style, label}: Marker): boolean {
  if (next === undefined) return false
  if (next.type === 'table') return true
  const below = markerOf(next.passage.value)
  if (!below) return !next.heading && !isAllCapitals(next.passage.value)
  if (bullets.has(below.style)) return true
  if (below.style === 'letter' || below.style === 'paren') return below.style !== style && below.value === 1
  return below.style !== style && below.label.startsWith(`${label}.`)
}

function split(passage: Passage, from: number, to: number): {label: Passage; rest: Passage} {
  let end = to
  while (end > from && ' :.'.includes(passage.value.charAt(end - 1))) end--
  let rest = to
  while (rest < passage.length && ' :.'.includes(passage.value.charAt(rest))) rest++
  return {label: passage.slice(from, end), rest: rest < passage.length ? passage.slice(rest) : Passage.empty}
}

/** The colon that ends a label: near the beginning, with no sentence ended before it, and no clock or address. */
function colonAt(value: string, from: number): number | undefined {
  const colon = value.indexOf(':', from)
  if (colon < 0 || colon - from > 260) return undefined
  if (value.startsWith('//', colon + 1) || isDigit(value[colon + 1])) return undefined
  const before = value.slice(from, colon)
  if (endsSentence(before) || hasMoreWords(before, 45)) return undefined
  // “Các sở, ban, ngành; UBND các xã:” is a label; a longer text with a semicolon is a sentence.
  return before.includes('; ') && hasMoreWords(before, 30) ? undefined : colon
}

/** Whether a sentence ends before the text does; “TP. Hồ Chí Minh” is none. */
function endsSentence(text: string): boolean {
  for (let blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
    const sign = text[blank - 1]
    if (sign === '!' || sign === '?') return true
    if (sign === '.' && !isTwoCapitals(text.slice(text.lastIndexOf(' ', blank - 1) + 1, blank - 1)))
      return true
  }
  return false
}

function isTwoCapitals(word: string): boolean {
  return word.length === 2 && isUpper(word[0]) && isUpper(word[1])
}

function textOf(block: ParagraphBlock): Text {
  return {type: 'text', span: block.span, passage: block.passage, page: block.page}
}

/** A section reaches to the end of what it holds. */
function stretch(node: Section | Text | Table): void {
  if (node.type !== 'section') return
  node.children.forEach(stretch)
  const last = node.children.at(-1)
  if (last && last.span.end > node.span.end) node.span = {start: node.span.start, end: last.span.end}
}

function tableOf(block: TableBlock, vocabulary: Pick<Vocabulary, 'words'>): Table {
  const rows = block.children.map((row): Row => ({
    type: 'row',
    span: row.span,
    children: row.children.map(cell => ({
      type: 'cell',
      span: cell.span,
      passage: cell.passage,
      isOwn: cell.isOwn ?? false
    }))
  }))
  return {
    type: 'table',
    span: block.span,
    children: rows,
    columns: columnsOf(rows[0]?.children.map(({passage}) => passage) ?? [], vocabulary)
  }
}
