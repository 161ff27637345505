import {inCaseOf} from '../../vietnamese/capitals.js'
import {z} from 'zod'
import {spelled} from '../../vietnamese/syllable.js'
import {defineFindings} from '../define-check.js'
import {correctionOf, pairsOf, partingOf} from '../reading/syllable-corrections.js'
import {misspeltSyllables} from '../reading/misspelt-syllables.js'

export const impossibleSyllableParams = () =>
  z.strictObject({}).meta({
    description: 'Có chữ nào không thể là chữ tiếng Việt, hoặc đặt dấu thanh sai chữ không?',
    en: 'Is there a word that no Vietnamese syllable can be?'
  })

/**
 * Is there a word that no Vietnamese syllable can be, or one that has its tone mark on the wrong letter?
 *
 * Only words with a Vietnamese letter or tone are judged, in small letters or all in capitals, or at the beginning of
 * a sentence: names, foreign words, codes, addresses and abbreviations pass, and so does what
 * knowledge/foreign-words names. Halves of words that the end of a line cut pass too. Two words written as one are
 * told apart where there is one way only. A text with very many is damaged, not misspelt: one info says so.
 *
 *     - Dùng chức năng quyét mã QR.
 *                      ^^^^^
 */
export const impossibleSyllable = defineFindings({
  impossible: {
    vi: 'Chữ “{word}” không đúng chính tả tiếng Việt; cần kiểm tra lại.',
    en: '“{word}” cannot be a Vietnamese syllable; check the spelling.'
  },
  corrected: {
    vi: 'Chữ “{word}” không đúng chính tả tiếng Việt; có thể cần viết “{right}”.',
    en: '“{word}” cannot be a Vietnamese syllable; “{right}” may be meant.'
  },
  misplaced: {
    vi: 'Chữ “{word}” đặt dấu thanh sai chỗ; cần viết “{right}”.',
    en: '“{word}” has its tone mark on the wrong letter; write “{right}”.'
  },
  glued: {
    vi: '“{word}” viết dính liền; cần viết “{right}”.',
    en: '“{word}” is two words; write “{right}”.'
  },
  damaged: {
    vi: 'Văn bản có {count} chữ không đúng chính tả (như “{word}”), có thể do chuyển đổi từ tệp PDF hoặc bản quét; nên đối chiếu với tệp gốc.',
    en: 'The text has {count} words that cannot be Vietnamese (such as “{word}”), perhaps from converting a PDF or a scan; compare with the original.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const {found, judged} = misspeltSyllables(plan, knowledge)
    const impossible = found.filter(one => !one.isSyllable)
    const [first] = impossible
    if (first && impossible.length > 12 && impossible.length > judged / 200) {
      const values = {count: String(impossible.length), word: first.word}
      return report('damaged', values, first.span, {atMost: 'info'})
    }
    const isPair = impossible.length > 0 ? pairsOf(plan, knowledge) : () => false
    for (const one of found) {
      const {word, folded, span} = one
      if (one.isSyllable) {
        const right = inCaseOf(word, spelled(folded))
        report('misplaced', {word, right}, span, {suggestions: [right]})
        continue
      }
      const at = partingOf(folded)
      const right = at ? `${word.slice(0, at)} ${word.slice(at)}` : correctionOf(one, isPair)
      if (right === undefined) report('impossible', {word}, span)
      else report(at ? 'glued' : 'corrected', {word, right}, span, {suggestions: [right]})
    }
  }
})
