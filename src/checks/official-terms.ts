import {z} from 'zod'
import type {Fix} from '../diagnostic/fix.js'
import type {Plan} from '../document/plan.js'
import {OfficialTerms} from '../knowledge/official-terms.js'
import {rowOfTerm} from '../knowledge/term-rows.js'
import {isAllCapitals, isUpper} from '../vietnamese/letters.js'
import type {NearMatch} from '../vietnamese/near-phrases.js'
import type {Passage} from '../vietnamese/passage.js'
import {tokensOf} from '../vietnamese/tokens.js'
import {defineCheck} from './define-check.js'
import {isInCitedTitle} from './phrases.js'
import {everyPassage, type PlacedPassage} from './every-passage.js'

export const officialTermsParams = () => z.strictObject({})

/**
 * Is an official name or a fixed phrase almost there?
 *
 * Phrases are those of knowledge/official-terms and the names of agencies. What differs from one by a single thing (a
 * word one or two letters or a tone away, “và” left out, a comma too many) is a finding that says what to write; see
 * knowledge/official-terms.ts for what is near enough. Capitals and tone placement do not matter here. Titles of cited
 * documents are read as well: a wrong name of a law is wrong there too. Agencies in header, Nơi nhận and signature also.
 *
 * A correction that is the only one, on one line of the plan’s own sentences, can be applied by itself; in headings,
 * labels, cited titles and the blocks around the text it is only proposed.
 *
 *     - Sở Thông tin và tuyền thông chủ trì.      → Sở Thông tin và Truyền thông
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const officialTerms = defineCheck({
  found: {
    vi: '“{written}” có lẽ viết nhầm; cần viết “{right}”.',
    en: '“{written}” is probably a slip; write “{right}”.'
  }
})<unknown, unknown>({
  kind: 'official-terms',
  asks: 'findings',
  needs: ['diacritics'],
  run({plan, world, report}) {
    const terms = OfficialTerms.of(world.tables)
    for (const placed of everyPassage(plan)) {
      const {passage} = placed
      for (const group of byPlace(terms.nearMisses(passage))) {
        const shown = toShow(passage, group)
        const change = changeOf(passage, shown)
        const tokens = tokensOf(passage)
        const start = tokens[shown.first]!.start
        const end = tokens[shown.last]!.end
        const written = passage.value.slice(start, end)
        const right = written.slice(0, change.start - start) + change.text + written.slice(change.end - start)
        const mayFix = shown.isSmall && isOnly(passage, group) && mayBeFixed(plan, placed, start)
        report('found', {written, right}, passage.span(start, end), {
          suggestions: [right],
          fix: mayFix ? fixOf(plan, passage, change) : undefined,
          rests: rowOfTerm(world.tables, right)
        })
      }
    }
  }
})

/** Matches that explain one fault, the longest phrase first: those that overlap. */
function byPlace(matches: readonly NearMatch[]): NearMatch[][] {
  const groups: NearMatch[][] = []
  let end = -1
  for (const match of [...matches].sort((a, b) => a.first - b.first)) {
    if (match.first <= end) groups.at(-1)!.push(match)
    else groups.push([match])
    end = Math.max(end, match.last)
  }
  return groups.flatMap(group => byFault(group))
}

/** Phrases that overlap may each have a fault of their own. */
function byFault(matches: readonly NearMatch[]): NearMatch[][] {
  const faults = new Map<string, NearMatch[]>()
  for (const match of [...matches].sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const key = `${match.edit.kind} ${match.edit.token}`
    const known = faults.get(key)
    if (known) known.push(match)
    else faults.set(key, [match])
  }
  return [...faults.values()]
}

/** The whole name where it is one, and of a phrase no more than shows the fault. */
function toShow(passage: Passage, group: readonly NearMatch[]): NearMatch {
  const [best] = group
  const {text} = changeOf(passage, best!)
  const alike = group.filter(one => changeOf(passage, one).text === text)
  return alike.find(one => one.term.isProper) ?? alike.at(-1)!
}

/** All phrases that explain the fault ask for the same words. */
function isOnly(passage: Passage, group: readonly NearMatch[]): boolean {
  return new Set(group.map(one => changeOf(passage, one).text.toLowerCase())).size === 1
}

interface Change {
  /** Indexes into the passage’s `value`. */
  readonly start: number
  readonly end: number
  readonly text: string
}

function changeOf(passage: Passage, {term, edit, first, isSmall}: NearMatch): Change {
  const tokens = tokensOf(passage)
  const token = tokens[edit.token]!
  const after = {start: token.end, end: token.end}
  const next = tokens[edit.token + 1]
  // “toàn Tỉnh” for “toàn trình”: the capital of quite another word goes with it.
  const mayBegin = edit.token === first || isSmall
  switch (edit.kind) {
    case 'word':
      return {...token, text: inCaseOf(passage, token, term.forms[edit.word]!, mayBegin)}
    case 'missing-word':
      return {...after, text: ` ${inCaseOf(passage, token, term.forms[edit.word]!, false)}`}
    case 'missing-comma':
      return {...after, text: ','}
    case 'extra-comma':
      return {start: token.end, end: next!.start, text: ' '}
    case 'extra-word':
      return {start: token.start, end: next!.start, text: ''}
  }
}

/** The right word in capitals where the text is, and with the capital that either the text or the table gives it. */
function inCaseOf(
  passage: Passage,
  at: {start: number; end: number},
  form: string,
  mayBegin: boolean
): string {
  const written = passage.value.slice(at.start, at.end)
  if (written.length > 1 && isAllCapitals(written)) return form.toUpperCase()
  return mayBegin && isUpper(written[0]) ? form[0]!.toUpperCase() + form.slice(1) : form
}

/** Only the plan’s own sentences are changed without asking. */
function mayBeFixed(plan: Plan, {passage, part, label, cell}: PlacedPassage, start: number): boolean {
  if (part !== 'body' && part !== 'preamble' && part !== 'closing') return false
  if (cell !== undefined || (label && passage.span(start, start + 1).start < label.span().end)) return false
  return !isInCitedTitle(plan, {passage, start})
}

function fixOf({source}: Plan, passage: Passage, {start, end, text}: Change): Fix | undefined {
  const span = passage.span(start, end)
  return /[\r\n]/.test(source.text.slice(span.start, span.end)) ? undefined : {...span, text}
}
