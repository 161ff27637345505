import type {Language, Severity} from '../base/severity.js'
import {severities} from '../base/severity.js'
import {basisLines} from '../packs/basis-lines.js'
import {notesOf} from '../packs/notes-of.js'
import type {RuleData, SeverityByLevel} from '../packs/rule.js'
import type {RuleAbout} from '../reporters/reporter.js'

/** What those of the rules that were asked say of themselves, for reports that carry it. */
export function rulesAbout(
  rules: readonly RuleData[],
  asked: readonly {readonly id: string}[],
  language: Language
): Promise<RuleAbout[]> {
  const ids = new Set(asked.map(({id}) => id))
  // Two configurations may have a pack of one name.
  const told = rules.filter(({id}) => ids.delete(id))
  return Promise.all(
    told.map(async rule => {
      const {mend, limits} = await notesOf(rule)
      return {
        id: rule.id,
        summary: rule.summary[language],
        why: rule.why[language],
        mend: mend?.[language],
        limits: limits?.[language],
        basis: basisLines(rule),
        severity: heaviest([rule.weight, ...rule.items.map(({weight}) => weight)])
      }
    })
  )
}

function heaviest(weights: readonly SeverityByLevel[]): Severity | undefined {
  const all = weights.flatMap(weight => (typeof weight === 'string' ? [weight] : Object.values(weight)))
  return severities.find(severity => all.includes(severity))
}
