import {z} from 'zod'
import {defineFindings} from '../define-check.js'
import {misspeltDateWords} from '../reading/misspelt-date-words.js'
import {misspeltLawParts} from '../reading/misspelt-law-parts.js'
import {type MisspeltWord, misspeltWords} from '../reading/misspelt-words.js'

export const misspeltParams = () =>
  z.strictObject({}).meta({
    description: 'Có từ nào đúng chính tả nhưng viết nhầm thay cho từ khác không?',
    en: 'Is a word that is well spelled put for another?'
  })

/**
 * Is a word that is well spelled put for another?
 *
 * Only its neighbours tell. Some are known to be put for each other: knowledge/misspellings. Of others the counts tell how
 * often two syllables stand together in official texts (rules/language): where what is written hardly ever does, and what
 * one slip makes of it often does, the other was meant. Names, quotations, abbreviations, foreign words and words that
 * another rule speaks of pass, and so does a text that a machine has read. Before the number of a date or of
 * a part of a law only one word is right: “ngài 15/7/2021”, “Khoảng 2 Điều 5”.
 *
 *     - Các đơn vị hổ trợ người dân.      → hỗ trợ
 *                  ^^^^^^
 */
export const misspelt = defineFindings({
  known: {
    vi: '“{written}” viết sai chính tả; cần viết “{right}”.',
    en: '“{written}” is misspelt; write “{right}”.'
  },
  sure: {
    vi: '“{written}” có thể viết nhầm; cần kiểm tra, nếu đúng là từ này thì viết “{right}”.',
    en: '“{written}” is probably a slip; check it, and write “{right}” if that is meant.'
  },
  likely: {
    vi: 'Nên kiểm tra lại “{written}”; có thể là “{right}” viết nhầm.',
    en: 'Check “{written}”; it may be a slip for “{right}”.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const parts = misspeltLawParts(plan)
    const isOfPart = ({passage, start, end}: MisspeltWord) =>
      parts.some(part => part.passage === passage && part.start < end && start < part.end)
    for (const word of misspeltWords(plan, knowledge)) {
      if (isOfPart(word)) continue
      const {passage, start, end, right, weight, fix} = word
      const written = passage.value.slice(start, end)
      const more = {suggestions: [right], fix, ...(weight === 'likely' ? {atMost: 'info' as const} : {})}
      report(weight, {written, right}, passage.span(start, end), more)
    }
    for (const {passage, start, end, right} of [...misspeltDateWords(plan), ...parts]) {
      const written = passage.value.slice(start, end)
      report('sure', {written, right}, passage.span(start, end), {suggestions: [right]})
    }
  }
})
