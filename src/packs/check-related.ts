import type {Fault} from '../base/fault.js'
import {throwAll} from '../base/faults.js'
import {unknownName} from '../files/unknown-name.js'
import type {RuleFault} from './check-references.js'
import type {PackData} from './rule.js'

/**
 * Hold the rules that a rule calls related to those of its own pack and of the built-in ones.
 *
 * @param fault makes the fault of a place in a rule’s file
 * @throws {Fault} that tells of all, each with its id
 */
export function checkRelated(pack: PackData, builtIn: readonly PackData[], fault: RuleFault): void {
  const known = new Set([...builtIn, pack].flatMap(({rules}) => rules.map(({id}) => id)))
  const faults: Fault[] = []
  for (const rule of pack.rules)
    for (const [at, id] of (rule.notes?.related ?? []).entries()) {
      if (id === rule.id)
        faults.push(
          fault(rule, ['related', at], {
            vi: `quy tắc “${id}” không thể liên quan đến chính nó; hãy bỏ mã này.`,
            en: `the rule “${id}” is not related to itself; drop this id.`
          })
        )
      if (known.has(id)) continue
      const what = {
        vi: `không có quy tắc “${id}” trong bộ này và trong các bộ có sẵn.`,
        en: `there is no rule “${id}” in this pack or a built-in one.`
      }
      faults.push(fault(rule, ['related', at], what, unknownName(what, id, [...known]).hint))
    }
  throwAll(faults)
}
