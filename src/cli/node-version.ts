/**
 * Which Node the program runs on. These files are read by Nodes of any age, so that they can be told: nothing but
 * plain functions, no import of what may not be there.
 */

/** Lines of Node above this one all do. */
const last = [22, 12] as const
/** The ranges of package.json’s `engines`: the first versions of the lines of Node that will do. */
const first: readonly (readonly [major: number, minor: number])[] = [[20, 19], last]

/** What to say where this Node is too old, in both languages, since no option has been read yet; undefined where it will do. */
export function nodeTooOld(version: string): string | undefined {
  const [major, minor] = version.split('.').map(Number) as [number, number]
  if (major > last[0] || first.some(line => line[0] === major && line[1] <= minor)) return undefined
  const needed = first.map(line => line.join('.'))
  return (
    `cchclint cần Node ${needed.join(' hoặc ')} trở lên, máy này đang dùng Node ${version}; hãy cài bản mới từ https://nodejs.org. ` +
    `(cchclint needs Node ${needed.join(' or ')} or later; this is Node ${version}.)`
  )
}
