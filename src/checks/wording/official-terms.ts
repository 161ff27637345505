import {z} from 'zod'
import type {Fix} from '../../diagnostic/fix.js'
import type {Plan} from '../../document/plan.js'
import {OfficialTerms} from '../../knowledge/official-terms.js'
import type {Slip} from '../../knowledge/slips.js'
import {rowOfTerm} from '../../knowledge/term-rows.js'
import {hasLineEnd} from '../../vietnamese/letters.js'
import {changed} from '../../vietnamese/near-change.js'
import type {Passage} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'
import {everyPassage, type PlacedPassage} from '../../document/every-passage.js'
import {isInCitedTitle} from '../../document/cited-places.js'

export const officialTermsParams = () =>
  z.strictObject({}).meta({
    description: 'Có tên chính thức hoặc cụm từ cố định nào viết gần đúng không?',
    en: 'Is an official name or a fixed phrase almost there?'
  })

/**
 * Is an official name or a fixed phrase almost there?
 *
 * Phrases are those of knowledge/official-terms and the names of agencies. What differs from one by one syllable that a
 * letter or a tone has changed is a finding that says what to write; a comma or a word too few or too many only in
 * names that must stand as they do, and another good word only where the table knows that it is put for this one. See
 * knowledge/official-terms.ts for what is near enough. Capitals and tone placement do not matter here. Titles of cited
 * documents are read as well: a wrong name of a law is wrong there too. Agencies in header, Nơi nhận and signature also.
 *
 * A changed syllable that can be meant in one way only, on one line of the plan’s own sentences, can be corrected by
 * itself; in headings, labels, cited titles and the blocks around the text it is only proposed. No comma and no word
 * that was well written is ever taken away or put in by itself.
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
  produces: 'findings',
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const terms = OfficialTerms.of(knowledge.tables)
    for (const placed of everyPassage(plan)) {
      const {passage} = placed
      const slips = terms.slips(passage)
      for (const slip of slips) say(passage, slip, fixOf(plan, placed, slip))
      const {heading} = placed
      if (heading)
        for (const slip of terms.slipsInHeading(heading)) {
          const {start} = heading.span(slip.start, slip.end)
          if (!slips.some(other => isAround(passage, other, start))) say(heading, slip, undefined)
        }
    }

    function say(passage: Passage, {start, end, changes}: Slip, fix: Fix | undefined): void {
      const written = passage.value.slice(start, end)
      const right = changed(passage.value, start, end, changes)
      report('found', {written, right}, passage.span(start, end), {
        suggestions: [right],
        fix,
        rests: rowOfTerm(knowledge.tables, right)
      })
    }
  }
})

function isAround(passage: Passage, {start, end}: Slip, offset: number): boolean {
  const span = passage.span(start, end)
  return span.start <= offset && offset < span.end
}

/** Only the plan’s own sentences are changed without asking, and there a syllable at most. */
function fixOf(plan: Plan, placed: PlacedPassage, {isSure, start, changes}: Slip): Fix | undefined {
  if (!isSure || !mayBeFixed(plan, placed, start)) return undefined
  const {start: from, end, text} = changes[0]!
  const span = placed.passage.span(from, end)
  return hasLineEnd(plan.source.text.slice(span.start, span.end)) ? undefined : {...span, text}
}

function mayBeFixed(plan: Plan, {passage, part, label, cell}: PlacedPassage, start: number): boolean {
  if (part !== 'body' && part !== 'preamble' && part !== 'closing') return false
  if (cell !== undefined || (label && passage.span(start, start + 1).start < label.span().end)) return false
  return !isInCitedTitle(plan, passage, start)
}
