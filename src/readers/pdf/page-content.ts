import {OPS, type PDFPageProxy} from 'unpdf/pdfjs'
import {legacyEncodingOf} from '../../vietnamese/legacy-fonts.js'
import type {UnaccentedWords} from '../reader-words.js'
import {FontCodes} from './font-codes.js'
import {faceOf} from './font-face.js'
import type {FontFace, Glyph, PageContent, Stroke} from './glyph.js'
import {type Letter, letterOf} from './letters.js'
import {matrixOf} from './matrix.js'
import {shownGlyphs} from './annotations.js'
import {type Instructions, PageWalk, type PlacedGlyph} from './page-walk.js'

/** What is printed on a page, and how many of its letters were converted or have no code. */
export interface ReadPage extends PageContent {
  readonly legacy: number
  readonly unreadable: number
  /** Pictures may cover a good part of it. */
  readonly pictured: boolean
}

interface Font {
  readonly face: FontFace
  readonly codes: FontCodes
}

/** The fonts of a document by pdf.js’s names for them; what is seen of one on a page tells more of it on the next. */
export type Fonts = Map<string, Font>

/** What is printed on a page, turned so that most of its text reads from left to right. */
export async function pageContent(
  page: PDFPageProxy,
  fonts: Fonts,
  words: UnaccentedWords
): Promise<ReadPage> {
  const viewport = page.getViewport({scale: 1})
  const base = matrixOf(viewport.transform)
  const instructions: Instructions = await page.getOperatorList()
  for (const name of fontsIn(page, instructions))
    if (!fonts.has(name)) fonts.set(name, await fontNamed(page, name))
  const walk = new PageWalk(base, font => fonts.get(font)?.face ?? unknownFace)
  walk.walk(instructions)
  const {width, height} = viewport
  const shown = await shownGlyphs(page, walk.glyphs, base, words)
  const upright = turned(shown, walk.strokes, width, height)
  const count = {plain: 0, legacy: 0, unreadable: 0}
  for (const {font, code, text} of upright.glyphs)
    if (code !== undefined) fonts.get(font)?.codes.see(code, text)
  const letters = new Letters(fonts)
  const glyphs = upright.glyphs.map(glyph => {
    const {text, kind} = letters.of(glyph)
    count[kind]++
    const {x, y, width, size, face} = glyph
    return {text, x, y, width, size, face}
  })
  return {
    number: page.pageNumber,
    ...upright,
    glyphs,
    legacy: count.legacy,
    unreadable: count.unreadable,
    pictured: walk.covered > width * height * 0.2
  }
}

/** The letters of a page’s glyphs; what a code of a font stands for is found out once. */
class Letters {
  readonly #known = new Map<string, Map<number | string, Letter>>()

  constructor(readonly fonts: Fonts) {}

  of({font, code, text, face}: PlacedGlyph): Letter {
    let known = this.#known.get(font)
    if (!known) this.#known.set(font, (known = new Map()))
    const key = code ?? text
    let letter = known.get(key)
    if (!letter) {
      const isTold = code === undefined || (this.fonts.get(font)?.codes.tells(code) ?? true)
      known.set(key, (letter = letterOf(text, face.name, isTold)))
    }
    return letter
  }
}

const unknownFace: FontFace = {name: '', bold: false, italic: false}

function fontsIn(page: PDFPageProxy, {fnArray, argsArray}: Instructions): Set<string> {
  const names = new Set<string>()
  fnArray.forEach((operator, at) => {
    if (operator === OPS.setFont) names.add(String(argsArray[at]?.[0]))
  })
  return names
}

/** How often others may have their turn before a font that was announced is given up: it may never come. */
const patience = 100

async function fontNamed(page: PDFPageProxy, name: string): Promise<Font> {
  for (let turn = 0; turn < patience; turn++) {
    if (page.commonObjs.has(name)) {
      const font = page.commonObjs.get(name) as {name?: unknown} | null
      const face = faceOf(typeof font?.name === 'string' ? font.name : '')
      return {face, codes: new FontCodes(font, legacyEncodingOf(face.name) !== undefined)}
    }
    await new Promise(resolve => setTimeout(resolve, 0))
  }
  return {face: unknownFace, codes: new FontCodes(undefined, false)}
}

type Turned = Pick<PageContent, 'width' | 'height' | 'strokes'> & {readonly glyphs: readonly PlacedGlyph[]}

/** Tables are often set on their side; what stands askew or across the rest is a watermark or a stamp. */
function turned(
  glyphs: readonly PlacedGlyph[],
  strokes: readonly Stroke[],
  width: number,
  height: number
): Turned {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const {turn} of glyphs) if (turn !== undefined) counts[turn]++
  const most = counts.indexOf(Math.max(...counts))
  const kept = glyphs.filter(glyph => glyph.turn === most && isOnPage(glyph, width, height))
  if (most === 0) return {width, height, glyphs: kept, strokes}
  const around = (x: number, y: number): readonly [number, number] =>
    most === 1 ? [y, width - x] : most === 2 ? [width - x, height - y] : [height - y, x]
  const sideways = most !== 2
  return {
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: kept.map(glyph => {
      const [x, y] = around(glyph.x, glyph.y)
      return {...glyph, x, y}
    }),
    strokes: strokes.map(stroke => turnedStroke(stroke, around))
  }
}

function isOnPage({x, y}: Glyph, width: number, height: number): boolean {
  return x > -width * 0.1 && x < width * 1.1 && y > -height * 0.1 && y < height * 1.1
}

function turnedStroke(
  {direction, at, from, to}: Stroke,
  around: (x: number, y: number) => readonly [number, number]
): Stroke {
  const [x0, y0] = direction === 'across' ? around(from, at) : around(at, from)
  const [x1, y1] = direction === 'across' ? around(to, at) : around(at, to)
  return Math.abs(y1 - y0) < Math.abs(x1 - x0)
    ? {direction: 'across', at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1)}
    : {direction: 'down', at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1)}
}
