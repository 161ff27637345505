/** The version of cchclint that a package.json asks for; undefined where it asks for none. */
export function pinnedIn(manifest: string): string | undefined {
  let read: unknown
  try {
    read = JSON.parse(manifest)
  } catch {
    return undefined
  }
  for (const field of ['devDependencies', 'dependencies']) {
    const asked: unknown = isRecord(read) && isRecord(read[field]) ? read[field]['cchclint'] : undefined
    if (typeof asked === 'string') return asked
  }
  return undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * Whether what is asked for leaves out this version. Only “1.2.3”, “^1.2.3” and “~1.2.3” are understood, which is what
 * npm writes; of anything else nothing is said.
 */
export function leavesOut(asked: string, version: string): boolean {
  const sign = asked.startsWith('^') || asked.startsWith('~') ? asked.slice(0, 1) : ''
  const [least, own] = [numbersOf(asked.slice(sign.length)), numbersOf(version)]
  if (!least || !own) return false
  // With “^” the first number that is not 0 stays, and what stands before it.
  const firstCounted = least.findIndex(number => number > 0)
  const kept = sign === '' ? 3 : sign === '~' ? 2 : firstCounted < 0 ? 3 : firstCounted + 1
  const at = least.findIndex((number, index) => number !== own[index])
  if (at < 0) return false
  return at < kept || Number(own[at]) < Number(least[at])
}

function numbersOf(version: string): number[] | undefined {
  const parts = version.split('.').map(part => (part === '' ? NaN : Number(part)))
  return parts.length === 3 && parts.every(part => Number.isInteger(part) && part >= 0) ? parts : undefined
}
