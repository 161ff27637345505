import {child, type XmlElement} from '../office/xml.js'

/** The styles of a text document, its own and those made for single paragraphs, along their chains. */
export class OdtStyles {
  readonly #styles = new Map<string, XmlElement>()

  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots)
      for (const holder of ['office:styles', 'office:automatic-styles'])
        for (const style of child(root, holder)?.children ?? []) {
          const {'style:name': name, 'style:family': family} = style.attributes
          if (style.name === 'style:style' && name !== undefined) this.#styles.set(`${family} ${name}`, style)
        }
  }

  /** Whether text of these styles, innermost first, is bold. */
  isBold(names: readonly (readonly [family: string, name: string | undefined])[]): boolean {
    for (const [family, name] of names) {
      const weight = this.#property(family, name, 'style:text-properties', 'fo:font-weight')
      if (weight !== undefined) return weight === 'bold' || Number(weight) >= 600
    }
    return false
  }

  /** Whether text of these styles is shown in capitals. */
  isCapital(names: readonly (readonly [family: string, name: string | undefined])[]): boolean {
    for (const [family, name] of names) {
      const transform = this.#property(family, name, 'style:text-properties', 'fo:text-transform')
      if (transform !== undefined) return transform === 'uppercase'
    }
    return false
  }

  /** The list that a paragraph style brings along. */
  listOf(paragraph: string | undefined): string | undefined {
    return this.#chain('paragraph', paragraph).find(
      ({attributes}) => attributes['style:list-style-name'] !== undefined
    )?.attributes['style:list-style-name']
  }

  /** Whether a cell of this style has a line at its left or right. */
  hasLines(cell: string | undefined): boolean {
    return ['fo:border', 'fo:border-left', 'fo:border-right'].some(side => {
      const border = this.#property('table-cell', cell, 'style:table-cell-properties', side)
      return border !== undefined && border !== 'none' && !/^0(?:pt|cm|in)/.test(border)
    })
  }

  #property(family: string, name: string | undefined, group: string, attribute: string): string | undefined {
    return this.#chain(family, name)
      .map(style => child(style, group)?.attributes[attribute])
      .find(value => value !== undefined)
  }

  #chain(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = []
    for (let at = name; at !== undefined && chain.length < 32;) {
      const style = this.#styles.get(`${family} ${at}`)
      if (!style || chain.includes(style)) break
      chain.push(style)
      at = style.attributes['style:parent-style-name']
    }
    return chain
  }
}
