import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {codePoint, type OddKind} from '../../vietnamese/odd-characters.js'
import {defineFindings} from '../define-check.js'
import {mergeFixes} from '../../diagnostic/merge-fixes.js'
import {oddMark, oddPlaces} from '../../document/reading/odd-places.js'

export const invisibleCharactersParams = () =>
  z.strictObject({}).meta({
    description: 'Có ký tự ẩn hoặc ký tự không đọc được không?',
    en: 'Are there characters that nobody sees or reads?'
  })

/**
 * Are there characters that nobody sees or reads?
 *
 * One finding for each kind. What has no width and stands for nothing is taken away, unless a word break may hang on
 * it; a glyph of a symbol font, or a character that was lost, must be typed again by a person.
 */
export const invisibleCharacters = defineFindings({
  invisible: {
    vi: 'Văn bản có {name} ({code}) ở {count} chỗ, đầu tiên {where} “{word}”; nên xóa vì làm sai kết quả tìm kiếm, so sánh.',
    en: 'The text has {name} ({code}) at {count} places, the first {where} “{word}”; remove it, since searches miss the word.'
  },
  unreadable: {
    vi: 'Văn bản có {name} ({code}) ở {count} chỗ, đầu tiên {where} “{word}”; nên gõ lại bằng ký tự thông thường.',
    en: 'The text has {name} ({code}) at {count} places, the first {where} “{word}”; type an ordinary character instead.'
  }
})({
  needs: ['diacritics'],
  judgesCharacters: true,
  run({plan, report}) {
    for (const {kind, character, count, word, at, gone} of oddPlaces(plan)) {
      const values = {name: names[kind], code: codePoint(character), count, ...placeIn(word)}
      if (kind === 'private' || kind === 'lost') report('unreadable', values, at)
      else report('invisible', values, at, {fix: gone && mergeFixes(plan.source.text, gone)})
    }
  }
})

/** Where it stands at a word, which is said as a reader sees it. */
function placeIn(word: string): {word: string; where: Wording} {
  const letters = word.replaceAll(oddMark, '')
  const seen = letters.trim()
  if (word === letters + oddMark) return {word: seen, where: {vi: 'sau', en: 'behind'}}
  if (word === oddMark + letters) return {word: seen, where: {vi: 'trước', en: 'before'}}
  return {word: seen, where: {vi: 'trong', en: 'in'}}
}

const names: Readonly<Record<OddKind, Wording>> = {
  'zero-width': {vi: 'ký tự không có bề rộng', en: 'characters without width'},
  'soft-hyphen': {vi: 'dấu ngắt từ ẩn', en: 'soft hyphens'},
  control: {vi: 'ký tự điều khiển', en: 'control characters'},
  private: {vi: 'ký hiệu của phông chữ riêng', en: 'glyphs of a private font'},
  lost: {vi: 'ký tự đã hỏng', en: 'characters that were lost'}
}
