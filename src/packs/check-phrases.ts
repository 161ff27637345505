import type {Fault} from '../base/fault.js'
import {throwAll} from '../base/faults.js'
import {there} from '../base/there.js'
import {TableWords} from '../knowledge/table-words.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {RowFault} from '../vietnamese/words/row-fault.js'
import {plainFault, type RuleFault, type RulePath} from './check-references.js'
import {pathTo} from './path-to.js'
import {bindRules, type PackData, phraseListsOf, type RuleData} from './rule.js'

/**
 * Compile the phrases of all rules, once packs and tables are all loaded: what cannot be looked for is said where it is
 * written, and no rule finds it out in the middle of a plan.
 *
 * @param fault makes the fault of a place in a rule’s file
 * @throws {Fault} that tells of all, each with its phrase
 */
export function checkPhrases(
  packs: readonly PackData[],
  tables: KnowledgeTables,
  fault: RuleFault = plainFault
): void {
  const words = TableWords.of(tables)
  const lists = bindRules(packs, 'thorough').map(rule => phraseListsOf(rule, tables))
  if (faultOf(() => words.learn(lists.flat())) === undefined) return
  const faults: Fault[] = []
  // Together they may be too many though none is.
  for (const [at, rule] of packs.flatMap(pack => pack.rules).entries()) {
    const own = there(lists[at], `the phrases of ${rule.id}`)
    const wrong = faultOf(() => words.learn(own))
    if (!wrong) continue
    const what = {
      vi: `quy tắc “${rule.id}” có quá nhiều cụm từ; hãy tách thành nhiều quy tắc.`,
      en: `the rule “${rule.id}” has too many phrases; split it.`
    }
    faults.push(
      wrong.row ? fault(rule, placeOf(rule, wrong.row.words), wrong.what) : fault(rule, ['check'], what)
    )
  }
  throwAll(faults)
}

function faultOf(act: () => void): RowFault | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
    return error
  }
}

/** Where a rule writes a phrase. */
function placeOf(rule: RuleData, phrase: string): RulePath {
  const own = pathTo(phrase, rule.params, ['with'])
  if (own) return own
  for (const [at, item] of rule.items.entries()) {
    const found = pathTo(phrase, item.params, ['items', at, 'with'])
    if (found) return found
  }
  return ['check']
}
