import type {TextEdit} from 'vscode-languageserver/node.js'
import {isExceptable} from '../../document/directive.js'
import {everyPassage} from '../../document/every-passage.js'
import type {Finding} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import {sayIn} from '../../base/wording.js'
import type {Judged} from '../judged.js'

/**
 * The comment that leaves a finding out, in front of the paragraph that it stands in; its reason is left to the person.
 * Undefined where a comment would be text: in what is not Markdown, in a table, where it belongs into a cell, and in a
 * quotation, which it would end.
 */
export async function exceptionFor(finding: Finding, judged: Judged): Promise<TextEdit | undefined> {
  const {document, read, language} = judged
  const rule = fullId(finding)
  if (read?.format !== 'markdown' || !isExceptable(rule, undefined) || finding.where.table) return undefined
  const text = document.judgedText
  const line = lineStart(text, await paragraphStart(finding, judged))
  const indent = text.slice(line).match(/^[ \t]*/)?.[0] ?? ''
  if (text[line + indent.length] === '>') return undefined
  const reason = sayIn(language)('[lý do]', '[reason]')
  const end = text.indexOf('\n', line)
  const eol = end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n'
  const newText = `${indent}<!-- cchclint-disable-next-line ${rule} -- ${reason} -->${eol}`
  return {range: document.range(line, line), newText}
}

/** Where the paragraph begins that a finding begins in. */
async function paragraphStart({start: {offset}}: Finding, judged: Judged): Promise<number> {
  const {plan, read, written} = await judged.understood()
  const at = read(offset)
  for (const {passage} of everyPassage(plan)) {
    if (passage.length === 0) continue
    const span = passage.span()
    if (span.start <= at && at <= span.end) return written(span).start
  }
  return offset
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}
