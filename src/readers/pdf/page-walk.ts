import {OPS} from 'unpdf/pdfjs'
import type {Glyph, FontFace, Stroke} from './glyph.js'
import {identity, type Matrix, matrixOf, multiply} from './matrix.js'
import {strokesOf} from './strokes.js'

/** A page’s drawing instructions, as pdf.js decodes them. */
export interface Instructions {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

/** Text is stretched by less than this. */
const leastPicture = 500

interface ShownGlyph {
  readonly unicode?: string
  readonly originalCharCode?: number
  readonly width: number
  readonly isSpace: boolean
}

interface State {
  matrix: Matrix
  fontSize: number
  font: string
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** A glyph that may stand on its side; which way the page is read is only known when all are. */
export interface PlacedGlyph extends Glyph {
  /** In quarters of a turn, undefined where it stands askew (a watermark). */
  readonly turn: 0 | 1 | 2 | 3 | undefined
  /** The annotation that draws it, where it is none of the page itself. */
  readonly annotation: string | undefined
  /** The name of its font in the file, and its code there. */
  readonly font: string
  readonly code: number | undefined
}

/**
 * Walks over a page's instructions and notes each glyph with its place.
 *
 * pdf.js’s own `getTextContent` puts glyphs together in the order they were drawn. A converter that takes the
 * Vietnamese letters which a font lacks from another font draws those after the others, so words come out as
 * “C NG HÒA … Ộ”: only the places of single glyphs tell the text.
 */
export class PageWalk {
  readonly glyphs: PlacedGlyph[] = []
  readonly strokes: Stroke[] = []
  /** What pictures may cover, in square points: each is drawn into a square of one point that is stretched. */
  covered = 0
  #state: State
  readonly #stack: State[] = []
  #text: Matrix = identity
  #line: Matrix = identity
  #annotation: string | undefined

  constructor(
    readonly base: Matrix,
    readonly faceOf: (font: string) => FontFace
  ) {
    this.#state = freshState(base)
  }

  walk({fnArray, argsArray}: Instructions): void {
    for (const [at, operator] of fnArray.entries()) this.#steps[operator]?.(argsArray[at] ?? [])
  }

  readonly #steps: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => this.#save(),
    [OPS.restore]: () => this.#restore(),
    [OPS.transform]: args => this.#transform(args),
    [OPS.paintFormXObjectBegin]: args => {
      this.#save()
      if (args[0]) this.#transform(args[0] as ArrayLike<number>)
    },
    [OPS.paintFormXObjectEnd]: () => this.#restore(),
    [OPS.beginAnnotation]: args => this.#beginAnnotation(args),
    [OPS.endAnnotation]: () => {
      this.#annotation = undefined
      this.#restore()
    },
    [OPS.beginText]: () => {
      this.#text = this.#line = identity
    },
    [OPS.setFont]: args => {
      this.#state.font = String(args[0])
      this.#state.fontSize = Number(args[1])
    },
    [OPS.setCharSpacing]: args => void (this.#state.charSpacing = Number(args[0])),
    [OPS.setWordSpacing]: args => void (this.#state.wordSpacing = Number(args[0])),
    [OPS.setHScale]: args => void (this.#state.scale = Number(args[0]) / 100),
    [OPS.setLeading]: args => void (this.#state.leading = -Number(args[0])),
    [OPS.setTextRise]: args => void (this.#state.rise = Number(args[0])),
    [OPS.setTextMatrix]: args => {
      this.#text = this.#line = matrixOf(args.length === 1 ? args[0] : args)
    },
    [OPS.moveText]: args => this.#moveLine(Number(args[0]), Number(args[1])),
    [OPS.setLeadingMoveText]: args => {
      this.#state.leading = Number(args[1])
      this.#moveLine(Number(args[0]), Number(args[1]))
    },
    [OPS.nextLine]: () => this.#moveLine(0, this.#state.leading),
    [OPS.showText]: args => this.#show(args[0] as readonly (ShownGlyph | number)[]),
    [OPS.constructPath]: args => this.strokes.push(...strokesOf(args, this.#state.matrix))
  }

  #save(): void {
    this.#stack.push({...this.#state})
  }

  #restore(): void {
    this.#state = this.#stack.pop() ?? this.#state
  }

  #transform(matrix: ArrayLike<unknown>): void {
    this.#state.matrix = multiply(this.#state.matrix, matrixOf(matrix))
    const [a, b, c, d] = this.#state.matrix
    const area = Math.abs(a * d - b * c)
    if (area > leastPicture) this.covered += area
  }

  /** An annotation's picture is placed from the page's corner, whatever was drawn before it. */
  #beginAnnotation([id, , transform, matrix]: readonly unknown[]): void {
    this.#save()
    this.#state = freshState(this.base)
    if (transform) this.#transform(transform as ArrayLike<number>)
    if (matrix) this.#transform(matrix as ArrayLike<number>)
    this.#annotation = String(id)
  }

  #moveLine(x: number, y: number): void {
    this.#text = this.#line = multiply(this.#line, [1, 0, 0, 1, x, y])
  }

  /** All glyphs of one text stand on one line: only where each of them begins is its own. */
  #show(shown: readonly (ShownGlyph | number)[]): void {
    const {fontSize, charSpacing, wordSpacing, scale, matrix, rise, font} = this.#state
    const face = this.faceOf(font)
    const [a, b, c, d, e, f] = multiply(matrix, this.#text)
    const [wide, turn] = [Math.hypot(a, b), turnOf(a, b)]
    const size = Math.abs(fontSize) * Math.hypot(c, d)
    const [fromX, fromY] = [c * rise + e, d * rise + f]
    const annotation = this.#annotation
    let at = 0
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        at -= glyph * fontSize * 0.001 * scale
        continue
      }
      const width = glyph.width * fontSize * 0.001 * scale
      if (glyph.unicode)
        this.glyphs.push({
          text: glyph.unicode,
          x: fromX + a * at,
          y: fromY + b * at,
          width: Math.abs(width) * wide,
          size,
          face,
          turn,
          annotation,
          font,
          code: glyph.originalCharCode
        })
      at += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, at, 0])
  }
}

function freshState(matrix: Matrix): State {
  return {matrix, fontSize: 1, font: '', charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0}
}

function turnOf(a: number, b: number): PlacedGlyph['turn'] {
  const quarters = Math.atan2(b, a) / (Math.PI / 2)
  const nearest = Math.round(quarters)
  return Math.abs(quarters - nearest) > 0.06 ? undefined : ((((nearest % 4) + 4) % 4) as 0 | 1 | 2 | 3)
}
