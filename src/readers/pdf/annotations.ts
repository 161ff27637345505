import type {PDFPageProxy} from 'unpdf/pdfjs'
import {isWordUnit} from '../../vietnamese/letters.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {UnaccentedWords} from '../reader-words.js'
import type {FontFace} from './glyph.js'
import {rawLines} from '../raw-lines.js'
import {apply, type Matrix} from './matrix.js'
import type {PlacedGlyph} from './page-walk.js'

/** What pdf.js tells of an annotation. */
interface Annotation {
  readonly id?: unknown
  readonly fieldType?: unknown
  readonly fieldValue?: unknown
  readonly rect?: readonly number[]
  readonly hasAppearance?: boolean
  readonly hidden?: boolean
  readonly noView?: boolean
  readonly defaultAppearanceData?: {readonly fontSize?: number}
}

/**
 * The glyphs that are text of the document: those of the page itself, and what its annotations show.
 *
 * Offices stamp number and date into fields. But the picture of a digital signature, “Người ký: … Thời gian ký:
 * 28.12.2018 15:38:28”, says nothing of the document. The value of a field that has no picture is set by the viewer.
 *
 * @param base from the page’s own points to those that glyphs are placed in
 */
export async function shownGlyphs(
  page: PDFPageProxy,
  glyphs: readonly PlacedGlyph[],
  base: Matrix,
  words: UnaccentedWords
): Promise<readonly PlacedGlyph[]> {
  const annotations = await annotationsOf(page)
  if (annotations.length === 0) return glyphs
  const stamps = stampsAmong(annotations, glyphs, words)
  const shown =
    stamps.size === 0
      ? glyphs
      : glyphs.filter(({annotation}) => annotation === undefined || !stamps.has(annotation))
  const values = annotations.flatMap(annotation => valueGlyphs(annotation, base))
  return values.length === 0 ? shown : [...shown, ...values]
}

async function annotationsOf(page: PDFPageProxy): Promise<readonly Annotation[]> {
  try {
    return (await page.getAnnotations()) as readonly Annotation[]
  } catch {
    return []
  }
}

/** The signature fields that show a certificate: who signed, with what, when to the second. */
function stampsAmong(
  annotations: readonly Annotation[],
  glyphs: readonly PlacedGlyph[],
  words: UnaccentedWords
): Set<string> {
  const fields = new Map<string, PlacedGlyph[]>()
  for (const {id, fieldType} of annotations) if (fieldType === 'Sig') fields.set(String(id), [])
  if (fields.size > 0)
    for (const glyph of glyphs) if (glyph.annotation !== undefined) fields.get(glyph.annotation)?.push(glyph)
  return new Set([...fields].filter(([, shown]) => isStamp(lineByLine(shown), words)).map(([id]) => id))
}

function isStamp(text: string, words: UnaccentedWords): boolean {
  if (hasAddress(text)) return true
  const found = words.unaccentedIn(text)
  return found.mentions('signature-stamps') || hasTimeOfDay(found)
}

/** The glyphs of a field in the order in which they are drawn; what begins a new line is a word of its own. */
function lineByLine(glyphs: readonly PlacedGlyph[]): string {
  let text = ''
  let before: PlacedGlyph | undefined
  for (const glyph of glyphs) {
    if (before && Math.abs(glyph.y - before.y) > glyph.size * 0.5) text += ' '
    text += glyph.text
    before = glyph
  }
  return text
}

/** “…@…”, an address of mail. */
function hasAddress(text: string): boolean {
  const at = text.indexOf('@')
  return at > 0 && isWordUnit(text[at - 1]) && isWordUnit(text[at + 1])
}

/** “15:38:28”. */
function hasTimeOfDay(words: PassageWords): boolean {
  for (let i = 0; i + 4 < words.length; i++)
    if (
      [i, i + 2, i + 4].every(at => words.isNumber(at)) &&
      [i + 1, i + 3].every(at => words.is(at, sign.colon))
    )
      return true
  return false
}

const viewersFace: FontFace = {name: 'Helvetica', bold: false, italic: false}
/** The width of a letter and the room below a line, in heights of the font, as viewers set them about. */
const [letterWidth, descent] = [0.5, 0.3]
const usualSize = 12

function valueGlyphs(
  {fieldType, fieldValue, rect, hasAppearance, hidden, noView, defaultAppearanceData}: Annotation,
  base: Matrix
): PlacedGlyph[] {
  if (fieldType !== 'Tx' && fieldType !== 'Ch') return []
  const value = Array.isArray(fieldValue) ? fieldValue.join(' ') : fieldValue
  if (typeof value !== 'string' || rect?.length !== 4) return []
  if (hasAppearance || hidden || noView) return []
  const [left, bottom] = rect as unknown as readonly [number, number, number, number]
  const size = defaultAppearanceData?.fontSize || usualSize
  const lines = rawLines(value).map(({start, end}) => value.slice(start, end))
  return lines.flatMap((line, row) =>
    Array.from(line.trimEnd(), (text, at): PlacedGlyph => {
      const up = descent + (lines.length - 1 - row) * 1.2
      const [x, y] = apply(base, left + at * letterWidth * size, bottom + up * size)
      const width = letterWidth * size
      const place = {annotation: undefined, font: '', code: undefined, turn: 0} as const
      return {text, x, y, width, size, face: viewersFace, ...place}
    })
  )
}
