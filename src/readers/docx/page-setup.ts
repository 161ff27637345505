import type {Alignment, PageNumber, PageSetup} from '../../document/layout.js'
import type {WordPackage} from '../../office/word-package.js'
import {child, childrenOf, switchOf, type XmlElement} from '../../office/xml.js'
import {splitAtBlanks} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'
import {millimetres, points} from '../office/lengths.js'
import {drawings} from './drawn-lines.js'
import {alignmentOf} from './paragraph-setting.js'
import {below} from './paragraph.js'
import type {Styles} from './styles.js'

/** What stands above or below the pages, by the kind of page: “default”, “first”, “even”. */
type Running = Readonly<Record<string, XmlElement | undefined>>

/** A stretch of the text and what is said of its pages, where anything is. */
export interface Part {
  readonly span: Span
  readonly sectPr: XmlElement | undefined
}

/**
 * How the pages of a document are set up, a section after the other. A section that does not say what stands above its
 * pages has what the one before it has.
 */
export function pageSetups(parts: readonly Part[], opened: WordPackage, styles: Styles): PageSetup[] {
  let above: Running = {}
  let under: Running = {}
  return parts.map(({span, sectPr}) => {
    above = {...above, ...referred(sectPr, 'w:headerReference', opened)}
    under = {...under, ...referred(sectPr, 'w:footerReference', opened)}
    const size = child(sectPr, 'w:pgSz')
    const margins = child(sectPr, 'w:pgMar')
    const length = (element: XmlElement | undefined, name: string) =>
      millimetres(points(element?.attributes[`w:${name}`], 1 / 20))
    const left = length(margins, 'left')
    return {
      ...span,
      width: length(size, 'w'),
      height: length(size, 'h'),
      margins: {
        // A negative margin is an exact one.
        top: positive(length(margins, 'top')),
        bottom: positive(length(margins, 'bottom')),
        left: left === undefined ? undefined : left + (length(margins, 'gutter') ?? 0),
        right: length(margins, 'right')
      },
      pageNumber: pageNumberOf(above, under, switchOf(sectPr, 'w:titlePg') ?? false, styles),
      isDrawnOn: [...Object.values(above), ...Object.values(under)].some(
        part => part !== undefined && below(part, drawings).length > 0
      )
    }
  })
}

function positive(length: number | undefined): number | undefined {
  return length === undefined ? undefined : Math.abs(length)
}

function referred(sectPr: XmlElement | undefined, name: string, opened: WordPackage): Running {
  return Object.fromEntries(
    childrenOf(sectPr, name).map(({attributes}) => [
      attributes['w:type'] ?? 'default',
      opened.withId(attributes['r:id'] ?? '')
    ])
  )
}

function pageNumberOf(above: Running, under: Running, hasFirst: boolean, styles: Styles): PageNumber {
  const {default: running} = above
  const usual = numberIn(running)
  const first = hasFirst ? [above.first, under.first] : [above.default, under.default]
  return {
    isAbove: usual !== undefined,
    isBelow: numberIn(under.default) !== undefined,
    // A number under a condition is mostly there to leave out the first page.
    isOnFirst: first.map(numberIn).some(number => number?.isConditional === false),
    alignment: usual && running && placeOf(usual.paragraph, running, styles)
  }
}

const paragraphs = new Set(['w:p'])
const fieldParts = new Set(['w:fldSimple', 'w:fldChar', 'w:instrText', 'w:pgNum'])
const placers = new Set(['w:tab', 'w:ptab', 'w:txbxContent'])
const tables = new Set(['w:tbl'])

/** The paragraph that shows the number of the page, and whether another field decides if it does. */
function numberIn(part: XmlElement | undefined): {paragraph: XmlElement; isConditional: boolean} | undefined {
  for (const paragraph of part ? below(part, paragraphs) : []) {
    const depth = pageFieldDepth(paragraph)
    if (depth !== undefined) return {paragraph, isConditional: depth > 1}
  }
  return undefined
}

/** How many fields a field PAGE stands in, itself counted; its words may be cut into several runs. */
function pageFieldDepth(paragraph: XmlElement): number | undefined {
  const open: string[] = []
  for (const {name, text, attributes} of below(paragraph, fieldParts)) {
    if (name === 'w:pgNum' || (name === 'w:fldSimple' && isPage(attributes['w:instr']))) return 1
    if (name === 'w:instrText') open.push((open.pop() ?? '') + text)
    else if (name === 'w:fldChar') {
      const type = attributes['w:fldCharType']
      if (type !== 'begin' && isPage(open.at(-1))) return open.length
      if (type === 'begin') open.push('')
      else if (type === 'end') open.pop()
    }
  }
  return isPage(open.at(-1)) ? open.length : undefined
}

function isPage(instruction: string | undefined): boolean {
  return splitAtBlanks(instruction?.replaceAll('\\', ' ') ?? '')[0]?.toLowerCase() === 'page'
}

/** Where a frame or the paragraph puts it; not known where a tab, an indent, a cell or a text box does. */
function placeOf(paragraph: XmlElement, part: XmlElement, styles: Styles): Alignment | undefined {
  const pPr = child(paragraph, 'w:pPr')
  const frame = child(pPr, 'w:framePr')
  if (frame) {
    const align = frame.attributes['w:xAlign']
    return align === 'center' || align === 'left' || align === 'right' ? align : undefined
  }
  const alignment = alignmentOf(styles.paragraphAttribute(pPr, 'w:jc', ['w:val']))
  const isMoved =
    child(pPr, 'w:ind') || below(part, tables).length > 0 || below(paragraph, placers).length > 0
  return isMoved && alignment !== 'center' ? undefined : alignment
}
