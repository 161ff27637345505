import {stampOf} from '../../office/pack.js'
import {endsAsReport} from '../../reporters/report-end.js'

/**
 * Whether a file was written by this program and not changed since, as far as what it holds can tell: a Word file by
 * how it is packed, JSON by the tool’s name, a text by its last line. What `extract` and `--fix-dry-run` write carries
 * nothing.
 */
export function isOwnOutput(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return stampOf(bytes) !== undefined
  const text = Buffer.from(bytes).toString('utf8')
  return text.trimStart().startsWith('{') ? isOwnJson(text) : endsAsReport(text)
}

function isOwnJson(text: string): boolean {
  try {
    const {tool} = JSON.parse(text) as {tool?: {name?: unknown}}
    return tool?.name === 'cchclint'
  } catch {
    return false
  }
}
