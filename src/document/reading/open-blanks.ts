import {onceOfBoth} from '../../base/once.js'
import type {Content, Plan} from '../plan.js'
import {hasText, partsOfHeading} from './heading.js'
import {mayBeBlank, type Placeholder, placeholdersIn} from './placeholders.js'
import type {PhraseReader} from '../vocabulary.js'
import {cellsIn, passagesOf} from '../walk.js'
import type {Passage} from '../../vietnamese/passage.js'

/** The passages from the title to the closing, without annexes and without empty headings that name a section. */
export function askedPassages(plan: Plan): readonly Passage[] {
  const found: Passage[] = []
  if (plan.title?.subject) found.push(plan.title.subject)
  found.push(...passagesOf(plan.preamble))
  addAsked(plan.body, plan.phrases, found)
  if (plan.closing) found.push(plan.closing.passage)
  return found
}

function addAsked(nodes: readonly Content[], phrases: PhraseReader, found: Passage[]): void {
  for (const node of nodes) {
    if (node.type === 'table') found.push(...cellsIn(node))
    else if (node.type === 'text') found.push(node.passage)
    else {
      if (hasText(node, phrases) || partsOfHeading(node, phrases).length === 0) found.push(node.passage)
      addAsked(node.children, phrases, found)
    }
  }
}

/** What is to be filled in, outside of quotation marks. */
export const ownPlaceholders = onceOfBoth(
  (passage: Passage, phrases: PhraseReader): readonly Placeholder[] => {
    const {value} = passage
    const words = phrases.words(passage)
    if (!mayBeBlank(words, value)) return none
    return placeholdersIn(words, value).filter(({start}) => !isQuoted(value, start))
  }
)

const none: readonly Placeholder[] = []

function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at)
  if (open >= 0 && text.lastIndexOf('”', at) < open) return true
  let straight = 0
  for (let i = text.indexOf('"'); i >= 0 && i < at; i = text.indexOf('"', i + 1)) straight++
  return straight % 2 === 1
}
