import {OPS, type PDFPageProxy} from 'unpdf/pdfjs'
import {faceOf} from './font-face.js'
import type {FontFace, Glyph, PageContent, Stroke} from './glyph.js'
import {letterOf} from './letters.js'
import {matrixOf} from './matrix.js'
import {type Instructions, PageWalk, type PlacedGlyph} from './page-walk.js'

/** What is printed on a page, and how many of its letters were converted or have no code. */
export interface ReadPage extends PageContent {
  readonly legacy: number
  readonly unreadable: number
  /** Pictures may cover a good part of it. */
  readonly pictured: boolean
}

/** What is printed on a page, turned so that most of its text reads from left to right. */
export async function pageContent(page: PDFPageProxy): Promise<ReadPage> {
  const viewport = page.getViewport({scale: 1})
  const instructions: Instructions = await page.getOperatorList()
  const stamps = instructions.argsArray.length > 0 ? await signatureStamps(page) : new Set<string>()
  const faces = new Map<string, FontFace>()
  for (const name of fontsIn(page, instructions)) faces.set(name, await faceNamed(page, name))
  const walk = new PageWalk(
    matrixOf(viewport.transform),
    font => faces.get(font) ?? unknownFace,
    annotation => stamps.has(annotation)
  )
  walk.walk(instructions)
  const {width, height} = viewport
  const upright = turned(walk.glyphs, walk.strokes, width, height)
  const count = {plain: 0, legacy: 0, unreadable: 0}
  const glyphs = upright.glyphs.map(glyph => {
    const {text, kind} = letterOf(glyph.text, glyph.face.name)
    count[kind]++
    return text === glyph.text ? glyph : {...glyph, text}
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

async function faceNamed(page: PDFPageProxy, name: string): Promise<FontFace> {
  for (let turn = 0; turn < patience; turn++) {
    if (page.commonObjs.has(name)) {
      const font = page.commonObjs.get(name) as {name?: unknown} | null
      return faceOf(typeof font?.name === 'string' ? font.name : '')
    }
    await new Promise(resolve => setTimeout(resolve, 0))
  }
  return unknownFace
}

/** “Người ký: … Thời gian ký: …”: the picture of a digital signature is no text of the document. */
async function signatureStamps(page: PDFPageProxy): Promise<Set<string>> {
  try {
    const annotations = (await page.getAnnotations()) as {id?: unknown; fieldType?: unknown}[]
    return new Set(annotations.filter(one => one.fieldType === 'Sig').map(one => String(one.id)))
  } catch {
    return new Set()
  }
}

type Turned = Pick<PageContent, 'width' | 'height' | 'glyphs' | 'strokes'>

/** Tables are often set on their side; what stands askew or across the rest is a watermark or a stamp. */
function turned(
  glyphs: readonly PlacedGlyph[],
  strokes: readonly Stroke[],
  width: number,
  height: number
): Turned {
  const counts = [0, 0, 0, 0]
  for (const {turn} of glyphs) if (turn !== undefined) counts[turn]!++
  const most = counts.indexOf(Math.max(...counts))
  const kept: readonly Glyph[] = glyphs.filter(glyph => glyph.turn === most && isOnPage(glyph, width, height))
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
