import type {PDFPageProxy} from 'unpdf/pdfjs'
import {bare} from '../../vietnamese/fold.js'
import type {FontFace} from './glyph.js'
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
  base: Matrix
): Promise<readonly PlacedGlyph[]> {
  const annotations = await annotationsOf(page)
  if (annotations.length === 0) return glyphs
  const stamps = stampsAmong(annotations, glyphs)
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

/** What is said of a certificate: who signed, with what, when to the second. */
const certificate =
  /nguoi ky|ky boi|duoc ky|ky so|ngay ky|thoi (?:gian|diem) ky|signed by|signature|chung thu|certificate|\S@\S|\d\d:\d\d:\d\d/

/** The signature fields that show a certificate. */
function stampsAmong(annotations: readonly Annotation[], glyphs: readonly PlacedGlyph[]): Set<string> {
  const texts = new Map<string, string[]>()
  for (const {id, fieldType} of annotations) if (fieldType === 'Sig') texts.set(String(id), [])
  if (texts.size > 0)
    for (const {annotation, text} of glyphs) if (annotation !== undefined) texts.get(annotation)?.push(text)
  const isStamp = (text: string) => certificate.test(bare(text.normalize('NFC').replace(/\s+/g, ' ')))
  return new Set([...texts].filter(([, text]) => isStamp(text.join(''))).map(([id]) => id))
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
  const lines = value.split(/\r\n?|\n/)
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
