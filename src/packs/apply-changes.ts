import type {PackData, RuleChange, RuleData} from './rule.js'

/**
 * The built-in packs as packs of a user’s own reword them; of two changes of one thing the later holds. A pack of which
 * nothing is changed is given back as it is.
 */
export function withChanges(builtIn: readonly PackData[], own: readonly PackData[]): readonly PackData[] {
  const changes = own.flatMap(({name, changes: all = []}) => all.map(change => ({by: name, change})))
  if (changes.length === 0) return builtIn
  return builtIn.map(pack => {
    const ofPack = changes.filter(({change}) => pack.rules.some(({id}) => id === change.of))
    if (ofPack.length === 0) return pack
    const rules = pack.rules.map(rule =>
      ofPack
        .filter(({change}) => change.of === rule.id)
        .reduce((before, {by, change}) => changed(before, change, by), rule)
    )
    return {...pack, rules}
  })
}

function changed(rule: RuleData, {why, basis, messages, examples}: RuleChange, by: string): RuleData {
  const isOwn = (other: readonly string[]) => other.join('\n') === rule.basis.join('\n')
  return {
    ...rule,
    why: why ?? rule.why,
    basis: basis ?? rule.basis,
    items: rule.items.map(item => (basis && isOwn(item.basis) ? {...item, basis} : item)),
    messages: {...rule.messages, ...messages},
    examples: [...rule.examples, ...examples],
    changedBy: by
  }
}
