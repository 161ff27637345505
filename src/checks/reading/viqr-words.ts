import {everyPassage} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {isAmongMarked} from '../../document/reading/plain-words.js'
import {wordTrait} from '../../vietnamese/known-words.js'
import {isBlank} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {viqrSyllable} from '../../vietnamese/typed-keys.js'
import type {Misspelt} from './misspelt.js'

/** Words that are written as in mail without diacritics: “ke^'”. Looked for only where the text has a “^”. */
export function viqrWords(plan: Plan): Misspelt[] {
  if (!plan.source.text.includes('^')) return []
  return everyPassage(plan).flatMap(({passage}) => (passage.value.includes('^') ? wordsOf(passage) : []))
}

function wordsOf(passage: Passage): Misspelt[] {
  const {value, textWords} = passage
  const found: Misspelt[] = []
  for (let at = 0; at < textWords.length; at++) {
    const start = textWords.start(at)
    if (start > 0 && !isBlank(value[start - 1])) continue
    let end = textWords.end(at)
    while (end < value.length && !isBlank(value[end]) && !',;:)'.includes(value.charAt(end))) end++
    const word = value.slice(start, end)
    if (!word.includes('^') || viqrSyllable(word) === undefined) continue
    // What stands behind it are tokens of the same keys.
    let last = at
    while (last + 1 < textWords.length && textWords.start(last + 1) < end) last++
    const next = textWords.words[last + 1]
    const isMarkedNext = next !== undefined && (next.traits & wordTrait.marked) !== 0
    if (!isMarkedNext && !isAmongMarked(passage, at)) continue
    found.push({
      word,
      folded: word,
      fault: 'typed',
      before: textWords.folded(at - 1),
      after: textWords.folded(last + 1),
      span: passage.span(start, end)
    })
  }
  return found
}
