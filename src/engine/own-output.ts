import {Fault} from '../base/fault.js'
import {faultIds} from '../diagnostic/fault-ids.js'
import {encodingOf} from '../files/encoding.js'
import {stampOf} from '../office/pack.js'
import {decodePart, unpack} from '../office/package.js'
import {builtInPacks} from '../packs/built-in.js'
import {endsAsReport} from '../reporters/report-end.js'
import {isStamped, wasStamped} from '../reporters/sheet/stamp.js'
import {sheetWords} from '../reporters/sheet/words.js'

/**
 * Whether a file was written by this program and not changed since, as far as what it holds can tell: a Word file by
 * how it is packed, JSON by the tool’s name or the names of its rules, XML by its root, commands for GitHub by their
 * titles, pages and Markdown by their stamp, another text by its last line. A shell may have written it as UTF-16. What
 * `extract` and `--fix-dry-run` write carries nothing.
 */
export function isOwnOutput(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return stampOf(bytes) !== undefined
  return isOwnText(textOf(bytes))
}

/** What this program made: a report or a sheet, which is no draft, or a copy of a draft with comments. */
export type OwnKind = 'report' | 'copy'

/**
 * Which of these a file in a folder of drafts is. A sheet stays one when people have filled it in; a copy that somebody
 * works on is a draft again.
 */
export function ownKind(bytes: Uint8Array): OwnKind | undefined {
  if (isZip(bytes)) return isSheet(bytes) ? 'report' : stampOf(bytes) === undefined ? undefined : 'copy'
  if (!mayBeOurs(bytes)) return undefined
  const text = textOf(bytes)
  return isOwnText(text) || wasStamped(text) ? 'report' : undefined
}

/** Whether a text is worth decoding: of a thousand drafts none is. What is no UTF-8 is. */
function mayBeOurs(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== 'utf-8') return true
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = textOf(buffer.subarray(0, 64))
  if (['{', '[', '<?xml', '::'].some(sign => head.startsWith(sign))) return true
  // A line of a report that is the last has no more letters than this.
  return buffer.includes('cchclint sha256-') || endsAsReport(buffer.subarray(-4096).toString('utf8'))
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

const sheetTitles = Object.values(sheetWords).map(({title}) => title)

/** Word keeps who made a document, and what it is called, whoever saves it later. */
function isSheet(bytes: Uint8Array): boolean {
  const core = 'docProps/core.xml'
  try {
    const found = unpack(bytes, '', part => part === core)[core]
    const said = found === undefined ? '' : decodePart(found)
    return said.includes('<dc:creator>cchclint<') && sheetTitles.some(title => said.includes(`>${title}<`))
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).trim()
}

function isOwnText(text: string): boolean {
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
