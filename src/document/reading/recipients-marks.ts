import {isAllCapitals, isWordUnit} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {lacksCountryName} from '../header.js'
import type {Plan} from '../plan.js'
import {entryStart, recipientsHeading} from '../recipients.js'
import {cellLines} from './cell-lines.js'
import {opensWith} from './frames.js'
import {isUnmarked, type LineEnd, lineEnd} from './line-marks.js'
import {isSigned} from './powers.js'
import {isMachineRead} from './running-text.js'

/** A mark of the list of recipients that is missing or another one: what it belongs to, and where it should stand. */
export interface MarkSlip extends LineEnd {
  readonly kind: 'heading' | 'entry' | 'archive' | 'colon' | 'order'
}

/**
 * Marks of “Nơi nhận” that are prescribed: a colon behind the heading and behind “Lưu”, a semicolon behind each
 * entry, a full stop behind the line “Lưu”, which is the last. Only entries with a dash that end with their line are asked, and only where no signature
 * stands among them; a list without any mark has been converted.
 */
export function markSlips(plan: Plan): readonly MarkSlip[] {
  const [heading, ...lines] = recipientsLines(plan)
  if (!heading || isMachineRead(plan) || lacksCountryName(plan.header)) return []
  const slips: MarkSlip[] = []
  const end = recipientsHeading(heading, plan.phrases)
  if (end === heading.length && heading.value[end - 1] !== ':')
    slips.push({kind: 'heading', ...lineEnd(heading, '')})
  const entries = lines.flatMap((passage, at) => (isEntry(passage) ? [{passage, at}] : []))
  const archive = entries.findIndex(({passage}) => opensWith(passage, ['archive'], plan.phrases))
  if (archive < 0 || isShared(lines, plan) || !hasMarks(entries)) return slips
  for (const [i, {passage, at}] of entries.entries()) {
    const isWhole = entries[i + 1]?.at === at + 1
    if (i < archive && isWhole && isUnmarked(passage, ',.'))
      slips.push({kind: 'entry', ...lineEnd(passage, ',.')})
  }
  const unmarked = archiveWithoutColon(entries[archive]?.passage, plan)
  if (unmarked) slips.push({kind: 'colon', ...unmarked})
  const [kept, last] = [entries[archive], entries.at(-1)]
  if (kept && last && kept !== last) slips.push({kind: 'order', passage: kept.passage, at: 0, other: 0})
  else if (kept && kept.at === lines.length - 1 && !isStopped(kept.passage.value))
    slips.push({kind: 'archive', ...lineEnd(kept.passage, ';,')})
  return slips
}

/**
 * “Lưu: VT, NC.”, also before the sign of who drafted it, as templates have it: “Lưu: VT, NC. Châu”, “VT, TCCC.(Ngân)”. In
 * “VT, P.CCHC” it shortens a word.
 */
function isStopped(line: string): boolean {
  const last = line.at(-1) ?? ''
  if (last === '.') return true
  for (let at = line.indexOf('.'); at >= 0; at = line.indexOf('.', at + 1))
    if (isWordUnit(line.charAt(at - 1)) && isWordUnit(line.charAt(at - 2))) return !';,'.includes(last)
  return false
}

/** “- Lưu VT”: where the colon belongs. */
function archiveWithoutColon(line: Passage | undefined, {phrases}: Plan): LineEnd | undefined {
  if (!line) return undefined
  const words = phrases.words(line)
  const at = words.tokenFrom(entryStart(line) ?? 0)
  return words.isUpper(at + 1) ? {passage: line, at: words.end(at), other: 0} : undefined
}

/** The lines of “Nơi nhận”: a cell that holds the whole list is cut where its lines begin. */
function recipientsLines(plan: Plan): readonly Passage[] {
  return (plan.recipients?.passages ?? []).flatMap(passage => cellLines(plan, passage))
}

/** Whether the signature stands among the lines, as where two columns were put together. */
function isShared(lines: readonly Passage[], {phrases}: Plan): boolean {
  return lines.some(line => (isAllCapitals(line.value) && !isEntry(line)) || isSigned(phrases.words(line)))
}

function isEntry(passage: Passage): boolean {
  return entryStart(passage) !== undefined
}

function hasMarks(entries: readonly {readonly passage: Passage}[]): boolean {
  return entries.some(({passage: {value}}) => ';.'.includes(value.at(-1) ?? ' '))
}
