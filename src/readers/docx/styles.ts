import type {Look} from '../../document/layout.js'
import {hexColor} from '../office/colors.js'
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
  readonly #themeColors: Readonly<Record<string, string | undefined>>
  readonly #chains = new Map<string, Chain>()

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
    this.#themeColors = themeColors(theme)
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
    const own = child(pPr, 'w:numPr')
    const said = (name: string) => valueOf(own, name) ?? firstSaid(chain.lists, list => valueOf(list, name))
    const numId = said('w:numId')
    if (numId === undefined || numId === '0') return undefined
    const level = said('w:ilvl')
    return {
      numId,
      level: level === undefined ? undefined : Number(level),
      styles: chain.styles.flatMap(({attributes}) => attributes['w:styleId'] ?? [])
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
    return this.#nearest(pPr, ofList, holder => saidBy(holder, name, attributes))
  }

  /** Whether the paragraph itself, its list, or the nearest style or default that says so switches something on. */
  paragraphSwitch(pPr: XmlElement | undefined, name: string, ofList?: XmlElement): boolean {
    return this.#nearest(pPr, ofList, holder => switchOf(holder, name)) ?? false
  }

  /** A property of the paragraph itself, of its list, or of the nearest style or default that has it. */
  paragraphProperty(pPr: XmlElement | undefined, name: string): XmlElement | undefined {
    return this.#nearest(pPr, undefined, holder => child(holder, name))
  }

  #nearest<Said>(
    pPr: XmlElement | undefined,
    ofList: XmlElement | undefined,
    said: (holder: XmlElement) => Said | undefined
  ): Said | undefined {
    return (
      (pPr && said(pPr)) ??
      (ofList && said(ofList)) ??
      firstSaid(this.#chain(this.styleOf(pPr)).paragraphs, said) ??
      (this.#paragraphDefaults && said(this.#paragraphDefaults))
    )
  }

  run(paragraphStyle: string | undefined, rPr: XmlElement | undefined): RunLook {
    const {runs: paragraph} = this.#chain(paragraphStyle)
    const {runs: character} = this.#chain(valueOf(rPr, 'w:rStyle'))
    const [size, font, color] = [this.#sizeOf, this.#fontOf, this.#colorOf]
    /** What the first says that says anything, from the nearest to the farthest. */
    const nearest = <Said>(said: (holder: XmlElement) => Said | undefined): Said | undefined =>
      (rPr && said(rPr)) ??
      firstSaid(character, said) ??
      firstSaid(paragraph, said) ??
      (this.#defaults && said(this.#defaults))
    const toggle = (name: Toggle): boolean => {
      const direct = switchOf(rPr, name)
      if (direct !== undefined) return direct
      const of = (chain: readonly XmlElement[]) => firstSaid(chain, holder => switchOf(holder, name)) ?? false
      // A style on a style switches back what the other switched on.
      return (switchOf(this.#defaults, name) ?? false) || of(paragraph) !== of(character)
    }
    return {
      font: nearest(font)?.name,
      size: nearest(size)?.points,
      bold: toggle('w:b'),
      italic: toggle('w:i'),
      caps: toggle('w:caps'),
      isUnderlined: nearest(underline) ?? false,
      color: this.#isLink(rPr) ? undefined : (nearest(color) ?? {hex: black}).hex
    }
  }

  /** Whether a run has the style that Word gives to links. */
  #isLink(rPr: XmlElement | undefined): boolean {
    const style = valueOf(rPr, 'w:rStyle')
    return style !== undefined && linkStyles.has(this.nameOf(style)?.toLowerCase() ?? '')
  }

  /** Whether a table of this style shows lines. */
  hasLines(tableStyle: string | undefined): boolean {
    return this.#chain(tableStyle).styles.some(style =>
      showsLines(child(child(style, 'w:tblPr'), 'w:tblBorders'))
    )
  }

  readonly #sizeOf = (holder: XmlElement): {readonly points: number | undefined} | undefined => {
    const size = child(holder, 'w:sz')
    const value = size?.attributes['w:val']
    return size && {points: value === undefined ? undefined : Number(value) / 2}
  }

  /** Of the theme, where a colour is one of it and not made lighter or darker; else as the file has worked it out. */
  readonly #colorOf = (holder: XmlElement): {readonly hex: string | undefined} | undefined => {
    const attributes = child(holder, 'w:color')?.attributes
    if (!attributes) return undefined
    const {'w:val': value, 'w:themeColor': name, 'w:themeTint': tint, 'w:themeShade': shade} = attributes
    const isPlain = tint === undefined && shade === undefined
    const ofTheme = name === undefined || !isPlain ? undefined : this.#themeColors[themeNames[name] ?? name]
    return {hex: ofTheme ?? (value === 'auto' ? black : hexColor(value))}
  }

  /** A font for Latin letters; one of the theme that depends on the language is not known. */
  readonly #fontOf = (holder: XmlElement): {readonly name: string | undefined} | undefined => {
    const fonts = child(holder, 'w:rFonts')
    const theme = fonts?.attributes['w:asciiTheme'] ?? fonts?.attributes['w:hAnsiTheme']
    if (theme !== undefined) {
      const isLatin = theme.endsWith('Ascii') || theme.endsWith('HAnsi')
      return {name: isLatin ? this.#theme[theme.slice(0, 5)] : undefined}
    }
    const name = fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi']
    return name === undefined ? undefined : {name}
  }

  /** A style and those it is based on, nearest first; one that is based on itself ends. */
  #chain(id: string | undefined): Chain {
    if (id === undefined) return noChain
    const known = this.#chains.get(id)
    if (known) return known
    const styles: XmlElement[] = []
    for (let at: string | undefined = id; at !== undefined && styles.length < 32;) {
      const style = this.#styles.get(at)
      if (!style || styles.includes(style)) break
      styles.push(style)
      at = valueOf(style, 'w:basedOn')
    }
    const paragraphs = styles.flatMap(style => child(style, 'w:pPr') ?? [])
    const chain = {
      styles,
      paragraphs,
      lists: paragraphs.flatMap(pPr => child(pPr, 'w:numPr') ?? []),
      runs: styles.flatMap(style => child(style, 'w:rPr') ?? [])
    }
    this.#chains.set(id, chain)
    return chain
  }
}

/** Styles, nearest first, and what they say of paragraphs, their lists and their characters, as far as they do. */
interface Chain {
  readonly styles: readonly XmlElement[]
  readonly paragraphs: readonly XmlElement[]
  readonly lists: readonly XmlElement[]
  readonly runs: readonly XmlElement[]
}

const noChain: Chain = {styles: [], paragraphs: [], lists: [], runs: []}

/** What the first of some elements says that says anything. */
function firstSaid<Said>(
  all: readonly XmlElement[],
  said: (one: XmlElement) => Said | undefined
): Said | undefined {
  for (const one of all) {
    const found = said(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** The first of these attributes that a property has here. */
function saidBy(holder: XmlElement, name: string, attributes: readonly string[]): string | undefined {
  for (const property of holder.children) {
    if (property.name !== name) continue
    for (const attribute of attributes) {
      const value = property.attributes[attribute]
      if (value !== undefined) return value
    }
  }
  return undefined
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

/** The colours that texts and links of a theme have, by the names that the theme has for them. */
function themeColors(theme: XmlElement | undefined): Record<string, string | undefined> {
  const scheme = child(child(theme, 'a:themeElements'), 'a:clrScheme')
  return Object.fromEntries(
    (scheme?.children ?? []).map(color => {
      const [said] = color.children
      // A colour of the system goes with what it last was.
      return [color.name.slice(2), hexColor(said?.attributes.lastClr ?? said?.attributes.val)]
    })
  )
}

/** Runs have other names for some colours of a theme. */
const themeNames: Readonly<Record<string, string>> = {
  text1: 'dk1',
  dark1: 'dk1',
  text2: 'dk2',
  dark2: 'dk2',
  background1: 'lt1',
  light1: 'lt1',
  background2: 'lt2',
  light2: 'lt2'
}
const black = '000000'
/** As Word and LibreOffice call them in any language. */
const linkStyles: ReadonlySet<string> = new Set([
  'hyperlink',
  'followedhyperlink',
  'internet link',
  'visited internet link'
])

function underline(holder: XmlElement): boolean | undefined {
  const found = valueOf(holder, 'w:u')
  return found === undefined ? undefined : found !== 'none'
}
