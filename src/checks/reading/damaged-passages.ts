import {onceOfBoth} from '../../base/once.js'
import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {Misspelt} from './misspelt.js'
import {misspeltSyllables} from './misspelt-syllables.js'
import {correctionsFor} from './syllable-corrections.js'

/**
 * Passages of a sound text that a machine misread, or that were damaged otherwise, with the words that cannot be
 * Vietnamese: many for so short a text, and of most nobody can tell what they were. What somebody typed carelessly can
 * mostly be told.
 */
export const damagedPassages = onceOfBoth(
  (plan: Plan, knowledge: Knowledge): ReadonlyMap<Passage, readonly Misspelt[]> => {
    const {crowded} = misspeltSyllables(plan, knowledge)
    if (crowded.size === 0) return crowded
    const correct = correctionsFor(plan, knowledge)
    const isLost = (one: Misspelt) => correct(one) === undefined
    return new Map([...crowded].filter(([, words]) => words.filter(isLost).length * 2 > words.length))
  }
)
