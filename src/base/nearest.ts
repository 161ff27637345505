import {distance} from 'fastest-levenshtein'

/**
 * The known names nearest to what was typed, at most three, none farther than a third of its length. One slip away, a
 * name is what was meant, and those farther off are not; of one in other capitals nothing else is. Where none is near, it
 * is the only one that begins so: “warn” for “warning”.
 */
export function nearest(typed: string, known: Iterable<string>): string[] {
  const names = [...known]
  const small = typed.toLowerCase()
  const same = names.filter(name => name.toLowerCase() === small)
  const found = same.length > 0 ? same.slice(0, 3) : near(typed, names)
  if (found.length > 0 || small.length < 3) return found
  const longer = names.filter(name => name.toLowerCase().startsWith(small))
  return longer.length === 1 ? longer : []
}

function near(typed: string, known: readonly string[]): string[] {
  const near = known.map(name => ({
    name,
    far: Math.min(far(typed.toLowerCase(), name.toLowerCase()), tail(typed, name))
  }))
  const isOneSlip = near.some(one => one.far <= 1)
  const limit = isOneSlip ? 1 : Math.max(1, Math.floor(typed.length / 3))
  return near
    .filter(one => one.far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({name}) => name)
}

/** Edits between two names; two letters in the wrong order, “levle”, are one. */
export function far(typed: string, name: string): number {
  const edits = distance(typed, name)
  if (edits !== 2 || typed.length !== name.length) return edits
  const at = [...typed].findIndex((letter, i) => letter !== name[i])
  return typed[at] === name[at + 1] && typed[at + 1] === name[at] ? 1 : edits
}

/** “parent-plan” typed for “cchc/parent-plan” is near. */
function tail(typed: string, name: string): number {
  const short = name.slice(name.lastIndexOf('/') + 1)
  return short === name ? Infinity : far(typed.toLowerCase(), short)
}
