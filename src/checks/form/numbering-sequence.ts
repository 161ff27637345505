import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {misnumbered} from '../../document/reading/numbered-series.js'
import {gluedIn, unclosedIn} from '../../document/reading/unclosed-numbers.js'

export const numberingSequenceParams = () =>
  z.strictObject({}).meta({
    description: 'Số thứ tự của các mục có đi liền nhau không?',
    en: 'Do the numbers of each series of sections follow one another?'
  })

/**
 * Do the numbers of each series follow one another, and does a full stop stand after the number of a part, a blank after
 * that (of which a PDF tells nothing sure)?
 *
 * A series is what stands side by side below one heading, in one style with one closing sign. It may begin anew, run on
 * from the part before, or go on after a list that was put in between; letters may do without đ and i. Where the number
 * that is missing stands somewhere in between (lines were joined), where the text is quoted or a
 * part of a document, or where a machine read it, nothing is said. Where the next goes on as if it were right, it is this one.
 *
 *     II. LỘ TRÌNH    III. NHIỆM VỤ    III. KINH PHÍ   → IV
 *                                      ^^^
 */
export const numberingSequence = defineFindings({
  repeated: {
    vi: 'Mục “{label}” lặp lại số của mục trước; cần đánh số “{expected}”.',
    en: 'The number “{label}” repeats the one before it; “{expected}” was expected.'
  },
  skipped: {
    vi: 'Mục “{label}” đứng ngay sau mục “{before}”; cần đánh số “{expected}” hoặc bổ sung mục còn thiếu.',
    en: '“{label}” comes right after “{before}”; number it “{expected}”, or add what is missing.'
  },
  back: {
    vi: 'Mục “{label}” đứng sau mục “{before}”; cần đánh số “{expected}”.',
    en: '“{label}” comes after “{before}”; “{expected}” was expected.'
  },
  first: {
    vi: 'Mục đầu tiên đánh số “{label}”; cần đánh số từ “{expected}” hoặc bổ sung mục còn thiếu.',
    en: 'The first number is “{label}”; begin with “{expected}”, or add what is missing.'
  },
  parent: {
    vi: 'Mục “{label}” nằm trong mục “{before}”; cần đánh số “{expected}”.',
    en: '“{label}” lies in “{before}”; “{expected}” was expected.'
  },
  unclosed: {
    vi: 'Sau số “{label}” của đề mục còn thiếu dấu chấm; cần viết “{expected}”.',
    en: 'The full stop after the number “{label}” of this heading is missing; write “{expected}”.'
  },
  glued: {
    vi: 'Sau số “{label}” chưa có dấu cách; nên viết “{right}”.',
    en: 'No blank follows the number “{label}”; write “{right}”.'
  },
  capital: {
    vi: 'Điểm “{label}” viết hoa, khác các điểm khác; cần ghi “{expected}”.',
    en: 'The letter “{label}” is a capital, unlike the others; write “{expected}”.'
  }
})({
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan)) return
    for (const nodes of [plan.body, plan.annexes]) {
      for (const {label, passage} of unclosedIn(nodes)) {
        const expected = `${label}.`
        report('unclosed', {label, expected}, passage.span(0, label.length), {suggestions: [expected]})
      }
      if (plan.source.format !== 'pdf')
        for (const {label, passage, end} of gluedIn(nodes)) {
          const [at, right] = [passage.span(0, end), `${label} ${passage.value.slice(label.length, end)}`]
          report('glued', {label, right}, at, {suggestions: [right], atMost: 'info'})
        }
      for (const {kind, section, expected, before} of misnumbered(plan, nodes)) {
        const {label = ''} = section.marker ?? {}
        const at = section.passage.span(0, label.length)
        report(kind, {label, expected, before: before?.marker?.label ?? ''}, at, {suggestions: [expected]})
      }
    }
  }
})
