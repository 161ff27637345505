import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {blankOwnLines} from '../reading/own-lines.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {askedPassages, ownPlaceholders} from '../../document/reading/open-blanks.js'
import {toldElsewhere} from '../reading/blank-citations.js'
import type {Placeholder} from '../../document/reading/placeholders.js'
import {gapAt} from '../../document/reading/where-missing.js'
import type {Passage} from '../../vietnamese/passage.js'

export const unfilledParams = () =>
  z.strictObject({}).meta({
    description: 'Bản trình ký còn chỗ nào chưa điền không?',
    en: 'Is anything left to be filled in where a plan is to be signed?'
  })

/** More rows of dots than this are those of a form. */
const mostDots = 12

/**
 * Is anything left to be filled in where the plan is to be signed?
 *
 * Blanks are right in a draft. The header, the recipients and the signature have rules of their own, a document that is
 * cited without its number or date has too, and so have headings with nothing below; annexes hold forms, whose
 * blanks are others’ to fill; but a line “(Kèm theo Kế hoạch số …)” names the plan itself. What stands in quotation marks
 * is another text’s.
 *
 *     Giao [tên cơ quan] tổ chức …… lớp tập huấn trước ngày …/…/20….
 *          ^^^^^^^^^^^^^         ^^                      ^^^^^^^^^
 */
export const unfilled = defineFindings({
  found: {
    vi: 'Bản trình ký còn chỗ chưa điền: “{text}”; cần điền đủ hoặc bỏ chỗ này.',
    en: 'The final version still has something to fill in: “{text}”; fill it in or take it out.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    if (plan.facts.stage !== 'final' || isMachineRead(plan)) return
    // Forms and minutes have neither, and their blanks are filled in by hand.
    if (!plan.title && !plan.header) return
    const all: (Placeholder & {readonly passage: Passage})[] = []
    for (const passage of askedPassages(plan))
      for (const one of ownPlaceholders(passage, plan.phrases)) all.push({passage, ...one})
    const isForm = all.filter(({isDots}) => isDots).length > mostDots
    const told = toldElsewhere(plan, knowledge)
    for (const {passage, start, end, isDots} of all) {
      if ((isDots && isForm) || told(passage, start, end)) continue
      report('found', {text: passage.value.slice(start, end)}, gapAt(passage.span(start, end)))
    }
    for (const {passage, start, end} of blankOwnLines(plan, knowledge))
      report('found', {text: passage.value.slice(start, end)}, gapAt(passage.span(start, end)))
  }
})
