import type {StrokeKind} from '../../document/layout.js'
import {child, type XmlElement} from '../../office/xml.js'

/** A shape, a frame or a group, whatever it holds. */
export function isDrawing({name}: XmlElement): boolean {
  return name.startsWith(prefix) && drawn.has(name.slice(prefix.length))
}

const prefix = 'drawing:'
const drawn: ReadonlySet<string> = new Set(
  'line connector custom-shape frame g rect polyline polygon regular-polygon path ellipse circle caption measure control'.split(
    ' '
  )
)
const textBox = 'drawing:text-box'

/** What a drawing is: a line, or what may be one; undefined for a frame that holds text. */
export function strokeKind(drawing: XmlElement): StrokeKind | undefined {
  if (drawing.name === 'drawing:line' || drawing.name === 'drawing:connector') return 'line'
  if (drawing.name === 'drawing:frame' && child(drawing, textBox)) return undefined
  const geometry = child(drawing, 'drawing:enhanced-geometry')?.attributes['drawing:type']
  return geometry !== undefined && lineGeometries.has(geometry) ? 'line' : 'other'
}

/** As LibreOffice keeps the lines of Word. */
const lineGeometries: ReadonlySet<string> = new Set([
  'mso-spt20',
  'mso-spt32',
  'ooxml-line',
  'ooxml-straightConnector1'
])
