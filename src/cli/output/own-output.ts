import {stampOf} from '../../office/pack.js'
import {builtInPacks} from '../../packs/built-in.js'
import {endsAsReport} from '../../reporters/report-end.js'
import {isStamped} from '../../reporters/sheet/stamp.js'
import {faultIds} from '../../diagnostic/fault-ids.js'

/**
 * Whether a file was written by this program and not changed since, as far as what it holds can tell: a Word file by
 * how it is packed, JSON by the tool’s name or the names of its rules, XML by its root, commands for GitHub by their
 * titles, pages and Markdown by their stamp, another text by its last line. What `extract` and `--fix-dry-run` write carries nothing.
 */
export function isOwnOutput(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return stampOf(bytes) !== undefined
  const text = Buffer.from(bytes).toString('utf8').trim()
  if (text.startsWith('{') || text.startsWith('[')) return isOwnJson(text)
  if (text.startsWith('<?xml')) return isOwnXml(text)
  return endsAsReport(text) || areOwnCommands(text) || isStamped(text)
}

function isOwnJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? areOwnEntries(value) : isOwnReport(value as ReportLike)
  } catch {
    return false
  }
}

/** What of a report says whose it is: our own JSON, SARIF, rdjson. */
interface ReportLike {
  readonly tool?: {readonly name?: unknown}
  readonly runs?: readonly {readonly tool?: {readonly driver?: {readonly name?: unknown}}}[]
  readonly source?: {readonly name?: unknown}
}

function isOwnReport({tool, runs, source}: ReportLike): boolean {
  const names = [tool?.name, source?.name, ...(runs ?? []).map(run => run.tool?.driver?.name)]
  const said = names.filter(name => name !== undefined)
  return said.length > 0 && said.every(name => name === 'cchclint')
}

/** Entries of a code quality report for GitLab: each of a rule that comes with the program, or marked as ours. */
function areOwnEntries(entries: readonly unknown[]): boolean {
  const ids = [...Object.values(faultIds), ...builtInPacks.flatMap(({rules}) => rules.map(({id}) => id))]
  const isOurs = (name: string) => ids.some(id => name === id || name.startsWith(`${id}/`))
  return entries.every(entry => {
    if (typeof entry !== 'object' || entry === null) return false
    const {check_name: name, engine_name: engine} = entry as {check_name?: unknown; engine_name?: unknown}
    return engine === 'cchclint' || (typeof name === 'string' && isOurs(name))
  })
}

const roots: readonly (readonly [begin: RegExp, end: string])[] = [
  [/^<\?xml[^>]{0,99}>\s{0,9}<testsuites name="cchclint"/, '</testsuites>'],
  [/^<\?xml[^>]{0,99}>\s{0,9}<checkstyle version="[^"]{0,9}">\s{0,9}<!-- cchclint /, '</checkstyle>']
]

function isOwnXml(text: string): boolean {
  return roots.some(([begin, end]) => begin.test(text) && (text.endsWith(end) || text.endsWith('/>')))
}

function areOwnCommands(text: string): boolean {
  return text.split('\n').every(line => /^::(?:error|warning|notice) .*title=cchclint/.test(line))
}
