import {OPS} from 'unpdf/pdfjs'
import type {Stroke} from './glyph.js'
import {apply, type Matrix} from './matrix.js'

const stroking = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke
])
const filling = new Set<number>([OPS.fill, OPS.eoFill])

/** The most that the side of a filled box may measure to be taken for a line. */
const thin = 2.6
/** The least length of a line that may be a border. */
const shortest = 4

/** How many numbers follow each step of a path: move, line, curve, quadratic curve, close. */
const stepSizes = [2, 2, 6, 4, 0]

type Point = readonly [number, number]

/** The lines across and down of a path: borders are drawn as lines by some programs and as thin boxes by others. */
export function strokesOf([paint, data]: readonly unknown[], matrix: Matrix): Stroke[] {
  const steps = Array.isArray(data) ? (data[0] as ArrayLike<number> | null) : null
  const isStroke = stroking.has(Number(paint))
  if (!steps || (!isStroke && !filling.has(Number(paint)))) return []
  return subpaths(steps, matrix).flatMap(points => (isStroke ? edges(points) : thinBox(points)))
}

function subpaths(steps: ArrayLike<number>, matrix: Matrix): Point[][] {
  const paths: Point[][] = []
  let at = 0
  for (let step = steps[0]; step !== undefined; step = steps[at]) {
    const size = stepSizes[step]
    if (size === undefined) return paths
    if (step === 0) paths.push([])
    const path = paths.at(-1)
    // A step that is cut short leads nowhere.
    if (path && size > 0) path.push(apply(matrix, steps[at + size - 1] ?? NaN, steps[at + size] ?? NaN))
    else if (path?.[0]) path.push(path[0])
    at += size + 1
  }
  return paths
}

function edges(points: readonly Point[]): Stroke[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1]
    return from ? strokeBetween(from[0], from[1], to[0], to[1]) : []
  })
}

function thinBox(points: readonly Point[]): Stroke[] {
  if (points.length < 3) return []
  const xs = points.map(point => point[0])
  const ys = points.map(point => point[1])
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= thin && right - left > bottom - top)
    return strokeBetween(left, (top + bottom) / 2, right, (top + bottom) / 2)
  if (right - left <= thin) return strokeBetween((left + right) / 2, top, (left + right) / 2, bottom)
  return []
}

function strokeBetween(x0: number, y0: number, x1: number, y1: number): Stroke[] {
  const [wide, high] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (high < 1 && wide >= shortest)
    return [{direction: 'across', at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1)}]
  if (wide < 1 && high >= shortest)
    return [{direction: 'down', at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1)}]
  return []
}
