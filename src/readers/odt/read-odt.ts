import type {Look} from '../../document/layout.js'
import type {SourceDocument, ReaderNotice} from '../../document/source-document.js'
import {damaged, openPackage, protectedFile} from '../../office/package.js'
import {parsePart} from '../../office/parse-part.js'
import {isDrawing, strokeKind} from './drawn-lines.js'
import {inSigns} from '../office/symbol-fonts.js'
import {
  apart,
  type OfficeBlock,
  type OfficeParagraph,
  ParagraphCount,
  type Placed,
  TextWriter
} from '../office/text-writer.js'
import {characters, child, childrenOf, type XmlElement} from '../../office/xml.js'
import {printedTexts} from '../../vietnamese/legacy-runs.js'
import {annotationEnd, annotationMark, type AnnotationMark, annotationsOf} from './annotations.js'
import {OdtLists} from './lists.js'
import {plain} from './plain.js'
import {type MasterStretch, OdtPages} from './page-setup.js'
import {OdtStyles, type StyleName} from './styles.js'

const parts = ['content.xml', 'styles.xml']
/** Lists the parts, and says how each is encrypted that is. */
const manifest = 'META-INF/manifest.xml'

/**
 * OpenDocument text, read as Word is: a paragraph a line, the numbers of lists as text, tables without lines as the
 * paragraphs of their cells, what was deleted left out.
 *
 * @throws {Fault} for a file that is damaged, protected, or packed to explode
 */
export function readOdt(file: string, bytes: Uint8Array): SourceDocument {
  const list = openPackage(bytes, file, part => part === manifest).get(manifest)
  if (list !== undefined && isEncrypted(list)) throw protectedFile(file)
  const opened = openPackage(bytes, file, part => parts.includes(part))
  const [content, styles] = parts.map(part => {
    const source = opened.get(part)
    return source === undefined ? undefined : parsePart(source, file, true)
  })
  const body = child(child(content, 'office:body'), 'office:text')
  if (!body) throw damaged(file)
  const looks = new OdtStyles([styles, content])
  const reader = new OdtReader(looks, new OdtLists([styles, content]), new ParagraphCount(file))
  const writer = new TextWriter<OdtParagraph>(file)
  writer.addAll(reader.blocks(body))
  const pages = new OdtPages(styles, looks)
  const stretches = stretchesOf(writer.placed, pages.first)
  reader.notes.forEach((text, at) =>
    writer.addParagraph({
      text: `[${at + 1}] ${text}`,
      runs: [],
      numberLength: 0,
      heading: undefined,
      setting: undefined,
      strokes: [],
      master: undefined,
      marks: []
    })
  )
  const comments = annotationsOf(writer.placed, writer.text)
  const changes = childrenOf(child(body, 'text:tracked-changes'), 'text:changed-region').length
  const said: ReaderNotice[] = [
    ...(changes > 0 ? [{kind: 'tracked-changes', count: changes} as const] : []),
    ...(comments.open > 0 ? [{kind: 'open-comments', count: comments.open} as const] : []),
    ...(reader.legacy > 0 ? [{kind: 'legacy-font', count: reader.legacy} as const] : [])
  ]
  const setups = stretches.flatMap(stretch => pages.setup(stretch))
  return writer.document('odt', said, setups, comments.directives)
}

/**
 * Whether the content is encrypted, by itself or with all else in one part (OpenDocument 1.4, part 2, 3.4 and 3.5). The
 * list may have a document type, which is not read, so that its words are asked.
 */
function isEncrypted(list: string): boolean {
  if (!list.includes('encryption-data')) return false
  const entries = list.split('file-entry').filter(entry => entry.includes('encryption-data'))
  return entries.some(entry => entry.includes('"content.xml"') || entry.includes('"encrypted-package"'))
}

interface OdtParagraph extends OfficeParagraph {
  /** The master page that begins with it. */
  readonly master: string | undefined
  /** The comments that begin or end in it, in order. */
  readonly marks: readonly AnnotationMark[]
}

type Block = OfficeBlock<OdtParagraph>
type OdtLook = Omit<Look, 'start' | 'end'>

/** The text cut where another master page begins. */
function stretchesOf(placed: readonly Placed<OdtParagraph>[], first: string): MasterStretch[] {
  const stretches: MasterStretch[] = []
  for (const {paragraph, start, end} of placed) {
    const last = stretches.at(-1)
    const master = paragraph.master ?? last?.master ?? first
    if (last?.master === master) stretches[stretches.length - 1] = {...last, end}
    else stretches.push({start, end, master})
  }
  return stretches
}

/** Where in lists a paragraph stands. */
interface ListPlace {
  readonly style: string
  readonly counters: number[]
  readonly level: number
}

const mostDepth = 64
/** So many blanks may one element stand for. */
const mostBlanks = 1000
/** What parts words: blanks that are meant, and what is no blank. */
const gaps: Readonly<Record<string, string>> = {'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\n'}
const seenThrough = new Set([
  'text:section',
  'text:index-body',
  'text:index-title',
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
  'text:list-header'
])
/** Inside of a paragraph, what is not printed with it: how a word is read aloud, code. */
const besideText = new Set(['text:ruby-text', 'text:script'])

/** A stretch of a paragraph in one look. */
interface Bit {
  readonly text: string
  readonly look: OdtLook
}

class OdtReader {
  readonly notes: string[] = []
  /** What is tied to a page and stands before the paragraph that comes next. */
  #loose: XmlElement[] = []
  /** How many stretches were set in a font from before Unicode. */
  legacy = 0

  constructor(
    readonly styles: OdtStyles,
    readonly lists: OdtLists,
    readonly paragraphs: ParagraphCount
  ) {}

  blocks(container: XmlElement, place?: ListPlace, depth = 0): Block[] {
    if (depth > mostDepth) return []
    return container.children.flatMap((one): Block[] => {
      if (isDrawing(one)) this.#loose.push(one)
      if (one.name === 'text:p') return this.#paragraph(one, '', depth)
      if (one.name === 'text:h') return this.#paragraph(one, place ? '' : this.#chapter(one), depth)
      if (one.name === 'text:list') return this.#list(one, place, depth)
      if (one.name === 'table:table') {
        const master = this.styles.masterPageOf(['table', one.attributes['table:style-name']])
        return begunWith(master, this.#table(one, depth))
      }
      if (one.name === 'text:numbered-paragraph') return this.#numbered(one, depth)
      if (isHidden(one)) return []
      // What is tied to a page stands before all paragraphs.
      const boxes = boxesIn(one).flatMap(box => this.blocks(box, undefined, depth + 1))
      return seenThrough.has(one.name) ? this.blocks(one, place, depth + 1) : boxes
    })
  }

  /** A paragraph that says itself which list numbers it. */
  #numbered(element: XmlElement, depth: number): Block[] {
    const paragraph = firstParagraph(element)
    if (!paragraph) return []
    const {'text:style-name': own, 'text:level': level = '1', 'text:start-value': start} = element.attributes
    const style = own ?? this.styles.listOf(paragraph.attributes['text:style-name']) ?? ''
    const counters = this.lists.numbered(element, style)
    const startAt = start === undefined ? undefined : Number(start)
    return this.#paragraph(paragraph, this.lists.next(counters, style, Number(level), startAt), depth)
  }

  #list(list: XmlElement, above: ListPlace | undefined, depth: number): Block[] {
    const first = firstParagraph(list)
    const style =
      list.attributes['text:style-name'] ??
      above?.style ??
      this.styles.listOf(first?.attributes['text:style-name']) ??
      ''
    const place: ListPlace = above
      ? {...above, style, level: above.level + 1}
      : {style, counters: this.lists.open(list, style), level: 1}
    return list.children.flatMap(item => {
      if (item.name !== 'text:list-item') return this.blocks(item, place, depth + 1)
      return this.#item(item, place, depth)
    })
  }

  /** The number stands before the first paragraph of an item; an item that begins with a list has none of its own. */
  #item(item: XmlElement, place: ListPlace, depth: number): Block[] {
    let isFirst = true
    return item.children.flatMap((one): Block[] => {
      if (one.name === 'text:list') {
        isFirst = false
        return this.#list(one, place, depth + 1)
      }
      if (one.name !== 'text:p' && one.name !== 'text:h') return []
      const start = item.attributes['text:start-value']
      const number = isFirst
        ? this.lists.next(
            place.counters,
            item.attributes['text:style-override'] ?? place.style,
            place.level,
            start === undefined ? undefined : Number(start)
          )
        : ''
      isFirst = false
      return this.#paragraph(one, number, depth)
    })
  }

  /** The number of a heading, where chapters are numbered and its style does not leave that to a list. */
  #chapter({attributes}: XmlElement): string {
    const {'text:outline-level': level = '1', 'text:start-value': start} = attributes
    if (attributes['text:is-list-header'] === 'true') return ''
    const isOutside = this.styles.listOf(attributes['text:style-name']) !== undefined
    const restart = attributes['text:restart-numbering'] === 'true' ? Number(start ?? 1) : undefined
    return isOutside ? '' : this.lists.nextHeading(Number(level), restart)
  }

  #paragraph(element: XmlElement, number: string, depth: number): Block[] {
    this.paragraphs.add()
    const style = element.attributes['text:style-name']
    const boxes: XmlElement[] = []
    const marks: AnnotationMark[] = []
    const bits: Bit[] = []
    const drawn = this.#loose
    this.#loose = []
    let links = 0
    // Blanks of the source are one, and none at the start of a paragraph; a blank that is meant has its own element.
    let isAfterBlank = true
    const add = (more: string, spans: readonly string[]): void => {
      const names: StyleName[] = [
        ...[...spans].reverse().map((name): StyleName => ['text', name]),
        ['paragraph', style]
      ]
      if (more === '' || this.styles.isHidden(names)) return
      const own = this.styles.look(names)
      const look = links > 0 ? {...own, color: undefined} : own
      bits.push({text: inSigns(more, look.font), look})
    }
    const walk = (parent: XmlElement, spans: readonly string[], level: number): void => {
      if (level > mostDepth) return
      for (const one of parent.children) {
        const gap = gaps[one.name]
        if (isDrawing(one)) drawn.push(one)
        if (one.name === characters) {
          const text = one.text.replace(/[ \t\r\n]+/g, ' ')
          add(isAfterBlank && text.startsWith(' ') ? text.slice(1) : text, spans)
          isAfterBlank = text.endsWith(' ')
        } else if (gap !== undefined) {
          add(gap.repeat(Math.min(mostBlanks, Number(one.attributes['text:c'] ?? 1) || 1)), spans)
          isAfterBlank = false
        } else if (one.name === 'text:note') this.notes.push(plain(child(one, 'text:note-body')))
        else if (one.name === 'office:annotation') marks.push(annotationMark(one))
        else if (one.name === 'office:annotation-end') marks.push(annotationEnd(one))
        else if (one.name.startsWith(drawing)) boxes.push(...boxesIn(one))
        else if (one.name === 'text:span')
          walk(one, [...spans, one.attributes['text:style-name'] ?? ''], level + 1)
        else if (!besideText.has(one.name) && !isHidden(one)) {
          if (one.name === 'text:a') links++
          walk(one, spans, level + 1)
          if (one.name === 'text:a') links--
        }
      }
    }
    walk(element, [], 0)
    const {text, runs} = this.#shown(bits, number)
    const heading =
      element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) : undefined
    const paragraph: OdtParagraph = {
      text,
      runs,
      numberLength: number.length,
      heading,
      setting: this.styles.setting(style),
      strokes: [
        ...this.styles.ruleOf(style, text.trim() === ''),
        ...drawn.flatMap(one => strokeKind(one) ?? [])
      ],
      master: this.styles.masterPageOf(['paragraph', style]),
      marks
    }
    return [
      {kind: 'paragraph', paragraph},
      ...apartBlocks(boxes.flatMap(box => this.blocks(box, undefined, depth + 1)))
    ]
  }

  /** The text as it is printed, in capitals where they are a matter of style, behind the number of the paragraph. */
  #shown(bits: readonly Bit[], number: string): {text: string; runs: Look[]} {
    const printed = printedTexts(bits.map(({text, look}) => ({text, font: look.font})))
    const runs: Look[] = []
    let text = number
    for (const [at, bit] of bits.entries()) {
      const converted = printed[at] ?? bit.text
      if (converted !== bit.text) this.legacy++
      const capital = bit.look.caps ? converted.toUpperCase() : converted
      const shown = capital.length === converted.length ? capital : converted
      runs.push({...bit.look, start: text.length, end: text.length + shown.length})
      text += shown
    }
    return {text, runs}
  }

  /** The border of a cell hangs on its first paragraph. */
  #cell(cell: XmlElement, depth: number): Block[] {
    const blocks = this.blocks(cell, undefined, depth + 1)
    const [first, ...rest] = blocks
    if (!first || first.kind !== 'paragraph') return blocks
    if (!this.styles.isCellRuled(cell.attributes['table:style-name'])) return blocks
    const {paragraph} = first
    return [{kind: 'paragraph', paragraph: {...paragraph, strokes: [...paragraph.strokes, 'other']}}, ...rest]
  }

  #table(table: XmlElement, depth: number): Block[] {
    const rows = rowsOf(table)
    const cells = rows.map(row =>
      row.children.filter(cell => cell.name === 'table:table-cell' || isCovered(cell))
    )
    const all = cells.flat().filter(({name}) => name === 'table:table-cell')
    const lined = all.filter(cell => this.styles.hasLines(cell.attributes['table:style-name']))
    const read = cells.map(row => row.map(cell => (isCovered(cell) ? [] : this.#cell(cell, depth))))
    if (lined.length > all.length / 2)
      return [{kind: 'table', rows: read.map(row => row.map(blocks => paragraphsIn(blocks)))}]
    const columns = read.reduce((most, row) => Math.max(most, row.length), 0)
    return apartBlocks(
      Array.from({length: columns}, (_, column) => read.flatMap(row => row[column] ?? [])).flat()
    )
  }
}

/** What stands in a cell or a box, and not in the column of the text. */
function apartBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map(block =>
    block.kind === 'paragraph' ? {...block, paragraph: apart(block.paragraph)} : block
  )
}

const drawing = 'drawing:'

/** The text boxes and shapes of a drawing that hold paragraphs; its title and description are not printed. */
function boxesIn(element: XmlElement, depth = 0): XmlElement[] {
  if (!element.name.startsWith(drawing) || element.name === 'drawing:image' || depth > mostDepth) return []
  const holdsText = element.children.some(({name}) => name.startsWith('text:') || name === 'table:table')
  return holdsText ? [element] : element.children.flatMap(one => boxesIn(one, depth + 1))
}

/** A section that is not shown, or text on a condition that does not hold. */
function isHidden({attributes}: XmlElement): boolean {
  return attributes['text:display'] === 'none' || attributes['text:is-hidden'] === 'true'
}

/** A place of the grid that a merged cell covers: what it may hold is not shown. */
function isCovered({name}: XmlElement): boolean {
  return name === 'table:covered-table-cell'
}

/** Blocks of which the first paragraph begins a master page, where there is one. */
function begunWith(master: string | undefined, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks
  if (master === undefined || !first) return [...blocks]
  if (first.kind === 'paragraph')
    return [{kind: 'paragraph', paragraph: {...first.paragraph, master}}, ...rest]
  const [head = [], ...rows] = first.rows
  const [[paragraph, ...others] = [], ...cells] = head
  const begun = paragraph ? [{...paragraph, master}, ...others] : []
  return [{kind: 'table', rows: [[begun, ...cells], ...rows]}, ...rest]
}

function rowsOf(table: XmlElement): XmlElement[] {
  return table.children.flatMap(one =>
    one.name === 'table:table-row'
      ? [one]
      : one.name === 'table:table-header-rows' || one.name === 'table:table-rows'
        ? rowsOf(one)
        : []
  )
}

function firstParagraph(element: XmlElement): XmlElement | undefined {
  const stack = [element]
  for (let step = 0; step < 1000; step++) {
    const one = stack.pop()
    if (!one) return undefined
    if (one.name === 'text:p' || one.name === 'text:h') return one
    stack.push(...[...one.children].reverse())
  }
  return undefined
}

function paragraphsIn(blocks: readonly Block[]): OdtParagraph[] {
  return blocks.flatMap(block => (block.kind === 'paragraph' ? [block.paragraph] : block.rows.flat(2)))
}
