import type {Look} from '../../document/layout.js'
import {child, childrenOf, isOn, switchOf, valueOf, type XmlElement} from '../../office/xml.js'

/** How characters look: font name, size in points. Undefined is not said anywhere. */
export type RunLook = Omit<Look, 'start' | 'end'>

/** The list that a paragraph is numbered in. */
export interface ListPlace {
  readonly numId: string
  readonly level: number | undefined
  /** The style of the paragraph and those it is based on: a level may stand for one of them. */
  readonly styles: readonly string[]
}

type Toggle = 'w:b' | 'w:i' | 'w:caps'

/** What styles, defaults and the theme say, each resolved along its chain. */
export class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>
  readonly #defaults: XmlElement | undefined
  readonly #paragraphDefaults: XmlElement | undefined
  readonly #defaultParagraph: string | undefined
  readonly #theme: Readonly<Record<string, string | undefined>>
  readonly #chains = new Map<string, readonly XmlElement[]>()

  /** @param isVietnamese whether the fonts of the theme are those for Vietnamese, which differ from program to program */
  constructor(root: XmlElement | undefined, theme: XmlElement | undefined, isVietnamese = false) {
    const styles = childrenOf(root, 'w:style')
    this.#styles = new Map(styles.map(style => [style.attributes['w:styleId'] ?? '', style]))
    const defaults = child(root, 'w:docDefaults')
    this.#defaults = child(child(defaults, 'w:rPrDefault'), 'w:rPr')
    this.#paragraphDefaults = child(child(defaults, 'w:pPrDefault'), 'w:pPr')
    this.#defaultParagraph = styles.find(
      ({attributes}) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'])
    )?.attributes['w:styleId']
    this.#theme = isVietnamese ? {} : themeFonts(theme)
  }

  /** The style of a paragraph, or the one that paragraphs have where none is named. */
  styleOf(pPr: XmlElement | undefined): string | undefined {
    return valueOf(pPr, 'w:pStyle') ?? this.#defaultParagraph
  }

  /** The name that people see: “heading 1”. */
  nameOf(style: string | undefined): string | undefined {
    return style === undefined ? undefined : valueOf(this.#styles.get(style), 'w:name')
  }

  /**
   * The list of a paragraph and its level there: each is the paragraph’s own, or that of the nearest style which says
   * it. Undefined for none.
   */
  listOf(pPr: XmlElement | undefined): ListPlace | undefined {
    const chain = this.#chain(this.styleOf(pPr))
    const all = [pPr, ...chain.map(style => child(style, 'w:pPr'))].map(holder => child(holder, 'w:numPr'))
    const said = (name: string) => all.map(numPr => valueOf(numPr, name)).find(value => value !== undefined)
    const [numId, level] = [said('w:numId'), said('w:ilvl')]
    if (numId === undefined || numId === '0') return undefined
    return {
      numId,
      level: level === undefined ? undefined : Number(level),
      styles: chain.flatMap(({attributes}) => attributes['w:styleId'] ?? [])
    }
  }

  /**
   * An attribute of a property of the paragraph itself, of the list that it is in, or of the nearest style that has it;
   * where it goes by two names (“left”, “start”), by either.
   */
  paragraphAttribute(
    pPr: XmlElement | undefined,
    name: string,
    attributes: readonly string[],
    ofList?: XmlElement
  ): string | undefined {
    const styled = this.#chain(this.styleOf(pPr)).map(style => child(style, 'w:pPr'))
    for (const holder of [pPr, ofList, ...styled, this.#paragraphDefaults])
      for (const property of childrenOf(holder, name))
        for (const attribute of attributes) {
          const value = property.attributes[attribute]
          if (value !== undefined) return value
        }
    return undefined
  }

  run(paragraphStyle: string | undefined, rPr: XmlElement | undefined): RunLook {
    const paragraph = this.#chain(paragraphStyle)
    const character = this.#chain(valueOf(rPr, 'w:rStyle'))
    const own = (name: string) => child(rPr, name)
    const inherited = (name: string) =>
      [...character, ...paragraph]
        .map(style => child(child(style, 'w:rPr'), name))
        .find(one => one !== undefined) ?? child(this.#defaults, name)
    const toggle = (name: Toggle): boolean => {
      const direct = switchOf(rPr, name)
      if (direct !== undefined) return direct
      const of = (chain: readonly XmlElement[]) =>
        chain.map(style => switchOf(child(style, 'w:rPr'), name)).find(one => one !== undefined) ?? false
      // A style on a style switches back what the other switched on.
      return (switchOf(this.#defaults, name) ?? false) || of(paragraph) !== of(character)
    }
    const size = (own('w:sz') ?? inherited('w:sz'))?.attributes['w:val']
    const fonts = [rPr, ...[...character, ...paragraph].map(style => child(style, 'w:rPr')), this.#defaults]
    return {
      font: this.#font(fonts.map(holder => child(holder, 'w:rFonts'))),
      size: size === undefined ? undefined : Number(size) / 2,
      bold: toggle('w:b'),
      italic: toggle('w:i'),
      caps: toggle('w:caps')
    }
  }

  /** Whether a table of this style shows lines. */
  hasLines(tableStyle: string | undefined): boolean {
    return this.#chain(tableStyle).some(style => showsLines(child(child(style, 'w:tblPr'), 'w:tblBorders')))
  }

  /** The first that names a font for Latin letters; one of the theme that depends on the language is not known. */
  #font(all: readonly (XmlElement | undefined)[]): string | undefined {
    for (const fonts of all) {
      const theme = fonts?.attributes['w:asciiTheme'] ?? fonts?.attributes['w:hAnsiTheme']
      if (theme !== undefined)
        return theme.endsWith('Ascii') || theme.endsWith('HAnsi') ? this.#theme[theme.slice(0, 5)] : undefined
      const font = fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi']
      if (font !== undefined) return font
    }
    return undefined
  }

  /** A style and those it is based on, nearest first; one that is based on itself ends. */
  #chain(id: string | undefined): readonly XmlElement[] {
    if (id === undefined) return []
    const known = this.#chains.get(id)
    if (known) return known
    const chain: XmlElement[] = []
    for (let at: string | undefined = id; at !== undefined && chain.length < 32;) {
      const style = this.#styles.get(at)
      if (!style || chain.includes(style)) break
      chain.push(style)
      at = valueOf(style, 'w:basedOn')
    }
    this.#chains.set(id, chain)
    return chain
  }
}

/** Whether any of these borders is drawn. */
export function showsLines(borders: XmlElement | undefined): boolean {
  return (
    borders?.children.some(({attributes}) => !['nil', 'none', undefined].includes(attributes['w:val'])) ??
    false
  )
}

/** “minor” and “major” → the Latin font of the theme. */
function themeFonts(theme: XmlElement | undefined): Record<string, string | undefined> {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme')
  const latin = (name: string) => child(child(scheme, name), 'a:latin')?.attributes.typeface
  return {minor: latin('a:minorFont'), major: latin('a:majorFont')}
}
