import path from 'node:path'
import {type CompletionItem, CompletionItemKind, type Position, TextEdit} from 'vscode-languageserver/node.js'
import {configPlaces} from '../../config/find-config.js'
import type {Language} from '../../base/severity.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Prepared} from '../../linter/preparation.js'
import type {RuleData} from '../../packs/rule.js'
import {fold} from '../../vietnamese/fold.js'
import {isBlank} from '../../vietnamese/letters.js'
import type {OpenDocument} from '../open-document.js'
import {nameStart} from './rule-names.js'

/** What may be meant where somebody is typing: rules in comments and configurations, documents behind “số”, agencies. */
export function completionsAt(
  document: OpenDocument,
  position: Position,
  {setup, knowledge, language}: Prepared
): CompletionItem[] {
  const text = document.judgedText
  const at = document.offsetAt(position)
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  const replacing = (from: number, newText: string) => TextEdit.replace(document.range(from, at), newText)
  const rules = setup.packs.flatMap(pack => pack.rules)
  if (line.includes('cchclint-') || isConfig(document.path))
    return ruleItems(rules, language, id => replacing(nameStart(text, at), id))
  const number = numberBegun(line)
  if (number !== undefined) return documentItems(knowledge, written => replacing(at - number.length, written))
  return agencyItems(line, knowledge, (typed, name) => replacing(at - typed.length, name))
}

export function isConfig(file: string): boolean {
  return (configPlaces as readonly string[]).includes(path.basename(file))
}

function ruleItems(
  rules: readonly RuleData[],
  language: Language,
  edit: (id: string) => TextEdit
): CompletionItem[] {
  const item = (id: string, detail: string): CompletionItem => ({
    label: id,
    kind: CompletionItemKind.EnumMember,
    detail,
    textEdit: edit(id)
  })
  return rules.flatMap(({id, summary, items}) => [
    item(id, summary[language]),
    ...items.flatMap(one => (one.id === undefined ? [] : [item(`${id}/${one.id}`, one.title[language])]))
  ])
}

/** What was typed of a number behind “số”; undefined where none is asked for. */
function numberBegun(line: string): string | undefined {
  let from = line.length
  while (from > 0 && !isBlank(line[from - 1])) from--
  const begun = line.slice(from)
  return isBehindNumberWord(fold(line.slice(0, from).trimEnd())) ? begun : undefined
}

function isBehindNumberWord(before: string): boolean {
  return before === 'số' || before.endsWith(' số') || before.endsWith('số:')
}

/** With its date and issuer, as it is cited. */
function documentItems(
  {documents, tables}: Knowledge,
  edit: (written: string) => TextEdit
): CompletionItem[] {
  return tables.documents.map(row => {
    const cited = documents.titleOf(row)
    const written = cited.slice(cited.indexOf(row.number))
    return {
      label: row.number,
      kind: CompletionItemKind.Reference,
      detail: cited,
      documentation: row.title,
      textEdit: edit(written)
    }
  })
}

/** How many words back a name may have begun. */
const mostWords = 8

/** The names that begin as the last words of the line do, the longest such words first. */
function agencyItems(
  line: string,
  {agencies}: Knowledge,
  edit: (typed: string, name: string) => TextEdit
): CompletionItem[] {
  const names = [...agencies.all()].map(({name, until}) => ({name, until, folded: fold(name)}))
  for (const typed of lastWords(line)) {
    const begun = fold(typed)
    const found = names.filter(({folded}) => folded.startsWith(begun) && folded !== begun)
    if (found.length > 0)
      return found.map(({name, until}) => ({
        label: name,
        kind: CompletionItemKind.Value,
        filterText: typed + name.slice(typed.length),
        textEdit: edit(typed, name),
        ...(until === undefined ? {} : {deprecated: true})
      }))
  }
  return []
}

/** The ends of a line that begin with a word, from eight words to one. */
function lastWords(line: string): string[] {
  const starts: number[] = []
  for (let at = line.length; at > 0 && starts.length < mostWords; at--)
    if (!isBlank(line[at]) && isBlank(line[at - 1]) && at < line.length) starts.push(at)
  if (starts.length < mostWords && line.trimStart().length > 0)
    starts.push(line.length - line.trimStart().length)
  return starts.reverse().map(start => line.slice(start))
}
