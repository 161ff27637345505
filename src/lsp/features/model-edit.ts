import type {TextEdit} from 'vscode-languageserver/node.js'
import type {Finding} from '../../diagnostic/report.js'
import type {Plan, Section} from '../../document/plan.js'
import {hasText, partsOfHeading} from '../../document/reading/heading.js'
import type {Understood} from '../../linter/understand.js'
import {type Model, modelFor} from '../../packs/model.js'
import {modelParts} from '../../packs/model-parts.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import {romanNumeral} from '../../vietnamese/numerals.js'
import type {Judged} from '../judged.js'
import type {OpenDocument} from '../open-document.js'
import {InsertionPlace} from './insertion-place.js'

/** The rule whose items are parts of a plan, and whose models have their headings. */
const partsRule = 'cchc/required-sections'

/** What the pack has to say where a requirement is not met, put in at its place; undefined where it says nothing. */
export async function modelEdits(finding: Finding, judged: Judged): Promise<TextEdit[] | undefined> {
  const {read, document} = judged
  const isUnmet = read?.checklist.some(
    ({rule, item, status}) => rule === finding.rule && item === finding.item && status === 'unmet'
  )
  // A document that the message names lacks something, and is not itself lacking.
  const isCited = read?.plan.citations.some(({number}) => finding.message.includes(number))
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
  const place = new InsertionPlace(document, read.format)
  if (known) return place.atEndOf(known, model.text, understood)
  const isAlone = part === undefined && model.heading === undefined
  if (part === 'preamble') return place.amongBases(finding, model.text, understood)
  if (isAlone || part === 'recipients') return place.behind(finding.end.offset, model.text)
  const heading = model.heading ?? (part && (await of(partsRule, part))?.heading)
  return heading === undefined
    ? place.behind(finding.end.offset, model.text)
    : newSection(heading, model.text, part, understood, place)
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

/** A section of its own, numbered as its neighbours are; those behind it are numbered anew. */
function newSection(
  heading: string,
  words: string,
  part: string | undefined,
  {plan, written}: Understood,
  place: InsertionPlace
): TextEdit[] | undefined {
  const {sections} = plan
  const next = nextOf(plan, part)
  const at = next ? sections.indexOf(next) : sections.length
  const beside = sections[at - 1] ?? next
  if (!beside) return undefined
  const looks = looksOf(beside, place.lineAt(written(beside.span).start))
  const value = next ? next.marker?.value : (beside.marker?.value ?? 0) + 1
  const title = looks.isShouted ? heading.toUpperCase() : heading
  const number = numberAs(beside, value)
  const line = `${looks.before}${number}${title}${looks.behind}`
  const edits = next
    ? place.before(written(next.span).start, `${line}\n${words}`)
    : place.behind(written(beside.span).end - 1, `${line}\n${words}`)
  // A section without a number, or in another series, moves none.
  const moved = sections.slice(at).filter(one => number !== '' && one.marker?.style === beside.marker?.style)
  return edits && [...edits, ...moved.flatMap(one => renumbered(one, written, place.document))]
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

/** The markup around the heading of a section, and whether it is in capitals. */
function looksOf({marker, label}: Section, line: string) {
  const words = label.value
  const at = line.indexOf(marker?.label ?? words.slice(0, 1))
  const before = at < 0 ? '' : line.slice(0, at)
  const levels = before.slice(0, before.length - before.replace(/^#+[ \t]*/, '').length)
  const signs = before.slice(levels.length)
  const isAround = [...signs].every(sign => '*_'.includes(sign)) && line.trimEnd().endsWith(reversed(signs))
  const letters = [...words].filter(letter => letter.toLowerCase() !== letter.toUpperCase()).join('')
  return {
    before: levels + (isAround ? signs : ''),
    behind: isAround ? reversed(signs) : '',
    isShouted: isAllCapitals(letters)
  }
}

function reversed(signs: string): string {
  return [...signs].reverse().join('')
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
