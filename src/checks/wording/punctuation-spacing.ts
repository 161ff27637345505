import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import type {SlipKind} from '../../vietnamese/punctuation.js'
import {defineFindings} from '../define-check.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import {oneBlank, spacingSlips, wordsAround} from '../../document/reading/spacing-slips.js'

export const punctuationSpacingParams = () =>
  z.strictObject({}).meta({
    description: 'Dấu cách và dấu câu có đúng chỗ không?',
    en: 'Are blanks and punctuation as they should be?'
  })

/** More places of one kind than this are how the text was drawn out of a file, and not how it was typed. */
const maxOccurrences = 15

/**
 * Are blanks and punctuation as they should be?
 *
 * Only in running text, and only inside a line: headers, tables and recipients are set with blanks, and a line may end
 * anywhere. Where a text has many places of one kind, its blanks are those of a PDF or a converter, and that kind is
 * left alone; so is all that a machine read from a scan.
 *
 *     - cán bộ , công chức,viên chức  của tỉnh
 *             ^^          ^         ^^
 */
export const punctuationSpacing = defineFindings({
  found: {
    vi: '{what} ở “{written}”; nên viết “{right}”.',
    en: '{what} at “{written}”; write “{right}”.'
  },
  blanks: {
    vi: 'Thừa dấu cách giữa “{before}” và “{after}”; chỉ nên để một dấu cách.',
    en: 'More than one blank between “{before}” and “{after}”; keep one.'
  },
  stopped: {
    vi: 'Sau dấu chấm viết chữ thường ở “{written}”; nên viết hoa, hoặc thay dấu chấm bằng dấu phẩy nếu câu chưa hết.',
    en: 'A small letter follows a full stop at “{written}”; write a capital, or a comma if the sentence goes on.'
  }
})({
  needs: ['diacritics'],
  run({plan, report}) {
    if (isMachineRead(plan)) return
    const slips = spacingSlips(plan)
    for (const kind of Object.keys(kinds) as SlipKind[]) {
      const found = slips.filter(slip => slip.kind === kind)
      if (found.length > maxOccurrences) continue
      for (const slip of found) {
        const {right, isSure} = slip
        const span = slip.passage.span(slip.start, slip.end)
        const [before = '', after = ''] = right.split(' ')
        if (kind === 'blanks')
          report('blanks', {before, after}, span, {suggestions: [right], fix: oneBlank(slip)})
        else if (kind === 'stopped') report('stopped', {written: wordsAround(slip).written}, span)
        else
          report('found', {what: kinds[kind], ...wordsAround(slip)}, span, {
            suggestions: [right],
            ...(isSure ? {fix: {...span, text: right}} : {})
          })
      }
    }
  }
})

const kinds: Readonly<Record<SlipKind, Wording>> = {
  before: {vi: 'Thừa dấu cách trước dấu câu', en: 'A blank before punctuation'},
  after: {vi: 'Thiếu dấu cách sau dấu câu', en: 'No blank after punctuation'},
  doubled: {vi: 'Dấu câu bị lặp', en: 'Doubled punctuation'},
  bracket: {vi: 'Thừa dấu cách bên trong dấu ngoặc', en: 'A blank inside brackets'},
  blanks: {vi: 'Thừa dấu cách', en: 'Too many blanks'},
  stopped: {vi: 'Chữ thường sau dấu chấm', en: 'A small letter after a full stop'}
}
