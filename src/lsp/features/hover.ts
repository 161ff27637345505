import {type Hover, MarkupKind, type Position} from 'vscode-languageserver/node.js'
import {sayIn} from '../../base/wording.js'
import type {Language} from '../../base/severity.js'
import {everyPassage} from '../../document/every-passage.js'
import {AgencyReader} from '../../document/reading/agency-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {AgencyRow, IndexRow} from '../../knowledge/tables.js'
import type {Prepared} from '../../linter/preparation.js'
import type {Understood} from '../../linter/understand.js'
import {notesOf} from '../../packs/notes-of.js'
import type {RuleData} from '../../packs/rule.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {Judged} from '../judged.js'
import type {OpenDocument} from '../open-document.js'
import {documentOf, documentWords, sourceLines} from './citation-words.js'
import {ruleIdAt} from './rule-names.js'

/** What is known of the thing at a place of the text: a rule, a document that is cited, an index, an agency. */
export async function hoverAt(judged: Judged, position: Position): Promise<Hover | null> {
  const {document, language} = judged
  const offset = document.offsetAt(position)
  const understood = await judged.understood()
  const shown = (value: string, span: Span): Hover => ({
    contents: {kind: MarkupKind.Markdown, value},
    range: document.range(span.start, span.end)
  })
  const isInDirective = understood.plan.source.directives?.some(
    ({start, end}) => start <= offset && offset <= end
  )
  const rule = isInDirective ? ruleIdAt(document.judgedText, offset) : undefined
  if (rule) {
    const words = await ruleWords(
      rule.id,
      understood.prepared.setup.packs.flatMap(pack => pack.rules),
      language
    )
    if (words !== undefined) return shown(words, rule)
  }
  const found = thingAt(understood, offset, language)
  return found ? shown(found.words, understood.written(found.span)) : null
}

/** A configuration names rules. */
export async function hoverInConfig(
  document: OpenDocument,
  position: Position,
  {setup, language}: Prepared
): Promise<Hover | null> {
  const rule = ruleIdAt(document.judgedText, document.offsetAt(position))
  const rules = setup.packs.flatMap(pack => pack.rules)
  const value = rule && (await ruleWords(rule.id, rules, language))
  if (!rule || value === undefined) return null
  return {contents: {kind: MarkupKind.Markdown, value}, range: document.range(rule.start, rule.end)}
}

interface Thing {
  readonly words: string
  /** In the text as it is read. */
  readonly span: Span
}

/** @param offset in the text as it is written */
function thingAt(
  {plan, prepared: {knowledge}, read}: Understood,
  offset: number,
  language: Language
): Thing | undefined {
  const at = read(offset)
  const holds = ({start, end}: Span) => start <= at && at < end
  const cited = plan.citations.find(({span}) => holds(span))
  const row = cited && documentOf(cited, knowledge)
  if (cited && row) return {words: documentWords(row, knowledge, language), span: cited.span}
  const passage = everyPassage(plan).find(one => one.passage.length > 0 && holds(one.passage.span()))?.passage
  if (!passage) return undefined
  return indexAt(passage, knowledge, holds, language) ?? agencyAt(plan, passage, knowledge, holds, language)
}

function indexAt(
  passage: Passage,
  {indices}: Knowledge,
  holds: (span: Span) => boolean,
  language: Language
): Thing | undefined {
  for (const finder of [indices.names, indices.abbreviations, indices.shortNames])
    for (const {value, start, end} of finder.findAll(passage)) {
      const row = indices.get(value.id)
      const span = passage.span(start, end)
      if (row && holds(span)) return {words: indexWords(row, language), span}
    }
  return undefined
}

function indexWords({name, abbreviations, publisher, since, sources}: IndexRow, language: Language): string {
  const say = sayIn(language)
  const short = abbreviations.length > 0 ? ` (${abbreviations.join(', ')})` : ''
  return [
    `**${name}${short}**`,
    say(`Do ${publisher} công bố, từ năm ${since}.`, `Published by ${publisher} since ${since}.`),
    ...sourceLines(sources)
  ].join('\n\n')
}

function agencyAt(
  plan: Understood['plan'],
  passage: Passage,
  {agencies, vocabulary}: Knowledge,
  holds: (span: Span) => boolean,
  language: Language
): Thing | undefined {
  const words = AgencyReader.of(vocabulary, plan.phrases, plan.facts.level).in(passage)
  for (let i = 0; i < words.words.length; i++)
    for (const {id, from, to} of words.at(i)) {
      const span = passage.span(words.words.start(from), words.words.end(to - 1))
      const row = agencies.get(id)
      if (row && holds(span)) return {words: agencyWords(row, agencies.successors(id), language), span}
    }
  return undefined
}

function agencyWords(
  {name, from, until, orElse, sources}: AgencyRow,
  successors: readonly AgencyRow[],
  language: Language
): string {
  const say = sayIn(language)
  const lines = [`**${name}**`]
  if (from !== undefined) lines.push(say(`Có từ ngày ${vietnameseDate(from)}.`, `Stands since ${from}.`))
  if (until !== undefined)
    lines.push(say(`Hoạt động đến hết ngày ${vietnameseDate(until)}.`, `Stood until ${until}.`))
  if (successors.length > 0) {
    const names = successors.map(one => one.name).join('; ')
    lines.push(say(`Nay là: ${names}.`, `Now: ${names}.`))
  }
  if (orElse) lines.push(orElse[language])
  return [...lines, ...sourceLines(sources)].join('\n\n')
}

/** What a rule asks, why, and how to mend what it finds, as Markdown; undefined where there is no such rule. */
export async function ruleWords(
  id: string,
  rules: readonly RuleData[],
  language: Language
): Promise<string | undefined> {
  const rule = rules.find(one => one.id === id || id.startsWith(`${one.id}/`))
  if (!rule) return undefined
  const item = rule.items.find(one => one.id !== undefined && id === `${rule.id}/${one.id}`)
  if (!item && id !== rule.id) return undefined
  const {mend} = await notesOf(rule)
  return [
    `**${id}**`,
    item ? item.title[language] : rule.summary[language],
    rule.why[language],
    ...(mend ? [mend[language]] : [])
  ].join('\n\n')
}
