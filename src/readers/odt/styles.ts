import type {Alignment, LineSpacing, Look, StrokeKind} from '../../document/layout.js'
import {child, childrenOf, type XmlElement} from '../../office/xml.js'
import {hexColor} from '../office/colors.js'
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
  /** Those made for single paragraphs and stretches. */
  readonly #automatic = new Set<string>()
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
          if (holder === 'office:automatic-styles' && name !== undefined)
            this.#automatic.add(`${family} ${name}`)
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
      caps: property('fo:text-transform') === 'uppercase',
      isUnderlined: (property('style:text-underline-style') ?? 'none') !== 'none',
      color: this.#color(names)
    }
  }

  /** The nearest style that says a colour, or that it is the automatic one. */
  #color(names: readonly StyleName[]): string | undefined {
    const holders = names.flatMap(([family, name]) => this.#chain(family, name))
    const fallback = this.#defaults.get('paragraph')
    for (const holder of fallback ? [...holders, fallback] : holders) {
      const attributes = child(holder, 'style:text-properties')?.attributes
      if (attributes?.['style:use-window-font-color'] === 'true') return black
      const color = attributes?.['fo:color']
      if (color !== undefined) return hexColor(color)
    }
    return black
  }

  /** The rule of a paragraph: a border below it, or any border of an empty one. */
  ruleOf(paragraph: string | undefined, isEmpty: boolean): StrokeKind[] {
    const isDrawn = (side: string) =>
      showsLine(this.#property(['paragraph', paragraph], 'style:paragraph-properties', side))
    if (!['fo:border', 'fo:border-top', 'fo:border-bottom'].some(isDrawn)) return []
    return [isEmpty || isDrawn('fo:border-bottom') ? 'own' : 'other']
  }

  /** Whether a cell of this style has a line above or below it. */
  isCellRuled(cell: string | undefined): boolean {
    return ['fo:border', 'fo:border-top', 'fo:border-bottom'].some(side =>
      showsLine(this.#property(['table-cell', cell], 'style:table-cell-properties', side))
    )
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
        isContextual: property('style:contextual-spacing') === 'true',
        line: lineSpacing(property('fo:line-height'), property('style:line-height-at-least'))
      },
      // A style made for one paragraph stands for the one that it was made from.
      style: this.#namedStyle(paragraph),
      isApart: false
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
    return ['fo:border', 'fo:border-left', 'fo:border-right'].some(side =>
      showsLine(this.#property(['table-cell', cell], 'style:table-cell-properties', side))
    )
  }

  #namedStyle(paragraph: string | undefined): string | undefined {
    const own = paragraph === undefined ? undefined : this.#styles.get(`paragraph ${paragraph}`)
    return paragraph !== undefined && this.#automatic.has(`paragraph ${paragraph}`)
      ? own?.attributes['style:parent-style-name']
      : paragraph
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

const black = '000000'

function showsLine(border: string | undefined): boolean {
  return (
    border !== undefined && border !== 'none' && !['0pt', '0cm', '0in'].some(none => border.startsWith(none))
  )
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
