import {isLetter, isNumeral} from '../../vietnamese/letters.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Span} from '../../vietnamese/passage.js'
import {type Layout, looksIn, type Stroke} from '../layout.js'
import type {Plan} from '../plan.js'
import {type ComponentName, spansOf} from './components.js'
import {isInTable} from './table-spans.js'

/** Whether a rule is drawn below a line of the header: not known where something is drawn that may be one, or stand elsewhere. */
export type Ruled = 'ruled' | 'bare' | 'unknown' | 'absent'

/** The lines of a header below which a rule is drawn. */
export type RuledLine = Extract<ComponentName, 'motto' | 'issuer'>

const ruledLines: readonly RuledLine[] = ['motto', 'issuer']

/**
 * Below which lines of the header a rule is drawn: as a border, as underlined or typed letters, or as a shape. A shape may
 * be printed far from where it hangs; so one that hangs in the header tells nothing of a single line, and none is missed
 * only where nothing is drawn at all above the text.
 */
export function rulesOf(
  plan: Plan
): ReadonlyMap<RuledLine, {readonly ruled: Ruled; readonly at: Span | undefined}> {
  const {layout} = plan.source
  const lines = ruledLines.map(line => ({line, at: spansOf(plan, line)[0]}))
  const isWhole = lines.every(({at}) => at && isOwnLine(plan, at))
  const owned = new Map(
    lines.map(({line, at}) => [line, layout && at && hasOwn(layout, at, plan.source.text)])
  )
  const unowned = [...owned.values()].filter(own => !own).length
  const hanging = layout ? hangingIn(layout, plan) : []
  const isDrawn = hanging.length > 0 || layout?.pages.some(({isDrawnOn}) => isDrawnOn)
  const shapes = hanging.filter(({kind, start}) => kind === 'line' && start < (plan.title?.span.start ?? 0))
  const others = hanging.length - shapes.length
  const rest: Ruled = !isDrawn ? 'bare' : others === 0 && shapes.length === unowned ? 'ruled' : 'unknown'
  return new Map(
    lines.map(({line, at}) => [line, {at, ruled: isWhole ? (owned.get(line) ? 'ruled' : rest) : 'absent'}])
  )
}

/** A paragraph, or a line of it, that holds nothing else: columns that were put together are no lines. */
function isOwnLine({source}: Plan, {start, end}: Span): boolean {
  const from = source.text.lastIndexOf('\n', start - 1) + 1
  const to = source.text.indexOf('\n', end)
  return (
    source.text.slice(from, start).trim() === '' &&
    source.text.slice(end, to < 0 ? undefined : to).trim() === '' &&
    !isInTable(source, {start, end})
  )
}

/** Whether its letters are underlined, or a rule belongs to its paragraph or to what stands below it without words. */
function hasOwn(layout: Layout, {start, end}: Span, text: string): boolean {
  if (looksIn(layout, {start, end}).some(({isUnderlined}) => isUnderlined)) return true
  const {paragraphs, strokes} = layout
  let next = firstIndex(paragraphs, one => one.start >= end)
  while (paragraphs[next] && !hasWords(text, paragraphs[next])) next++
  const to = paragraphs[next]?.start ?? text.length
  return strokes.some(one => one.kind === 'own' && one.end >= end && one.start < to)
}

function hasWords(text: string, span: Span | undefined): boolean {
  return (
    span !== undefined &&
    Array.from(text.slice(span.start, span.end)).some(one => isLetter(one) || isNumeral(one))
  )
}

/** What hangs above the first section, or above the end of what little there is, and belongs to no line. */
function hangingIn({strokes}: Layout, {sections, title}: Plan): Stroke[] {
  const to = sections[0]?.span.start ?? title?.span.end ?? Infinity
  return strokes.filter(({kind, start}) => kind !== 'own' && start <= to)
}
