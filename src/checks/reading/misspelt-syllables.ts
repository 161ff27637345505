import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isCut, isPlainWord} from '../../document/reading/plain-words.js'
import {foreignWords} from '../../knowledge/foreign-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import type {Span} from '../../vietnamese/passage.js'
import {isSyllable} from '../../vietnamese/syllable.js'

/** A word that is no syllable, or has its tone mark on the wrong letter. */
export interface Misspelt {
  /** As it is written. */
  readonly word: string
  readonly folded: string
  /** Its letters make a syllable: only the tone mark is in the wrong place. */
  readonly isSyllable: boolean
  /** The words beside it, folded. */
  readonly before: string | undefined
  readonly after: string | undefined
  readonly span: Span
}

/** The misspelt words of a plan, and how many words could be judged. */
export function misspeltSyllables(
  plan: Plan,
  {tables}: Knowledge
): {readonly found: readonly Misspelt[]; readonly judged: number} {
  const allowed = foreignWords(tables)
  const found: Misspelt[] = []
  let judged = 0
  for (const {passage, part} of everyPassage(plan)) {
    const isText = part !== 'header' && part !== 'recipients' && part !== 'signature'
    const {textWords} = passage
    judged += textWords.marked
    if ((textWords.traits & wordTrait.misspelt) === 0) continue
    for (let at = 0; at < textWords.length; at++) {
      const known = textWords.words[at]
      if (!known || (known.traits & wordTrait.misspelt) === 0 || allowed.has(known.folded)) continue
      const {written: word, folded} = known
      if (!isPlainWord(passage, at, isText) || isCut(plan, passage, at)) continue
      found.push({
        word,
        folded,
        isSyllable: isSyllable(folded),
        before: textWords.folded(at - 1),
        after: textWords.folded(at + 1),
        span: passage.span(textWords.start(at), textWords.end(at))
      })
    }
  }
  return {found, judged}
}
