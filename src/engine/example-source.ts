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
  look: {font: 'Times New Roman', size: 14, bold: false, italic: false, caps: false}
} as const

/** A4 in Times New Roman 14, but for what is said. */
function layoutOf(
  {text, tree}: SourceDocument,
  {paper, margins, pageNumber = 'above', lines = [], ...looks}: NonNullable<Carried['layout']>
): Layout {
  const [width, height] = paper ?? usual.paper
  const paragraphs = tree.children
    .flatMap((block): (ParagraphBlock | TableCell)[] =>
      block.type === 'paragraph' ? [block] : block.children.flatMap(row => row.children)
    )
    .map(({span, passage}) => {
      const own = lines.find(({begins}) => passage.value.startsWith(begins))
      return {...span, ...setting, looks: [{...lookOf(looks, own), ...span}]}
    })
  return {
    pages: [
      {
        start: 0,
        end: text.length,
        width,
        height,
        margins: {...usual.margins, ...margins},
        pageNumber: pageNumbers[pageNumber]
      }
    ],
    paragraphs
  }
}

type Looks = Pick<NonNullable<Carried['layout']>, 'font' | 'size' | 'bold' | 'italic'>

function lookOf(all: Looks, own: Looks = {}): Omit<Look, 'start' | 'end'> {
  const {look} = usual
  return {
    font: own.font ?? all.font ?? look.font,
    size: own.size ?? all.size ?? look.size,
    bold: own.bold ?? all.bold ?? look.bold,
    italic: own.italic ?? all.italic ?? look.italic,
    caps: false
  }
}

const setting = {
  alignment: 'justify',
  indent: {left: 0, right: 0, firstLine: 12.7},
  spacing: {before: 6, after: 0, line: {lines: 1}}
} as const

const centred = {isAbove: true, isBelow: false, isOnFirst: false, alignment: 'center'} as const
const pageNumbers: Readonly<Record<NonNullable<NonNullable<Carried['layout']>['pageNumber']>, PageNumber>> = {
  above: centred,
  'above on all': {...centred, isOnFirst: true},
  'above right': {...centred, alignment: 'right'},
  below: {isAbove: false, isBelow: true, isOnFirst: false, alignment: undefined},
  none: {isAbove: false, isBelow: false, isOnFirst: false, alignment: undefined}
}
