import {z} from 'zod'
import type {Content, Plan} from '../../document/plan.js'
import {hasText, partsOfHeading} from '../../document/reading/heading.js'
import {type Placeholder, placeholdersIn} from '../../document/reading/placeholders.js'
import type {PhraseReader} from '../../document/vocabulary.js'
import {passagesOf} from '../../document/walk.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'
import {blankOwnLines} from '../reading/own-lines.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {blankNumbers} from '../reading/unfinished-numbers.js'

export const unfilledParams = () =>
  z.strictObject({}).meta({
    description: 'Bản trình ký còn chỗ nào chưa điền không?',
    en: 'Is anything left to be filled in where a plan is to be signed?'
  })

/** More rows of dots than this are those of a form. */
const mostDots = 12
/** A blank this near behind a cited document is of its date, in units. */
const nearCitation = 24

/**
 * Is anything left to be filled in where the plan is to be signed?
 *
 * Blanks are right in a draft. The header, the recipients and the signature have rules of their own, a document that is
 * cited without its number or date has too, and so have headings with nothing below; annexes hold forms, whose
 * blanks are others’ to fill; but a line “(Kèm theo Kế hoạch số …)” names the plan itself. What stands in quotation marks
 * is another text’s.
 *
 *     Giao [tên cơ quan] tổ chức …… lớp tập huấn trước ngày …/…/20….
 *          ^^^^^^^^^^^^^         ^^                      ^^^^^^^^^
 */
export const unfilled = defineCheck({
  found: {
    vi: 'Bản trình ký còn chỗ chưa điền: “{text}”; cần điền đủ hoặc bỏ chỗ này.',
    en: 'The final version still has something to fill in: “{text}”; fill it in or take it out.'
  }
})<unknown, unknown>({
  kind: 'unfilled',
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    if (plan.facts.stage !== 'final' || isMachineRead(plan)) return
    // Forms and minutes have neither, and their blanks are filled in by hand.
    if (!plan.title && !plan.header) return
    const all = [...askedPassages(plan)].flatMap(passage =>
      ownPlaceholders(plan, passage).map(one => ({passage, ...one}))
    )
    const isForm = all.filter(({isDots}) => isDots).length > mostDots
    const told = toldElsewhere(plan, knowledge)
    for (const {passage, start, end, isDots} of all) {
      if ((isDots && isForm) || told(passage, start, end)) continue
      report('found', {text: passage.value.slice(start, end)}, passage.span(start, end))
    }
    for (const {passage, start, end} of blankOwnLines(plan, knowledge))
      report('found', {text: passage.value.slice(start, end)}, passage.span(start, end))
  }
})

/** From the title to the closing, without annexes and without empty sections that a rule on sections tells. */
function* askedPassages(plan: Plan): Generator<Passage> {
  if (plan.title?.subject) yield plan.title.subject
  yield* passagesOf(plan.preamble)
  yield* within(plan.body, plan.phrases)
  if (plan.closing) yield plan.closing.passage
}

function* within(nodes: Iterable<Content>, phrases: PhraseReader): Generator<Passage> {
  for (const node of nodes) {
    if (node.type === 'table') {
      for (const row of node.children) for (const {passage} of row.children) yield passage
      continue
    }
    if (node.type === 'text' || hasText(node, phrases) || partsOfHeading(node, phrases).length === 0)
      yield node.passage
    if (node.type === 'section') yield* within(node.children, phrases)
  }
}

function ownPlaceholders(plan: Plan, passage: Passage): Placeholder[] {
  const {value} = passage
  if (!mayHave(value)) return []
  return placeholdersIn(plan.phrases.words(passage), value).filter(({start}) => !isQuoted(value, start))
}

/** Nothing that could stand for what is missing: most passages. */
function mayHave(text: string): boolean {
  return ['…', '..', '[', '(', 'x', 'X', '__', 'yy', 'YY'].some(one => text.includes(one))
}

function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at)
  if (open >= 0 && text.lastIndexOf('”', at) < open) return true
  let straight = 0
  for (let i = text.indexOf('"'); i >= 0 && i < at; i = text.indexOf('"', i + 1)) straight++
  return straight % 2 === 1
}

/** Numbers and dates of cited documents, which `citation/complete` asks for. */
function toldElsewhere(
  plan: Plan,
  knowledge: Knowledge
): (passage: Passage, start: number, end: number) => boolean {
  const numbers = [...blankNumbers(plan, knowledge)]
  const undated = plan.citations.filter(({writtenDate}) => writtenDate === undefined)
  return (passage, start, end) =>
    numbers.some(one => one.passage === passage && start < one.end + nearCitation && one.start < end) ||
    undated.some(one => one.passage === passage && one.end <= start && start < one.end + nearCitation)
}
