import type {ReadFileReport} from '../../src/diagnostic/report.js'
import {type LintOptions, lintDocument} from '../../src/engine/lint-document.js'
import {type Carried, exampleSource} from '../../src/engine/example-source.js'
import {knownIds} from '../../src/linter/known-rules.js'
import {makeKnowledge} from '../../src/knowledge/knowledge.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {bindRules} from '../../src/packs/rule.js'

/** Every test happens on the same day. */
export const today = '2026-11-20'
export const knowledge = makeKnowledge(builtInKnowledge, today)
export const rules = bindRules(builtInPacks)
/** Those of the preset `thorough` too. */
export const allRules = bindRules(builtInPacks, 'thorough')

/** Every rule and item that a document may name. */
export const ruleIds = knownIds(builtInPacks)

/** Lints bytes or text as a file of this name, with the built-in packs. */
export async function lint(
  name: string,
  content: Uint8Array | string,
  {notes, layout, ...options}: Partial<LintOptions> & Carried = {},
  asked = rules
): Promise<ReadFileReport> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const source = await exampleSource(name, bytes, {notes, layout}, knowledge.vocabulary.words)
  return lintDocument(source, asked, knowledge, {language: 'vi', ruleIds, ...options})
}

const ofLayout = new Set(rules.filter(({check}) => check.needs?.includes('layout')).map(({id}) => id))

/** Whether a row or a finding is of the text, and not of how it is laid out, which only some formats tell. */
export function isOfText({rule}: {readonly rule: string}): boolean {
  return !ofLayout.has(rule)
}

/** `rule/item: status` of what is asked of the text, in the order of the checklist. */
export function statuses(report: ReadFileReport): string[] {
  return report.checklist
    .filter(isOfText)
    .map(row => `${row.item ? `${row.rule}/${row.item}` : row.rule}: ${row.status}`)
}

/** `number of date`, each once, in reading order. */
export function citations(report: ReadFileReport): string[] {
  return [
    ...new Set(report.plan.citations.map(citation => `${citation.number} of ${citation.date ?? 'no date'}`))
  ]
}
