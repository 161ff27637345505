import type {ReadFileReport} from '../src/diagnostic/report.js'
import {type LintOptions, lintDocument} from '../src/engine/lint-document.js'
import {readSource} from '../src/engine/read-source.js'
import {makeWorld} from '../src/knowledge/world.js'
import {builtInKnowledge, builtInPacks} from '../src/packs/built-in.generated.js'
import {bindRules, type RuleExample} from '../src/packs/rule.js'
import type {SourceNoteKind} from '../src/document/source-document.js'

/** Every test happens on the same day. */
export const today = '2026-11-20'
export const world = makeWorld(builtInKnowledge, today)
export const rules = bindRules(builtInPacks)

/** Lints bytes or text as a file of this name, with the built-in packs. */
export async function lint(
  name: string,
  content: Uint8Array | string,
  {notes = {}, ...options}: Partial<LintOptions> & Pick<RuleExample, 'notes'> = {}
): Promise<ReadFileReport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const source = await readSource(name, bytes)
  const said = Object.entries(notes).map(([kind, count]) => ({kind: kind as SourceNoteKind, count}))
  const whole = said.length > 0 ? {...source, notes: said} : source
  return lintDocument(whole, rules, world, {language: 'vi', ...options})
}

/** `rule/item: status`, in the order of the checklist. */
export function statuses(report: ReadFileReport): string[] {
  return report.checklist.map(row => `${row.item ? `${row.rule}/${row.item}` : row.rule}: ${row.status}`)
}

/** `number of date`, each once, in reading order. */
export function citations(report: ReadFileReport): string[] {
  return [
    ...new Set(report.plan.citations.map(citation => `${citation.number} of ${citation.date ?? 'no date'}`))
  ]
}
