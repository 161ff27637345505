import type {PageSetup} from '../../document/layout.js'
import {child, childrenOf, type XmlElement} from '../../office/xml.js'
import type {Span} from '../../vietnamese/passage.js'
import {millimetres, points} from '../office/lengths.js'
import {isDrawing} from './drawn-lines.js'
import type {OdtStyles} from './styles.js'

/** A stretch of the text on pages of one master page. */
export interface MasterStretch extends Span {
  readonly master: string
}

/** How pages are set up: master pages and the page layouts that they name, both in styles.xml. */
export class OdtPages {
  readonly #masters: ReadonlyMap<string, XmlElement>
  readonly #layouts: ReadonlyMap<string, XmlElement>

  constructor(
    root: XmlElement | undefined,
    readonly styles: OdtStyles
  ) {
    this.#masters = byName(childrenOf(child(root, 'office:master-styles'), 'style:master-page'))
    this.#layouts = byName(childrenOf(child(root, 'office:automatic-styles'), 'style:page-layout'))
  }

  /** The master page of a text that names none. */
  get first(): string {
    return this.#masters.has('Standard') ? 'Standard' : ([...this.#masters.keys()][0] ?? '')
  }

  setup({start, end, master: name}: MasterStretch): PageSetup[] {
    const master = this.#masters.get(name)
    if (!master) return []
    const layout = this.#layouts.get(master.attributes['style:page-layout-name'] ?? '')
    const properties = child(layout, 'style:page-layout-properties')?.attributes ?? {}
    const length = (attribute: string) =>
      millimetres(points(properties[attribute])) ?? millimetres(points(properties['fo:margin']))
    return [
      {
        start,
        end,
        width: length('fo:page-width'),
        height: length('fo:page-height'),
        margins: {
          top: sum(length('fo:margin-top'), running(layout, 'style:header-style', master, 'style:header')),
          bottom: sum(
            length('fo:margin-bottom'),
            running(layout, 'style:footer-style', master, 'style:footer')
          ),
          left: length('fo:margin-left'),
          right: length('fo:margin-right')
        },
        pageNumber: this.#pageNumber(master),
        isDrawnOn: runningParts.some(name => childrenOf(master, name).some(isDrawnOn))
      }
    ]
  }

  /** A master page may hold for one page only and name the one that goes on. */
  #pageNumber(master: XmlElement): PageSetup['pageNumber'] {
    const next = this.#masters.get(master.attributes['style:next-style-name'] ?? '')
    const usual = next ?? master
    const above = numberParagraph(child(usual, 'style:header'))
    const first = next
      ? ['style:header', 'style:footer']
      : ['header', 'footer'].map(part => firstOf(master, part) ?? `style:${part}`)
    return {
      isAbove: above !== undefined,
      isBelow: numberParagraph(child(usual, 'style:footer')) !== undefined,
      isOnFirst: first.some(part => numberParagraph(child(master, part)) !== undefined),
      alignment:
        above && !holds(above, 'drawing:frame')
          ? this.styles.setting(above.attributes['text:style-name']).alignment
          : undefined
    }
  }
}

function byName(elements: readonly XmlElement[]): Map<string, XmlElement> {
  return new Map(elements.map(one => [one.attributes['style:name'] ?? '', one]))
}

/** The header of the first page goes by the name of the standard, or by that of the time before it. */
function firstOf(master: XmlElement, part: string): string | undefined {
  return [`style:${part}-first`, `${part}-first`].find(name => child(master, name))
}

/** A header stands between the margin and the text, and its height counts as margin. */
function running(layout: XmlElement | undefined, style: string, master: XmlElement, part: string): number {
  if (!child(master, part) || child(master, part)?.attributes['style:display'] === 'false') return 0
  const height = child(child(layout, style), 'style:header-footer-properties')?.attributes
  return millimetres(points(height?.['fo:min-height'] ?? height?.['svg:height'])) ?? 0
}

function sum(margin: number | undefined, more: number): number | undefined {
  return margin === undefined ? undefined : Math.round((margin + more) * 100) / 100
}

function numberParagraph(part: XmlElement | undefined): XmlElement | undefined {
  const paragraphs = (part?.children ?? []).filter(({name}) => name === 'text:p' || name === 'text:h')
  return paragraphs.find(paragraph => holds(paragraph, 'text:page-number'))
}

const runningParts = ['header', 'footer'].flatMap(part => [
  `style:${part}`,
  `style:${part}-first`,
  `${part}-first`
])

function isDrawnOn(element: XmlElement, depth = 0): boolean {
  return depth < 64 && element.children.some(one => isDrawing(one) || isDrawnOn(one, depth + 1))
}

function holds(element: XmlElement, name: string, depth = 0): boolean {
  return depth < 64 && element.children.some(one => one.name === name || holds(one, name, depth + 1))
}
