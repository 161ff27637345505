import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {fold} from '../../vietnamese/fold.js'
import {gapsOf} from '../../vietnamese/gaps.js'
import {isAllLetters, isBlank} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'
import {tokenAt, tokensOf} from '../../vietnamese/tokens.js'
import {defineCheck} from '../define-check.js'
import {words} from '../params/phrases.js'
import {everyPassage} from '../../document/every-passage.js'
import {nfc} from '../../vietnamese/normal-form.js'

export const repeatedWordParams = () =>
  z
    .strictObject({
      words: z.array(words()).min(1).meta({
        description: 'Từ không bao giờ viết hai lần liền nhau: “tại tại”.',
        en: 'Words that are never written twice on purpose: “tại tại”.'
      }),
      except: z.array(words()).optional().meta({
        description:
          'Cụm từ khiến hai từ liền nhau là đúng: chứa cả hai (“hành vi vi phạm”), kết thúc bằng từ trước hoặc mở đầu bằng từ sau.',
        en: 'Phrases that make it right: around both (“hành vi vi phạm”), ending with the first, beginning with the second.'
      })
    })
    .meta({
      description: 'Có từ nào viết lặp hai lần liền nhau không?',
      en: 'Is a word written twice in a row?'
    })
type Params = z.output<ReturnType<typeof repeatedWordParams>>

/**
 * Is a word written twice?
 *
 * Vietnamese doubles words with good right: the end of one compound begins the next (“hành vi | vi phạm”), and
 * “thường thường” is a word. So two alike are a fault only
 *   - of a word in `words`, which makes no such compounds, or
 *   - where the same text without the second is found elsewhere in the document with the same words on both sides, and
 *     the second is never the beginning of a compound there.
 * Not across a sign, a page, a paragraph or a cell; not with a capital on one of the two only; not of numbers.
 *
 *     - Công bố công khai tại tại Bộ phận một cửa.      → tại
 *                         ^^^^^^^
 */
export const repeatedWord = defineCheck({
  found: {
    vi: 'Từ “{word}” viết lặp hai lần; chỉ cần viết một lần.',
    en: '“{word}” is written twice; once will do.'
  }
})<Params, unknown>({
  kind: 'repeated-word',
  produces: 'findings',
  needs: ['diacritics'],
  phraseLists: ({except = []}) => [except],
  run({plan, knowledge, params, report}) {
    const single = new Set(params.words.map(word => fold(nfc(word))))
    const exceptions = knowledge.vocabulary.words.phrases(params.except ?? [])
    const passages = [...everyPassage(plan)].map(({passage}) => passage)
    let seen: Seen | undefined
    for (const passage of passages) {
      const found = doubles(plan, passage)
      const spared = found.length > 0 ? sparedEnds(exceptions, passage) : undefined
      for (const at of found) {
        const tokens = tokensOf(passage)
        const [first, second] = [tokens[at]!, tokens[at + 1]!]
        if (exceptions.matchAt(passage, second.start) || spared?.has(first.end)) continue
        if (!single.has(first.folded) && !isSlip((seen ??= readAll(passages)), passage, at)) continue
        const word = passage.value.slice(first.start, first.end)
        report('found', {word}, passage.span(first.start, second.end), {suggestions: [word]})
      }
    }
  }
})

/** The first of each two words alike, with nothing but blanks between. */
function doubles(plan: Plan, passage: Passage): number[] {
  const {value} = passage
  const tokens = tokensOf(passage)
  return tokens.flatMap(({start, end, folded}, at) => {
    const next = tokens[at + 1]
    if (next?.folded !== folded || next.start - end !== 1 || value[end] !== ' ') return []
    if (!isAllLetters(folded) || folded.length < 2) return []
    // Three and more are the flattened head of a table.
    if (tokens[at - 1]?.folded === folded || tokens[at + 2]?.folded === folded) return []
    if (value.slice(start, end) !== value.slice(next.start, next.end)) return []
    const between = plan.source.text.slice(passage.span(start, end).end, passage.span(next.start).start)
    // A page number or the like may have been taken out there; a tab parts what belongs to different places.
    return [...between].every(partsNothing) ? [at] : []
  })
}

/** A blank or the end of a line, or Markdown’s markup. */
function partsNothing(unit: string): boolean {
  return unit === '*' || unit === '_' || (isBlank(unit) && unit !== '\f' && unit !== '\t')
}

/** Ends of words that an exception ends with or goes on from: what is doubled there is right. */
function sparedEnds(exceptions: PhraseFinder<number>, passage: Passage): ReadonlySet<number> {
  const tokens = tokensOf(passage)
  const ends = new Set<number>()
  for (const {start, end} of exceptions.findAll(passage))
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.end <= end; at++)
      ends.add(tokens[at]!.end)
  return ends
}

/** Runs of two and three words of the whole document, doubled words left out. */
interface Seen {
  readonly triples: ReadonlySet<string>
  /** What begins with a word and its follower, by what stands before them. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>
}

function readAll(passages: readonly Passage[]): Seen {
  const triples = new Set<string>()
  const before = new Map<string, Set<string>>()
  for (const passage of passages) {
    const tokens = tokensOf(passage)
    const gaps = gapsOf(passage)
    for (let at = 1; at + 1 < tokens.length; at++) {
      if (gaps[at] !== 'plain') continue
      const [a, b, c] = [tokens[at - 1]!.folded, tokens[at]!.folded, tokens[at + 1]!.folded]
      if (gaps[at - 1] === 'plain') triples.add(`${a} ${b} ${c}`)
      if (a === b) continue
      const key = `${b} ${c}`
      const known = before.get(key)
      if (known) known.add(a)
      else before.set(key, new Set([a]))
    }
  }
  return {triples, before}
}

function isSlip({triples, before}: Seen, passage: Passage, at: number): boolean {
  const tokens = tokensOf(passage)
  const [a, b, c] = [tokens[at - 1]?.folded, tokens[at]!.folded, tokens[at + 2]?.folded]
  if (a === undefined || c === undefined || !triples.has(`${a} ${b} ${c}`)) return false
  return [...(before.get(`${b} ${c}`) ?? [])].every(one => one === a)
}
