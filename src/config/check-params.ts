import {complaintOf} from '../files/schema-fault.js'
import {checks} from '../checks/checks.generated.js'
import {Fault} from '../base/fault.js'
import {there} from '../base/there.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import {checkPhrases} from '../packs/check-phrases.js'
import {checkReferences} from '../packs/check-references.js'
import {objectionTo} from '../packs/objection.js'
import type {PackData, RuleData} from '../packs/rule.js'
import type {Validators} from '../packs/validators.js'
import type {Config, RuleSaid} from './config.js'
import {settingsIn} from './has-params.js'
import {faultAt} from './place.js'

/**
 * Hold the parameters that a configuration gives to what the checks take: each stands in for the one of the rule.
 * For a configuration whose rules are known (`checkRules`).
 *
 * @throws {Fault} for the first that a check does not take, where it stands
 */
export function checkParams(
  config: Config,
  packs: readonly PackData[],
  knowledge: KnowledgeTables,
  validators: Validators
): void {
  const rules = packs.flatMap(pack => pack.rules)
  for (const said of settingsIn(config)) {
    const {rule: id, params, placeOfParam} = said
    const rule = params && rules.find(rule => id === rule.id || id.startsWith(`${rule.id}/`))
    if (!rule) continue
    const item = rule.items.find(item => item.id !== undefined && `${rule.id}/${item.id}` === id)
    const validate = validators[`${item ? 'item' : 'with'}:${rule.check}`]
    // A copy, since the function fills in what is left out.
    const merged = structuredClone({...((item ?? rule).params as object), ...params})
    if (validate && !validate(merged)) {
      const {path, isKey, what, hint} = complaintOf(validate.errors ?? [])
      throw faultAt(placeOfParam(path, isKey ? 'key' : 'value'), what, hint)
    }
    const check = checks.find(check => check.kind === rule.check)
    const objection = objectionTo(merged, there(check, `the check “${rule.check}”`))
    if (objection) throw faultAt(placeOfParam(objection.path), objection.what, objection.hint)
    if (item) checkNames(said, {...rule, items: [{...item, params: merged}]}, knowledge)
    checkWords(
      said,
      item ? {...rule, items: [{...item, params: merged}]} : {...rule, params: merged},
      knowledge
    )
  }
}

/** What the tables do not have is said where the configuration names it. */
/** A phrase that cannot be looked for is said where the configuration writes it. */
function checkWords({params, placeOfParam}: RuleSaid, rule: RuleData, knowledge: KnowledgeTables): void {
  checkPhrases([packOf(rule)], knowledge, (_rule, at, what, hint) => {
    // The place in the rule’s file, whose parameters stand behind “with”.
    const path = at.slice(at.indexOf('with') + 1)
    const isSaid = params !== undefined && path[0] !== undefined && path[0] in params
    return faultAt(placeOfParam(isSaid ? path : []), what, hint)
  })
}

function packOf(rule: RuleData): PackData {
  return {name: '', title: {vi: '', en: ''}, version: '', rules: [rule]}
}

function checkNames({placeOfParam}: RuleSaid, rule: RuleData, knowledge: KnowledgeTables): void {
  try {
    checkReferences([packOf(rule)], knowledge)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw faultAt(placeOfParam([]), error.what, error.hint)
  }
}
