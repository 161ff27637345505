import type {Finding, ReadFileReport} from '../diagnostic/report.js'
import type {Content, Plan, Section, Text} from '../document/plan.js'
import {hasText, partsOfHeading} from '../document/reading/heading.js'
import type {ModelOf} from '../packs/model.js'
import {modelParts} from '../packs/model-parts.js'

/** The rule whose items are parts of a plan, and whose models have their headings. */
const partsRule = 'cchc/required-sections'

/** What the pack has to say where a requirement is not met, a paragraph a line, and where in the plan it belongs. */
export interface PlacedModel {
  readonly text: string
  readonly place: ModelPlace
}

/**
 * Where a model wording belongs: at the end of a section; among the legal bases, behind the last or else before what the
 * preamble says; in a section of its own; behind what a finding stands on; or, where the finding stands on nothing of
 * the text, behind all that the body holds.
 */
export type ModelPlace =
  | {readonly kind: 'end'; readonly section: Section}
  | {readonly kind: 'bases'; readonly last: Text | undefined; readonly first: Text | undefined}
  | {readonly kind: 'section'; readonly heading: string; readonly part: string | undefined}
  | {readonly kind: 'behind'; readonly offset: number}
  | {readonly kind: 'body'}

/**
 * The model wording for a finding, with its place; undefined where the requirement is not unmet, the pack has none, or
 * what is there is wrong, which more of it would not mend.
 *
 * @param report of the plan, with the finding’s row
 * @param offset where the finding ends in the plan’s text
 */
export function placedModel(
  finding: Pick<Finding, 'rule' | 'item' | 'message' | 'marks'>,
  offset: number,
  {checklist, plan: {citations}}: Pick<ReadFileReport, 'checklist' | 'plan'>,
  plan: Plan,
  modelOf: ModelOf
): PlacedModel | undefined {
  const isUnmet = checklist.some(
    ({rule, item, status}) => rule === finding.rule && item === finding.item && status === 'unmet'
  )
  // A document that the message names lacks something, and is not itself lacking.
  const isCited = citations.some(({number}) => finding.message.includes(number))
  if (!isUnmet || isCited) return undefined
  const asked = {level: plan.facts.level, date: plan.facts.judgedOn.date}
  const model = modelOf(finding.rule, finding.item, asked)
  if (!model) return undefined
  const {text} = model
  const part = model.in ?? (finding.rule === partsRule ? finding.item : undefined)
  const section = part === undefined ? undefined : sectionOf(plan, part)
  // What is there and wrong is not mended by more of it.
  if (finding.marks === 'words' && (!section || hasText(section, plan.phrases))) return undefined
  if (section) return {text, place: {kind: 'end', section}}
  if (part === 'preamble') return {text, place: basesOf(plan)}
  const heading = model.heading ?? (part && modelOf(partsRule, part, asked)?.heading)
  if (part !== 'recipients' && heading !== undefined) return {text, place: {kind: 'section', heading, part}}
  const isAlone = part === undefined && !holdsPlace(plan, offset)
  return {text, place: isAlone ? {kind: 'body'} : {kind: 'behind', offset}}
}

/** Whether a place is one of the running text, and not of the header or the title, where what lacks a place is told. */
function holdsPlace({preamble, body, annexes}: Plan, offset: number): boolean {
  return [preamble ?? [], body, annexes].flat().some(({span}) => span.start <= offset && offset <= span.end)
}

function basesOf({preamble, phrases}: Plan): ModelPlace {
  const children = preamble?.children ?? []
  const last = children.findLast(({passage}) => phrases.words(passage).at(0, 'bases')?.id === 'basis')
  return {kind: 'bases', last, first: children[0]}
}

/**
 * The outermost section that serves a part; where that serves others too, the one below it that serves this part: “1. Nội
 * dung” of “II. NỘI DUNG, HÌNH THỨC”.
 */
function sectionOf(plan: Plan, part: string): Section | undefined {
  const found = serving(plan.sections, part, plan)
  if (!found || partsOfHeading(found, plan.phrases).length < 2) return found
  return serving(sectionsOf(found.children), part, plan) ?? found
}

function serving(sections: readonly Section[], part: string, plan: Plan): Section | undefined {
  const serves = (section: Section) => partsOfHeading(section, plan.phrases).some(({id}) => id === part)
  const here = sections.find(serves)
  if (here) return here
  for (const {children} of sections) {
    const below = serving(sectionsOf(children), part, plan)
    if (below) return below
  }
  return undefined
}

function sectionsOf(nodes: readonly Content[]): Section[] {
  return nodes.filter(node => node.type === 'section')
}

/** The outermost section before which a part belongs; undefined where it comes last. */
export function sectionBehind({sections, phrases}: Plan, part: string | undefined): Section | undefined {
  const rankOf = (one: string) => (modelParts as readonly string[]).indexOf(one)
  const rank = part === undefined ? -1 : rankOf(part)
  if (rank < 0) return undefined
  return sections.find(section => {
    const ranks = partsOfHeading(section, phrases)
      .map(({id}) => rankOf(id))
      .filter(one => one >= 0)
    return ranks.length > 0 && ranks.every(one => one > rank)
  })
}
