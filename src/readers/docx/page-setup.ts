import type {PageNumber, PageSetup} from '../../document/layout.js'
import type {WordPackage} from '../../office/word-package.js'
import {child, childrenOf, switchOf, type XmlElement} from '../../office/xml.js'
import type {Span} from '../../vietnamese/passage.js'
import {millimetres, points} from '../office/lengths.js'
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
  let [above, under]: Running[] = [{}, {}]
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
      pageNumber: pageNumberOf(above!, under!, switchOf(sectPr, 'w:titlePg') ?? false, styles)
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
  const usual = numberParagraph(above.default)
  const first = hasFirst ? [above.first, under.first] : [above.default, under.default]
  return {
    isAbove: usual !== undefined,
    isBelow: numberParagraph(under.default) !== undefined,
    isOnFirst: first.some(part => numberParagraph(part) !== undefined),
    alignment: usual && placeOf(usual, styles)
  }
}

const paragraphs = new Set(['w:p'])
const placers = new Set(['w:tab', 'w:ptab', 'w:txbxContent'])
const numbers = new Set(['w:fldSimple', 'w:instrText', 'w:pgNum'])

/** The paragraph that shows the number of the page: a field, whose words may be cut into several runs. */
function numberParagraph(part: XmlElement | undefined): XmlElement | undefined {
  if (!part) return undefined
  return below(part, paragraphs).find(paragraph => {
    const found = below(paragraph, numbers)
    const simple = found.map(({attributes}) => attributes['w:instr'] ?? '')
    const typed = found.map(one => (one.name === 'w:instrText' ? one.text : '')).join('')
    return (
      found.some(({name}) => name === 'w:pgNum') ||
      [...simple, typed].some(text => /^\s*page(?:\s|$|\\)/i.test(text))
    )
  })
}

/** Where a frame or the paragraph puts it; not known where tabs or a text box do. */
function placeOf(paragraph: XmlElement, styles: Styles) {
  const pPr = child(paragraph, 'w:pPr')
  const frame = child(pPr, 'w:framePr')?.attributes['w:xAlign']
  if (frame !== undefined) return alignmentOf(frame)
  const alignment = alignmentOf(styles.paragraphAttribute(pPr, 'w:jc', ['w:val']))
  return below(paragraph, placers).length > 0 ? undefined : alignment
}
