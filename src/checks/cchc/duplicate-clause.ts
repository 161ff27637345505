import {z} from 'zod'
import type {Plan, Section} from '../../document/plan.js'
import {fold} from '../../vietnamese/fold.js'
import type {Passage} from '../../vietnamese/passage.js'
import {tokensOf} from '../../vietnamese/tokens.js'
import {defineCheck} from '../define-check.js'
import {findPhrases, words} from '../params/phrases.js'

export const duplicateClauseParams = () =>
  z
    .strictObject({
      minWords: z.int().min(6).meta({
        description: 'Nội dung có từ bấy nhiêu chữ trở lên mới được so sánh.',
        en: 'How many words a clause must have to be compared.'
      }),
      similarity: z.number().min(0.5).max(1).meta({
        description: 'Hai nội dung giống nhau bao nhiêu phần thì coi là trùng; 1 là giống hệt.',
        en: 'What part of their words two clauses must share, in their order; 1 is all of them.'
      }),
      formulas: z.array(words()).optional().meta({
        description: 'Các công thức được lặp lại: nội dung có một trong các cụm từ này không bị so sánh.',
        en: 'Formulas that may be repeated: a clause with one of them is not compared.'
      })
    })
    .meta({description: 'Có hai nội dung gần như trùng nhau không?', en: 'Does a plan say one thing twice?'})
type Params = z.output<ReturnType<typeof duplicateClauseParams>>

/**
 * Does a plan say one thing twice?
 *
 * Two points are compared where both are long and share nearly all of their words, and only within one part of the plan.
 * Tasks that are told to two agencies in the same words are two tasks, so in the part on implementation only points
 * below one agency are compared. Rows of tables, and points that cite documents, are not. Points are found by runs of words that are rare in the plan, so that a long plan costs
 * hardly more than its length.
 *
 *     - Tuyên truyền về cải cách thể chế, trọng tâm là …
 *     - Tuyên truyền về cải cách thể chế, trọng tâm là …
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const duplicateClause = defineCheck({
  twice: {
    vi: 'Nội dung này gần như trùng với một nội dung ở trên (“{words} …”); nên kiểm tra, bỏ bớt một chỗ.',
    en: 'This is nearly the same as a point above (“{words} …”); see whether one of them can go.'
  },
  first: {vi: 'Nội dung đã nêu ở đây.', en: 'It is said here first.'}
})<Params, unknown>({
  kind: 'duplicate-clause',
  produces: 'findings',
  needs: ['diacritics'],
  phraseLists: ({formulas = []}) => [formulas],
  run({plan, params, report}) {
    const clauses = clausesOf(plan, params)
    const seen = new Map<string, number[]>()
    clauses.forEach((clause, at) => {
      const shared = new Map<number, number>()
      for (const run of runsOf(clause.words)) {
        const places = seen.get(run) ?? []
        // A run that many points have tells nothing of two of them.
        if (places.length < 8)
          for (const place of places) if (place !== at) shared.set(place, (shared.get(place) ?? 0) + 1)
        if (places.length < 8) seen.set(run, [...places, at])
      }
      const twin = [...shared.keys()].find(
        place =>
          clauses[place]!.within === clause.within &&
          areAlike(clauses[place]!.words, clause.words, params.similarity)
      )
      if (twin === undefined) return
      const first = clauses[twin]!
      report('twice', {words: first.text.split(' ').slice(0, 6).join(' ')}, clause.passage.span(), {
        related: [{message: 'first', values: {}, at: first.passage.span()}]
      })
    })
  }
})

interface Clause {
  readonly passage: Passage
  /** Without its number. */
  readonly text: string
  readonly words: readonly string[]
  /** The section in which it is compared. */
  readonly within: Section
}

/** Points of the part on implementation are compared below one agency, others below one part of the plan. */
function clausesOf(plan: Plan, {minWords, formulas = []}: Params): Clause[] {
  const tasks = new Set(plan.implementation)
  const citing = new Set(plan.citations.map(citation => citation.passage))
  const clauses: Clause[] = []
  const add = (passage: Passage, from: number, within: Section) => {
    const tokens = tokensOf(passage).filter(token => token.start >= from)
    if (tokens.length < minWords || citing.has(passage)) return
    if (findPhrases(plan, formulas, [passage]).length > 0) return
    clauses.push({
      passage,
      text: passage.value.slice(from),
      words: tokens.slice(0, longest).map(token => token.folded),
      within
    })
  }
  const visit = (section: Section, within: Section, isTask: boolean) => {
    const inTasks = isTask || tasks.has(section)
    for (const child of section.children) {
      if (child.type === 'table') continue
      add(child.passage, child.type === 'section' ? (child.marker?.end ?? 0) : 0, inTasks ? section : within)
      if (child.type === 'section') visit(child, within, inTasks)
    }
  }
  for (const section of plan.sections) visit(section, section, false)
  return clauses
}

const run = 5
/** Longer points are compared by their beginning. */
const longest = 300

function* runsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + run <= words.length; at++) yield words.slice(at, at + run).join(' ')
}

/** Words that may differ without another meaning. */
const small = new Set(
  fold('của cho trong với và các những về đối tại ở trên từ để là được này đó có cùng việc công tác').split(
    ' '
  )
)

/** Do two texts share this part of their words, in their order, and say the same? */
function areAlike(a: readonly string[], b: readonly string[], part: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < long.length * part) return false
  const [mine, others] = [missingIn(a, b), missingIn(b, a)]
  // One more word is a copy that was gone over; another word or number in its place is another matter.
  const isOther = mine.length > 0 && others.length > 0 && ![...mine, ...others].every(word => small.has(word))
  if (isOther || [...mine, ...others].some(word => /\d/.test(word))) return false
  return (2 * common(short, long)) / (a.length + b.length) >= part
}

/** The words of `a` that `b` has not, or not as often. */
function missingIn(a: readonly string[], b: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of b) left.set(word, (left.get(word) ?? 0) + 1)
  return a.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** The length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const next = [0]
    for (let at = 0; at < b.length; at++)
      next.push(word === b[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!))
    row = next
  }
  return row.at(-1)!
}
