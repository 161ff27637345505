import {z} from 'zod'
import {rowOfTerm} from '../../knowledge/term-rows.js'
import {defineFindings} from '../define-check.js'
import {slipsOfTerms} from '../reading/slips-of-terms.js'

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
export const officialTerms = defineFindings({
  found: {
    vi: '“{written}” có thể viết nhầm; cần kiểm tra, nếu đúng là cụm từ này thì viết “{right}”.',
    en: '“{written}” is probably a slip; check it, and write “{right}” if that is meant.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    for (const {passage, start, end, right, fix} of slipsOfTerms(plan, knowledge)) {
      const written = passage.value.slice(start, end)
      const rests = rowOfTerm(knowledge.tables, right)
      report('found', {written, right}, passage.span(start, end), {suggestions: [right], fix, rests})
    }
  }
})
