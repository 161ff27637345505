import type {StrokeKind} from '../../document/layout.js'
import {child, type XmlElement} from '../../office/xml.js'
import {showsLines, type Styles} from './styles.js'

/** What holds a shape, a picture or an object; what stands in `mc:Fallback` is the same once more. */
export const drawings: ReadonlySet<string> = new Set(['w:drawing', 'w:pict', 'w:object'])

/** What a drawing is: a line, or what may be one; undefined for a box that holds text. */
export function strokeKind(drawing: XmlElement): StrokeKind | undefined {
  let lines = 0
  let shapes = 0
  let hasText = false
  const stack = [...drawing.children]
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.name === 'w:txbxContent') hasText = true
    else if (isShape(one)) {
      shapes++
      if (isLine(one)) lines++
    }
    if (one.name !== 'w:txbxContent' && one.name !== 'mc:Fallback') stack.push(...one.children)
  }
  if (shapes === 1 && lines === 1) return 'line'
  return shapes === 1 && hasText ? undefined : 'other'
}

const vmlShapes: ReadonlySet<string> = new Set([
  'v:shape',
  'v:line',
  'v:rect',
  'v:roundrect',
  'v:polyline',
  'v:oval',
  'v:curve',
  'v:arc',
  'v:image'
])

function isShape({name}: XmlElement): boolean {
  return name === 'a:prstGeom' || name === 'a:custGeom' || vmlShapes.has(name)
}

const lineShapes: ReadonlySet<string> = new Set(['line', 'straightConnector1'])

/** “#_x0000_t32”: a straight connector, by its number among the shapes of Office. */
const connectorType = '_t32'

function isLine({name, attributes}: XmlElement): boolean {
  if (name === 'a:prstGeom') return lineShapes.has(attributes.prst ?? '')
  return name === 'v:line' || (name === 'v:shape' && (attributes.type ?? '').endsWith(connectorType))
}

/**
 * The rule of a paragraph: a border below it, or any border of an empty one; a line above belongs to what stands above.
 */
export function ruleOf(pPr: XmlElement | undefined, isEmpty: boolean, styles: Styles): StrokeKind[] {
  const borders = styles.paragraphProperty(pPr, 'w:pBdr')
  if (!showsLines(borders)) return []
  const isBelow = showsLines(borders && {...borders, children: borders.children.filter(isBottom)})
  return [isEmpty || isBelow ? 'own' : 'other']
}

function isBottom({name}: XmlElement): boolean {
  return name === 'w:bottom' || name === 'w:between'
}

/** Whether a cell has a line above or below it, which may be meant as a rule under what stands in it. */
export function isCellRuled(cell: XmlElement): boolean {
  const borders = child(child(cell, 'w:tcPr'), 'w:tcBorders')
  return showsLines(borders && {...borders, children: borders.children.filter(isAcross)})
}

function isAcross({name}: XmlElement): boolean {
  return name === 'w:top' || name === 'w:bottom' || name === 'w:insideH'
}
