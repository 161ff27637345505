import type {TextEdit} from 'vscode-languageserver/node.js'
import type {Finding} from '../../diagnostic/report.js'
import type {Plan, Section} from '../../document/plan.js'
import {hasText, partsOfHeading} from '../../document/reading/heading.js'
import type {Understood} from '../../linter/understand.js'
import {type Model, modelFor} from '../../packs/model.js'
import {modelParts} from '../../packs/model-parts.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'
import {romanNumeral} from '../../vietnamese/numerals.js'
import type {Judged} from '../judged.js'
import type {OpenDocument} from '../open-document.js'

/** The rule whose items are parts of a plan, and whose models have their headings. */
const partsRule = 'cchc/required-sections'

/** What the pack has to say where a requirement is not met, put in at its place; undefined where it says nothing. */
export async function modelEdits(finding: Finding, judged: Judged): Promise<TextEdit[] | undefined> {
  const {read, document} = judged
  const isUnmet = read?.checklist.some(
    ({rule, item, status}) => rule === finding.rule && item === finding.item && status === 'unmet'
  )
  // A document that is cited there lacks something, and is not itself lacking.
  const isCited = read?.plan.citations.some(
    ({start, end}) => start.offset < finding.end.offset && finding.start.offset < end.offset
  )
  if (!read || isUnmet !== true || isCited === true) return undefined
  const understood = await judged.understood()
  const {plan, prepared} = understood
  const rules = prepared.setup.packs.flatMap(pack => pack.rules)
  const asked = {level: plan.facts.level, date: plan.facts.judgedOn.date}
  const of = async (id: string, item: string | undefined): Promise<Model | undefined> => {
    const rule = rules.find(one => one.id === id)
    return rule && modelFor(rule, item, asked)
  }
  const model = await of(finding.rule, finding.item)
  if (!model) return undefined
  const part = model.in ?? (finding.rule === partsRule ? finding.item : undefined)
  const known = part === undefined ? undefined : sectionOf(plan, part)
  // What is there and wrong is not mended by more of it.
  if (finding.marks === 'words' && (!known || hasText(known, plan.phrases))) return undefined
  if (known) return [atEndOf(known, model.text, understood, document)]
  const isAlone = part === undefined && model.heading === undefined
  if (isAlone || part === 'preamble' || part === 'recipients')
    return [afterLineOf(finding, model.text, document)]
  const heading = model.heading ?? (part && (await of(partsRule, part))?.heading)
  return heading === undefined
    ? [afterLineOf(finding, model.text, document)]
    : newSection(heading, model.text, part, understood, document)
}

/** The outermost section that serves a part. */
function sectionOf(plan: Plan, part: string): Section | undefined {
  const serves = (section: Section) => partsOfHeading(section, plan.phrases).some(({id}) => id === part)
  const visit = (sections: readonly Section[]): Section | undefined =>
    sections.find(serves) ??
    visitEach(sections, section => visit(section.children.filter(node => node.type === 'section')))
  return visit(plan.sections)
}

function visitEach<One, Found>(
  all: readonly One[],
  visit: (one: One) => Found | undefined
): Found | undefined {
  for (const one of all) {
    const found = visit(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** Paragraphs of a document stand apart by an empty line, or only by the end of a line. */
function between(text: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  return text.includes(end + end) ? end + end : end
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  if (end < 0) return text.length
  return text[end - 1] === '\r' ? end - 1 : end
}

const lines = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '')

function afterLineOf({end}: Finding, words: string, document: OpenDocument): TextEdit {
  return insertion(lineEnd(document.judgedText, end.offset), lines(words), document)
}

/** Behind what a section holds; where that is a list, as more of it. */
function atEndOf(section: Section, words: string, {written}: Understood, document: OpenDocument): TextEdit {
  const last = section.children.at(-1)
  const sign = last?.type === 'section' && last.marker?.style === 'dash' ? '- ' : ''
  const text = document.judgedText
  const end = written(section.span).end
  return insertion(
    lineEnd(text, Math.max(0, end - 1)),
    lines(words).map(line => sign + line),
    document
  )
}

function insertion(at: number, paragraphs: readonly string[], document: OpenDocument): TextEdit {
  const apart = between(document.judgedText)
  return {range: document.range(at, at), newText: paragraphs.map(one => apart + one).join('')}
}

/** A section of its own, numbered as its neighbours are; those behind it are numbered anew. */
function newSection(
  heading: string,
  words: string,
  part: string | undefined,
  {plan, written}: Understood,
  document: OpenDocument
): TextEdit[] {
  const text = document.judgedText
  const {sections} = plan
  const next = nextOf(plan, part)
  const at = next ? sections.indexOf(next) : sections.length
  const beside = sections[at - 1] ?? next
  if (!beside) return []
  const model = looksOf(beside, written(beside.span), text)
  const value = next ? next.marker?.value : (beside.marker?.value ?? 0) + 1
  const title = model.isShouted ? heading.toUpperCase() : heading
  const number = numberAs(beside, value)
  const line = `${model.before}${number}${title}${model.behind}`
  const apart = between(text)
  const paragraphs = [line, ...lines(words)]
  if (!next)
    return [insertion(lineEnd(text, Math.max(0, written(beside.span).end - 1)), paragraphs, document)]
  const place = lineStart(text, written(next.span).start)
  return [
    {range: document.range(place, place), newText: paragraphs.map(one => one + apart).join('')},
    ...sections.slice(at).flatMap(section => renumbered(section, written, document))
  ]
}

/** The outermost section before which a part belongs. */
function nextOf(plan: Plan, part: string | undefined): Section | undefined {
  const rankOf = (one: string) => (modelParts as readonly string[]).indexOf(one)
  const rank = part === undefined ? -1 : rankOf(part)
  if (rank < 0) return undefined
  return plan.sections.find(section => {
    const ranks = partsOfHeading(section, plan.phrases)
      .map(({id}) => rankOf(id))
      .filter(one => one >= 0)
    return ranks.length > 0 && ranks.every(one => one > rank)
  })
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

/** The markup around the heading of a section, and whether it is in capitals. */
function looksOf(section: Section, span: Span, text: string) {
  const start = lineStart(text, span.start)
  const line = text.slice(start, lineEnd(text, start))
  const label = section.marker?.label
  const words = section.label.value
  const at = line.indexOf(label ?? words.slice(0, 1))
  const before = at < 0 ? '' : line.slice(0, at)
  return {
    before: onlyMarkup(before) ? before : '',
    behind: before.includes('**') && line.trimEnd().endsWith('**') ? '**' : '',
    isShouted: isAllCapitals(
      [...words].filter(letter => letter.toLowerCase() !== letter.toUpperCase()).join('')
    )
  }
}

function onlyMarkup(before: string): boolean {
  return [...before].every(sign => '#* \t_'.includes(sign))
}

/** “VI. ”, “6. ”, or nothing where the neighbours have no number. */
function numberAs({marker}: Section, value: number | undefined): string {
  if (!marker || value === undefined) return ''
  if (marker.style === 'roman') return `${romanNumeral(value)}. `
  return marker.style === 'arabic' ? `${value}. ` : ''
}

/** A section behind the new one has one more. */
function renumbered(section: Section, written: Understood['written'], document: OpenDocument): TextEdit[] {
  const {marker, passage} = section
  if (marker?.value === undefined || (marker.style !== 'roman' && marker.style !== 'arabic')) return []
  const at = passage.value.indexOf(marker.label)
  if (at < 0) return []
  const {start, end} = written(passage.span(at, at + marker.label.length))
  const label = marker.style === 'roman' ? romanNumeral(marker.value + 1) : String(marker.value + 1)
  return [{range: document.range(start, end), newText: label}]
}
