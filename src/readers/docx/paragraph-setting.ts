import type {Alignment, LineSpacing} from '../../document/layout.js'
import {isOn, type XmlElement} from '../../office/xml.js'
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
/** What Word leaves where the space is automatic, and how high it takes a line to be. Both in points. */
const [automatic, line] = [14, 12]

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
  const space = (side: string) => {
    if (isOn(attribute('w:spacing', `w:${side}Autospacing`))) return automatic
    // Hundredths of a line, which hold before the length.
    const lines = Number(attribute('w:spacing', `w:${side}Lines`) ?? 0) || 0
    return Math.max(length('w:spacing', `w:${side}`) ?? 0, (lines / 100) * line)
  }
  return {
    alignment: alignmentOf(attribute('w:jc', 'w:val')),
    indent: {
      left: indent('w:left', 'w:start'),
      right: indent('w:right', 'w:end'),
      firstLine: hanging > 0 ? -hanging : indent('w:firstLine')
    },
    spacing: {
      before: space('before'),
      after: space('after'),
      isContextual: styles.paragraphSwitch(pPr, 'w:contextualSpacing', ofList),
      line: lineSpacing(attribute('w:spacing', 'w:line'), attribute('w:spacing', 'w:lineRule'))
    },
    style: styles.styleOf(pPr),
    isApart: false
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
