import type {Fix} from './fix.js'

/** One change that does all of these, given in order: from the first place to the last. */
export function mergeFixes(text: string, changes: readonly Fix[]): Fix | undefined {
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last) return undefined
  let mended = ''
  let at = first.start
  for (const {start, end, text: right} of changes) {
    mended += text.slice(at, start) + right
    at = end
  }
  return {start: first.start, end: last.end, text: mended}
}
