import type {Alignment, LineSpacing, Look} from '../../document/layout.js'
import {child, childrenOf, type XmlElement} from '../../office/xml.js'
import {millimetres, points} from '../office/lengths.js'
import type {ParagraphSetting} from '../office/text-writer.js'

const alignments: Readonly<Record<string, Alignment>> = {
  center: 'center',
  end: 'right',
  right: 'right',
  justify: 'justify'
}

/** A style’s family and name; families have styles of the same names. */
export type StyleName = readonly [family: string, name: string | undefined]

/** The styles of a text document, its own and those made for single paragraphs, along their chains. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>()
  readonly #defaults = new Map<string, XmlElement>()
  readonly #fonts = new Map<string, string>()
  readonly #chains = new Map<string, readonly XmlElement[]>()

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const {attributes} of childrenOf(child(root, 'office:font-face-decls'), 'style:font-face'))
        this.#fonts.set(attributes['style:name'] ?? '', unquoted(attributes['svg:font-family'] ?? ''))
      for (const holder of ['office:styles', 'office:automatic-styles'])
        for (const style of child(root, holder)?.children ?? []) {
          const {'style:name': name, 'style:family': family} = style.attributes
          if (style.name === 'style:default-style') this.#defaults.set(family ?? '', style)
          if (style.name === 'style:style' && name !== undefined) this.#styles.set(`${family} ${name}`, style)
        }
    }
  }

  /** How text of these styles looks; innermost first. */
  look(names: readonly StyleName[]): Omit<Look, 'start' | 'end'> {
    const property = (attribute: string): string | undefined => {
      for (const name of names) {
        const value = this.#property(name, 'style:text-properties', attribute)
        if (value !== undefined) return value
      }
      return this.#default('style:text-properties', attribute)
    }
    const weight = property('fo:font-weight')
    const font = property('style:font-name')
    return {
      font: font === undefined ? property('fo:font-family') : (this.#fonts.get(font) ?? font),
      size: points(property('fo:font-size')),
      bold: weight === 'bold' || Number(weight) >= 600,
      italic: property('fo:font-style') === 'italic',
      caps: property('fo:text-transform') === 'uppercase'
    }
  }

  /** Whether text of these styles is not shown. */
  isHidden(names: readonly StyleName[]): boolean {
    return (
      names
        .map(name => this.#property(name, 'style:text-properties', 'text:display'))
        .find(value => value !== undefined) === 'none'
    )
  }

  /** How a paragraph of this style is set. */
  setting(paragraph: string | undefined): ParagraphSetting {
    const property = (attribute: string) =>
      this.#property(['paragraph', paragraph], 'style:paragraph-properties', attribute) ??
      this.#default('style:paragraph-properties', attribute)
    const length = (attribute: string) => points(property(attribute)) ?? 0
    return {
      alignment: alignments[property('fo:text-align') ?? ''] ?? 'left',
      indent: {
        left: millimetres(length('fo:margin-left')),
        right: millimetres(length('fo:margin-right')),
        firstLine: millimetres(length('fo:text-indent'))
      },
      spacing: {
        before: length('fo:margin-top'),
        after: length('fo:margin-bottom'),
        line: lineSpacing(property('fo:line-height'), property('style:line-height-at-least'))
      }
    }
  }

  /** The list that a paragraph style brings along. */
  listOf(paragraph: string | undefined): string | undefined {
    return this.#attribute(['paragraph', paragraph], 'style:list-style-name')
  }

  /** The master page that begins with a paragraph or a table of this style. */
  masterPageOf(style: StyleName): string | undefined {
    return this.#attribute(style, 'style:master-page-name') || undefined
  }

  /** Whether a cell of this style has a line at its left or right. */
  hasLines(cell: string | undefined): boolean {
    return ['fo:border', 'fo:border-left', 'fo:border-right'].some(side => {
      const border = this.#property(['table-cell', cell], 'style:table-cell-properties', side)
      return (
        border !== undefined &&
        border !== 'none' &&
        !['0pt', '0cm', '0in'].some(none => border.startsWith(none))
      )
    })
  }

  #attribute([family, name]: StyleName, attribute: string): string | undefined {
    return this.#chain(family, name)
      .map(({attributes}) => attributes[attribute])
      .find(value => value !== undefined)
  }

  #property([family, name]: StyleName, group: string, attribute: string): string | undefined {
    return this.#chain(family, name)
      .map(style => child(style, group)?.attributes[attribute])
      .find(value => value !== undefined)
  }

  #default(group: string, attribute: string): string | undefined {
    return child(this.#defaults.get('paragraph'), group)?.attributes[attribute]
  }

  #chain(family: string, name: string | undefined): readonly XmlElement[] {
    if (name === undefined) return []
    const key = `${family} ${name}`
    const known = this.#chains.get(key)
    if (known) return known
    const chain: XmlElement[] = []
    for (let at: string | undefined = name; at !== undefined && chain.length < 32;) {
      const style = this.#styles.get(`${family} ${at}`)
      if (!style || chain.includes(style)) break
      chain.push(style)
      at = style.attributes['style:parent-style-name']
    }
    this.#chains.set(key, chain)
    return chain
  }
}

/** “'Times New Roman'” and “"Times New Roman", serif” → Times New Roman. */
function unquoted(family: string): string {
  const names = family.trimStart()
  const quote = names[0]
  const end = quote === "'" || quote === '"' ? names.indexOf(quote, 1) : -1
  if (end > 0) return names.slice(1, end).trim()
  const [first = ''] = names.split(',', 1)
  return first.trim()
}

function lineSpacing(height: string | undefined, least: string | undefined): LineSpacing {
  if (least !== undefined) return {points: points(least) ?? 0, isLeast: true}
  const percent = height?.endsWith('%') ? Number.parseFloat(height) : NaN
  if (percent >= 0) return {lines: percent / 100}
  const exact = points(height)
  return exact === undefined ? {lines: 1} : {points: exact, isLeast: false}
}
