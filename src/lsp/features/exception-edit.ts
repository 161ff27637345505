import type {TextEdit} from 'vscode-languageserver/node.js'
import {isExceptable} from '../../document/directive.js'
import type {Finding} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import {sayIn} from '../../base/wording.js'
import type {Judged} from '../judged.js'

/**
 * The comment that leaves a finding out, in front of the paragraph that it stands in; its reason is left to the person.
 * Undefined where a comment would be text: in what is not Markdown, and in a table, where it belongs into a cell.
 */
export function exceptionFor(finding: Finding, {document, read, language}: Judged): TextEdit | undefined {
  const rule = fullId(finding)
  if (read?.format !== 'markdown' || !isExceptable(rule, undefined) || finding.where.table) return undefined
  const text = document.judgedText
  const line = paragraphStart(text, lineStart(text, finding.start.offset))
  const indent = text.slice(line).match(/^[ \t]*/)?.[0] ?? ''
  const reason = sayIn(language)('[lý do]', '[reason]')
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const range = document.range(line, line)
  return {range, newText: `${indent}<!-- cchclint-disable-next-line ${rule} -- ${reason} -->${eol}`}
}

function lineStart(text: string, at: number): number {
  const before = text.lastIndexOf('\n', at - 1)
  return before + 1
}

/** The first line of the block of lines that a line belongs to: up to an empty line, or one that begins an item. */
function paragraphStart(text: string, line: number): number {
  let start = line
  while (start > 0) {
    const before = lineStart(text, start - 1)
    const above = text.slice(before, start).trim()
    if (above === '' || beginsBlock(text.slice(start))) break
    start = before
  }
  return start
}

/** An item of a list or a heading stands for itself. */
function beginsBlock(rest: string): boolean {
  return /^[ \t]*(?:[-+*#>]|\d{1,9}[.)]|[a-zđ][.)]|[IVX]{1,5}\.)/.test(rest.slice(0, 40))
}
