import type {Content, Plan} from '../plan.js'
import {hasText, partsOfHeading} from './heading.js'
import {mayBeBlank, type Placeholder, placeholdersIn} from './placeholders.js'
import type {PhraseReader} from '../vocabulary.js'
import {passagesOf} from '../walk.js'
import type {Passage} from '../../vietnamese/passage.js'

/** The passages from the title to the closing, without annexes and without empty headings that name a section. */
export function* askedPassages(plan: Plan): Generator<Passage> {
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

/** What is to be filled in, outside of quotation marks. */
export function ownPlaceholders(plan: Plan, passage: Passage): Placeholder[] {
  const {value} = passage
  const words = plan.phrases.words(passage)
  if (!mayBeBlank(words, value)) return []
  return placeholdersIn(words, value).filter(({start}) => !isQuoted(value, start))
}

function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at)
  if (open >= 0 && text.lastIndexOf('”', at) < open) return true
  let straight = 0
  for (let i = text.indexOf('"'); i >= 0 && i < at; i = text.indexOf('"', i + 1)) straight++
  return straight % 2 === 1
}
