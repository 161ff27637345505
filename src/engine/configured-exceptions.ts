import type {Finding} from '../diagnostic/report.js'
import {fold} from '../vietnamese/fold.js'
import {withSingleBlanks} from '../vietnamese/letters.js'
import type {ConfiguredException} from './file-settings.js'
import type {FindingOrigin, Judgement} from './judgement.js'

/** The exception of the configuration that each finding falls under: the first that covers it. */
export function configuredFor(
  {report, origins}: Pick<Judgement, 'report' | 'origins'>,
  exceptions: readonly ConfiguredException[]
): (ConfiguredException | undefined)[] {
  if (exceptions.length === 0) return []
  const byRule = new Map<string, Wanted[]>()
  for (const one of exceptions) {
    const wanted = {one, quote: folded(one.quote), section: folded(one.section)}
    const others = byRule.get(one.rule)
    if (others) others.push(wanted)
    else byRule.set(one.rule, [wanted])
  }
  return report.findings.map((finding, i) => {
    const {rule, item} = finding
    const ids = item === undefined ? [rule] : [`${rule}/${item}`, rule]
    const candidates = ids.flatMap(id => byRule.get(id) ?? [])
    return candidates.find(wanted => covers(wanted, finding, origins[i]!))?.one
  })
}

interface Wanted {
  readonly one: ConfiguredException
  readonly quote: string | undefined
  readonly section: string | undefined
}

function covers(
  {quote, section}: Wanted,
  {text, quote: written, where}: Finding,
  {headings}: FindingOrigin
): boolean {
  if (quote !== undefined && ![text, written].some(one => isQuoted(folded(one), quote))) return false
  if (section === undefined) return true
  return isWithin(folded(where.section), section) || headings.split('\n').some(one => isHeading(one, section))
}

/** Reports cut long quotes off, and end them with “…”. */
function isQuoted(text: string, quote: string): boolean {
  return quote.endsWith('…') ? text.startsWith(quote.slice(0, -1)) : text === quote
}

/** “nội dung tuyên truyền”, also with the number that stands before it. */
function isHeading(heading: string, section: string): boolean {
  if (heading === '' || !section.endsWith(heading)) return false
  const before = section.slice(0, -heading.length).trim()
  return !before.includes(' ')
}

/** “II.1” stands in “II”, “II.” and “II.1”, “Phụ lục 2, I.1” in “Phụ lục 2”. */
function isWithin(at: string | undefined, section: string): boolean {
  const number = section.endsWith('.') ? section.slice(0, -1) : section
  if (at === undefined || !at.startsWith(number)) return false
  const next = at[number.length]
  return next === undefined || next === '.' || next === ','
}

function folded(text: string): string
function folded(text: string | null): string | undefined
function folded(text: string | null): string | undefined {
  return text === null ? undefined : withSingleBlanks(fold(text)).trim()
}
