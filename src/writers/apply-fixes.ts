import type {Fix} from '../diagnostic/fix.js'

/** A text with some of its fixes made, and how many. */
export interface Applied {
  readonly text: string
  readonly count: number
}

/**
 * Make the fixes that do not touch each other, from the first place to the last; the others wait for the next round,
 * when they are made anew for the text as it then is.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Applied {
  const inOrder = [...fixes].sort((a, b) => a.start - b.start || a.end - b.end)
  let out = ''
  let at = 0
  let count = 0
  let last: Fix | undefined
  for (const fix of inOrder) {
    const touches = last !== undefined && (fix.start < last.end || fix.start === last.start)
    if (touches || fix.end < fix.start || fix.end > text.length) continue
    if (text.slice(fix.start, fix.end) === fix.text) continue
    out += text.slice(at, fix.start) + fix.text
    at = fix.end
    last = fix
    count++
  }
  return {text: out + text.slice(at), count}
}
