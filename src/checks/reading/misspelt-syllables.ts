import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isCut, isPlainWord} from '../../document/reading/plain-words.js'
import {foreignWords} from '../../knowledge/foreign-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Span} from '../../vietnamese/passage.js'
import {spelling, spellingOf} from '../../vietnamese/spelling.js'

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
    for (let at = 0; at < textWords.length; at++) {
      const known = textWords.words[at]
      const is = known ? spellingOf(known) : spelling.unmarked
      if (!known || is === spelling.unmarked) continue
      judged++
      const {written: word, folded} = known
      if (is === spelling.right || allowed.has(folded)) continue
      if (!isPlainWord(passage, at, isText) || isCut(plan, passage, at)) continue
      found.push({
        word,
        folded,
        isSyllable: is === spelling.misplaced,
        before: textWords.folded(at - 1),
        after: textWords.folded(at + 1),
        span: passage.span(textWords.start(at), textWords.end(at))
      })
    }
  }
  return {found, judged}
}
