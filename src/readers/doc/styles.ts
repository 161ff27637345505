import {changesIn, codes} from './formatting.js'
import {u16} from './u16.js'

/** What the styles of some text bring with them. */
export interface Style {
  readonly bold: boolean
  readonly list: number
  readonly level: number
  readonly font: number | undefined
}

interface OwnStyle {
  readonly base: number
  readonly paragraph: ReadonlyMap<number, number>
  readonly character: ReadonlyMap<number, number>
}

/** A style with those that it is based on; undefined is what none of them says. */
type Look = {readonly [key in keyof Style]: Style[key] | undefined}

const silent: Look = {bold: undefined, list: undefined, level: undefined, font: undefined}

/** The styles of a document by their numbers: that of a paragraph, and one that lies on some of its characters. */
export function stylesOf(sheet: Uint8Array): (paragraph: number, characters?: number) => Style {
  const own = ownStyles(sheet)
  const looks = new Map<number, Look>()
  const lookOf = (number: number): Look => {
    const [known, style] = [looks.get(number), own[number]]
    if (known || !style) return known ?? silent
    // Where styles go in a circle, each is looked at once.
    looks.set(number, silent)
    const base = lookOf(style.base)
    const bold = style.character.get(codes.bold)
    const look = {
      bold: bold === undefined ? base.bold : isBold(bold, base.bold ?? false),
      list: style.paragraph.get(codes.list) ?? base.list,
      level: style.paragraph.get(codes.level) ?? base.level,
      font: style.character.get(codes.font) ?? base.font
    }
    looks.set(number, look)
    return look
  }
  return (paragraph, characters) => {
    const below = lookOf(paragraph)
    const above = characters === undefined ? silent : lookOf(characters)
    return {
      bold: above.bold ?? below.bold ?? false,
      list: below.list ?? 0,
      level: below.level ?? 0,
      font: above.font ?? below.font ?? defaultFont(sheet)
    }
  }
}

/** `ftcAsci`, [MS-DOC] 2.9.274. */
function defaultFont(sheet: Uint8Array): number | undefined {
  return sheet.length >= 16 ? u16(sheet, 14) : undefined
}

/** 0 and 1 say it, 128 and 129 say “as the style” and “not as the style”. */
export function isBold(value: number, style: boolean): boolean {
  return value >= 128 ? style !== (value === 129) : value === 1
}

/** A sheet that is not what it should be gives the styles up to that place: their text is none the worse. */
function ownStyles(sheet: Uint8Array): (OwnStyle | undefined)[] {
  const view = new DataView(sheet.buffer, sheet.byteOffset, sheet.byteLength)
  const styles: (OwnStyle | undefined)[] = []
  if (sheet.length < 6) return styles
  const baseSize = view.getUint16(4, true)
  let at = 2 + view.getUint16(0, true)
  for (let left = view.getUint16(2, true); left > 0 && at + 2 <= sheet.length; left--) {
    const size = view.getUint16(at, true)
    at += 2
    styles.push(
      at + size <= sheet.length && size > 10 ? ownStyle(sheet.subarray(at, at + size), baseSize) : undefined
    )
    at += size + (size % 2)
  }
  return styles
}

const paragraphKind = 1
const characterKind = 2

function ownStyle(style: Uint8Array, baseSize: number): OwnStyle | undefined {
  const [kind, base] = [u16(style, 2) & 15, u16(style, 2) >> 4]
  const afterName = baseSize + 2 + u16(style, baseSize) * 2 + 2
  const length = u16(style, afterName)
  const changes = (at: number) => changesIn(style.subarray(at + 2, at + 2 + u16(style, at)))
  if (kind === characterKind) return {base, paragraph: new Map(), character: changes(afterName)}
  if (kind !== paragraphKind) return undefined
  return {
    base,
    // Its first two bytes are its own number.
    paragraph: changesIn(style.subarray(afterName + 4, afterName + 2 + length)),
    character: changes(afterName + 2 + length + (length % 2))
  }
}
