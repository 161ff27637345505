import type {Layout, Look, PageNumber} from '../document/layout.js'
import type {ParagraphBlock, SourceDocument, SourceNoteKind, TableCell} from '../document/source-document.js'
import type {RuleExample} from '../packs/rule.js'
import type {ReaderWords} from '../readers/reader-words.js'
import {formatOf} from './formats.js'
import {readSource} from './read-source.js'

/** What an example or a fixture says beside its text: what only a Word file would carry. */
export interface Carried {
  readonly notes?: RuleExample['notes'] | undefined
  readonly layout?: RuleExample['layout'] | undefined
}

/** The text of an example as if it came from a file that carries what is said of it. */
export async function exampleSource(
  name: string,
  content: Uint8Array,
  {notes = {}, layout}: Carried,
  words: ReaderWords
): Promise<SourceDocument> {
  const source = await readSource(name, content, formatOf(name), words)
  const said = Object.entries(notes).map(([kind, count]) => ({kind: kind as SourceNoteKind, count}))
  return {
    ...source,
    ...(said.length > 0 ? {notes: said} : {}),
    ...(layout ? {layout: layoutOf(source, layout)} : {})
  }
}

const usual = {
  paper: [210, 297],
  margins: {top: 20, bottom: 20, left: 30, right: 15},
  look: {
    font: 'Times New Roman',
    size: 14,
    bold: false,
    italic: false,
    caps: false,
    isUnderlined: false,
    color: '000000'
  }
} as const

/** A4 in Times New Roman 14, but for what is said. */
function layoutOf(
  {text, tree}: SourceDocument,
  {paper, margins, pageNumber = 'above', lines = [], ...all}: NonNullable<Carried['layout']>
): Layout {
  const [width, height] = paper ?? usual.paper
  const paragraphs = tree.children
    .flatMap((block): (ParagraphBlock | TableCell)[] =>
      block.type === 'paragraph' ? [block] : block.children.flatMap(row => row.children)
    )
    .map(({span, passage}) => {
      const own = lines.find(({begins}) => passage.value.startsWith(begins))
      const said = {...all, ...own}
      return {span, said, looks: [{...lookOf(said), ...span}]}
    })
  return {
    pages: [
      {
        start: 0,
        end: text.length,
        width,
        height,
        margins: {...usual.margins, ...margins},
        pageNumber: pageNumbers[pageNumber],
        isDrawnOn: false
      }
    ],
    paragraphs: paragraphs.map(({span, said, looks}) => ({...span, ...settingOf(said), looks})),
    strokes: paragraphs.flatMap(({span, said: {drawn = 'own'}}) =>
      drawn === 'none' ? [] : [{...span, kind: drawn}]
    )
  }
}

type Said = Omit<NonNullable<Carried['layout']>, 'paper' | 'margins' | 'pageNumber' | 'lines'>

function lookOf({font, size, bold, italic, color, underlined}: Said): Omit<Look, 'start' | 'end'> {
  const {look} = usual
  return {
    font: font ?? look.font,
    size: size ?? look.size,
    bold: bold ?? look.bold,
    italic: italic ?? look.italic,
    caps: false,
    isUnderlined: underlined ?? look.isUnderlined,
    color: color ?? look.color
  }
}

function settingOf({
  alignment = 'justify',
  left = 0,
  firstLine = 12.7,
  before = 6,
  after = 0,
  ...said
}: Said) {
  const line =
    said.exactly === undefined ? {lines: said.spacing ?? 1} : {points: said.exactly, isLeast: false}
  return {
    alignment,
    indent: {left, right: 0, firstLine},
    spacing: {before, after, line, isContextual: false},
    style: undefined,
    isApart: false,
    isNumbered: false
  }
}

const centred = {isAbove: true, isBelow: false, isOnFirst: false, alignment: 'center'} as const
const pageNumbers: Readonly<Record<NonNullable<NonNullable<Carried['layout']>['pageNumber']>, PageNumber>> = {
  above: centred,
  'above on all': {...centred, isOnFirst: true},
  'above right': {...centred, alignment: 'right'},
  below: {isAbove: false, isBelow: true, isOnFirst: false, alignment: undefined},
  none: {isAbove: false, isBelow: false, isOnFirst: false, alignment: undefined}
}
