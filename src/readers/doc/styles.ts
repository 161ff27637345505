import {changesIn, codes} from './formatting.js'

/** What a paragraph style brings with it. */
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

/** The paragraph styles of a document by their numbers; each goes on from the one it is based on. */
export function stylesOf(sheet: Uint8Array): (number: number) => Style {
  const own = ownStyles(sheet)
  const none: Style = {bold: false, list: 0, level: 0, font: defaultFont(sheet)}
  const resolve = (number: number, depth: number): Style => {
    const style = own[number]
    if (!style || depth > own.length) return none
    const base = resolve(style.base, depth + 1)
    const bold = style.character.get(codes.bold)
    return {
      bold: bold === undefined ? base.bold : isBold(bold, base.bold),
      list: style.paragraph.get(codes.list) ?? base.list,
      level: style.paragraph.get(codes.level) ?? base.level,
      font: style.character.get(codes.font) ?? base.font
    }
  }
  const resolved = own.map((_, number) => resolve(number, 0))
  return number => resolved[number] ?? none
}

function defaultFont(sheet: Uint8Array): number | undefined {
  return sheet.length >= 16 ? sheet[14]! | (sheet[15]! << 8) : undefined
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

function ownStyle(style: Uint8Array, baseSize: number): OwnStyle | undefined {
  const u16 = (at: number) => (style[at] ?? 0) | ((style[at + 1] ?? 0) << 8)
  if ((u16(2) & 15) !== paragraphKind) return undefined
  const afterName = baseSize + 2 + u16(baseSize) * 2 + 2
  const length = u16(afterName)
  const next = afterName + 2 + length + (length % 2)
  return {
    base: u16(2) >> 4,
    // Its first two bytes are its own number.
    paragraph: changesIn(style.subarray(afterName + 4, afterName + 2 + length)),
    character: changesIn(style.subarray(next + 2, next + 2 + u16(next)))
  }
}
