/**
 * The ids that a name stands for: a rule, an item of one; a pack (“form”), which is all its rules; a pattern (“cchc/*”,
 * “cchc/index-coverage/*”), in which “*” is anything between two strokes. Empty where there is nothing of that name.
 *
 * @param known the ids of rules (“cchc/index-coverage”) and of their items (“cchc/index-coverage/papi”)
 */
export function idsNamed(name: string, known: readonly string[]): readonly string[] {
  if (known.includes(name)) return [name]
  const asked = (name.includes('/') || name === '' ? name : `${name}/*`).split('/')
  if (!asked.some(part => part.includes('*'))) return []
  return known.filter(id => {
    const parts = id.split('/')
    return parts.length === asked.length && parts.every((part, at) => fits(part, asked[at] ?? ''))
  })
}

/** Whether what is said of a name may hold for a rule or an item too: of its pack, a pattern, or the rule of an item. */
export function isCoveredBy(name: string, id: string): boolean {
  if (name === id) return false
  const rule = id.split('/').slice(0, 2).join('/')
  return idsNamed(name, [...new Set([id, rule])]).length > 0
}

/** Whether a name stands for whatever rules there are, and not for one of them. */
export function isPattern(name: string): boolean {
  return name.includes('*') || !name.includes('/')
}

/** What may have been meant by a name that nothing has: ids, and packs where it is no part of one. */
export function namesNear(name: string, known: readonly string[]): readonly string[] {
  if (name.includes('/')) return known
  return [...known, ...new Set(known.map(id => id.slice(0, id.indexOf('/'))))]
}

/** The names in the order in which each is more exact than those before it: patterns, the shorter first, then ids. */
export function fromPatternsToIds<Value>(
  said: Iterable<readonly [name: string, value: Value]>
): (readonly [name: string, value: Value])[] {
  const rank = (name: string) => (isPattern(name) ? name.length : Infinity)
  return [...said].sort(([a], [b]) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
}

/** “parent-*”: what stands between the stars comes in its order. */
function fits(part: string, asked: string): boolean {
  const [first = '', ...more] = asked.split('*')
  if (!part.startsWith(first)) return false
  const last = more.pop()
  if (last === undefined) return part === first
  let at = first.length
  for (const piece of more) {
    const found = part.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return part.length - last.length >= at && part.endsWith(last)
}
