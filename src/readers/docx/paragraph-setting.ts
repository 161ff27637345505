import type {Alignment, LineSpacing} from '../../document/layout.js'
import type {XmlElement} from '../../office/xml.js'
import {millimetres, points} from '../office/lengths.js'
import type {ParagraphSetting} from '../office/text-writer.js'
import type {Styles} from './styles.js'

const alignments: Readonly<Record<string, Alignment>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify'
}
const twip = 1 / 20

/** How a paragraph is set: its own properties, those of its list, of its styles, and the defaults. */
export function settingOf(
  pPr: XmlElement | undefined,
  ofList: XmlElement | undefined,
  styles: Styles
): ParagraphSetting {
  const attribute = (name: string, ...names: string[]) => styles.paragraphAttribute(pPr, name, names, ofList)
  const length = (name: string, ...names: string[]) => points(attribute(name, ...names), twip)
  const indent = (...names: string[]) => millimetres(length('w:ind', ...names) ?? 0)
  const hanging = indent('w:hanging')
  return {
    alignment: alignmentOf(attribute('w:jc', 'w:val')),
    indent: {
      left: indent('w:left', 'w:start'),
      right: indent('w:right', 'w:end'),
      firstLine: hanging > 0 ? -hanging : indent('w:firstLine')
    },
    spacing: {
      before: length('w:spacing', 'w:before') ?? 0,
      after: length('w:spacing', 'w:after') ?? 0,
      line: lineSpacing(attribute('w:spacing', 'w:line'), attribute('w:spacing', 'w:lineRule'))
    }
  }
}

export function alignmentOf(jc: string | undefined): Alignment {
  return alignments[jc ?? ''] ?? 'left'
}

/** A single line is 240; with a rule the number is a length. */
function lineSpacing(line: string | undefined, rule: string | undefined): LineSpacing {
  if (rule === 'exact' || rule === 'atLeast')
    return {points: points(line, twip) ?? 0, isLeast: rule === 'atLeast'}
  const number = Number(line ?? 240)
  return {lines: Number.isFinite(number) ? number / 240 : 1}
}
