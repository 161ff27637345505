import {isPersonName} from '../person-name.js'
import {fold} from '../../vietnamese/fold.js'
import type {Plan} from '../plan.js'
import type {PhraseReader} from '../vocabulary.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {WordList} from '../../vietnamese/word-list.js'

/** “TS. Nguyễn Văn An”: the line, and the name behind the degrees. */
export function nameWithDegree(block: readonly Passage[], degrees: WordList, phrases: PhraseReader) {
  for (const passage of block) {
    const {value} = passage
    let at = 0
    for (;;) {
      const degree = degrees.at(value, at)
      const parted = degree === undefined ? -1 : afterDots(value, at + degree.length)
      if (parted < 0) break
      at = parted
    }
    const name = at > 0 ? passage.slice(at) : undefined
    if (name && isPersonName(name, phrases)) return {at: passage.span(), name}
  }
  return undefined
}

/** Where the full stops and blanks that follow a degree end; -1 where it goes on with something else. */
function afterDots(value: string, from: number): number {
  let at = from
  while (value[at] === '.' || value[at] === ' ') at++
  return at > from || from === value.length ? at : -1
}

/** Whether one of these words, folded, stands in the issuer’s name or in what the document is about. */
export function isLearned({header, title, facts}: Plan, learned: readonly string[]): boolean {
  const said = [header?.issuer?.folded, title?.subject?.folded, fold(facts.issuer ?? '')].join(' ')
  return learned.some(word => said.includes(word))
}
