import {unknownName} from '../files/unknown-name.js'
import type {RuleFault} from './check-references.js'
import type {PackData} from './rule.js'

/**
 * Hold the rules that a rule calls related to those of its own pack and of the built-in ones.
 *
 * @param fault makes the fault of a place in a rule’s file
 * @throws {Fault} that names the id
 */
export function checkRelated(pack: PackData, builtIn: readonly PackData[], fault: RuleFault): void {
  const known = new Set([...builtIn, pack].flatMap(({rules}) => rules.map(({id}) => id)))
  for (const rule of pack.rules)
    for (const [at, id] of (rule.notes?.related ?? []).entries()) {
      if (id === rule.id)
        throw fault(rule, ['related', at], {
          vi: `quy tắc “${id}” không thể liên quan đến chính nó; hãy bỏ mã này.`,
          en: `the rule “${id}” is not related to itself; drop this id.`
        })
      if (known.has(id)) continue
      const what = {
        vi: `không có quy tắc “${id}” trong bộ này và trong các bộ có sẵn.`,
        en: `there is no rule “${id}” in this pack or a built-in one.`
      }
      throw fault(rule, ['related', at], what, unknownName(what, id, [...known]).hint)
    }
}
