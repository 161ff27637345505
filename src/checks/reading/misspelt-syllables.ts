import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isCut, isPlainWord} from '../../document/reading/plain-words.js'
import {foreignWords} from '../../knowledge/foreign-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Span} from '../../vietnamese/passage.js'
import {isMarked, isSyllable, spelled} from '../../vietnamese/syllable.js'
import {tokensOf} from '../../vietnamese/tokens.js'
import {tonePlacement} from '../../vietnamese/tone-placement.js'

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
    const tokens = tokensOf(passage)
    for (const [at, {start, end, folded}] of tokens.entries()) {
      if (!isMarked(folded)) continue
      judged++
      if (allowed.has(folded)) continue
      const word = passage.value.slice(start, end)
      if (isSyllable(folded) && !isTonedWrongly(word, folded)) continue
      if (!isPlainWord(passage, tokens, at, isText) || isCut(plan, passage, tokens, at)) continue
      found.push({
        word,
        folded,
        isSyllable: isSyllable(folded),
        before: tokens[at - 1]?.folded,
        after: tokens[at + 1]?.folded,
        span: passage.span(start, end)
      })
    }
  }
  return {found, judged}
}

/** “họat” for “hoạt”; “hòa” and “hoà” are both right. */
function isTonedWrongly(word: string, folded: string): boolean {
  const right = spelled(folded)
  const written = word.toLowerCase()
  return written !== right && written !== tonePlacement(right)?.other
}
