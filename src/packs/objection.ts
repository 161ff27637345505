import type {Check, Objection} from '../checks/check.js'
import {readPattern} from '../vietnamese/safe-pattern.js'

/** What is wrong with parameters that fit the schema of their check: a pattern that cannot be read, or what the check says. */
export function objectionTo(params: unknown, check: Check): Objection | undefined {
  return patternObjection(params, []) ?? (isEmpty(params) ? undefined : check.objection?.(params))
}

function isEmpty(params: unknown): boolean {
  return typeof params === 'object' && params !== null && Object.keys(params).length === 0
}

/** The first `pattern:` anywhere in the parameters that cannot be read. */
function patternObjection(value: unknown, at: readonly (string | number)[]): Objection | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const here = [...at, Array.isArray(value) ? Number(key) : key]
    if (key === 'pattern' && typeof inner === 'string') {
      const read = readPattern(inner)
      if ('objection' in read) return {path: here, what: read.objection}
    }
    const found = patternObjection(inner, here)
    if (found) return found
  }
  return undefined
}
