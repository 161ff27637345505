import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {hasWordUnit, isBlank, isWordUnit} from '../../vietnamese/letters.js'
import {legacyText} from '../../vietnamese/legacy.js'
import {
  codePoint,
  type OddCharacter,
  oddCharacters,
  type OddKind,
  withoutOdd
} from '../../vietnamese/odd-characters.js'
import type {Span} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'
import {mergeFixes} from '../../diagnostic/merge-fixes.js'
import {nfc} from '../../vietnamese/normal-form.js'
import {endOf} from '../../vietnamese/without-end.js'

export const invisibleCharactersParams = () =>
  z.strictObject({}).meta({
    description: 'Có ký tự không ai nhìn thấy hoặc không đọc được không?',
    en: 'Are there characters that nobody sees or reads?'
  })

/**
 * Are there characters that nobody sees or reads?
 *
 * One finding for each kind. What has no width and stands for nothing is taken away, unless a word break may hang on
 * it; a glyph of a symbol font, or a character that was lost, must be typed again by a person.
 */
export const invisibleCharacters = defineCheck({
  invisible: {
    vi: 'Văn bản có {name} ({code}) ở {count} chỗ, đầu tiên ở “{word}”; nên xóa vì người đọc không thấy nhưng tìm kiếm và so sánh bị sai.',
    en: 'The text has {name} ({code}) at {count} places, the first at “{word}”; remove it, since nobody sees it but searches miss the word.'
  },
  unreadable: {
    vi: 'Văn bản có {name} ({code}) ở {count} chỗ, đầu tiên ở “{word}”; nên gõ lại bằng ký tự thông thường.',
    en: 'The text has {name} ({code}) at {count} places, the first at “{word}”; type an ordinary character instead.'
  }
})<unknown, unknown>({
  kind: 'invisible-characters',
  produces: 'findings',
  needs: ['diacritics'],
  judgesCharacters: true,
  run({plan, report}) {
    const {text} = plan.source
    // In an old encoding the soft hyphen is the letter “ư”.
    const isLetter = legacyText(text) !== undefined
    // Letters that no font tells were said by the reader.
    const isSaid = plan.source.notes?.some(({kind}) => kind === 'unreadable-characters')
    const all = oddCharacters(text).filter(({kind}) =>
      kind === 'soft-hyphen' ? !isLetter : kind !== 'lost' || !isSaid
    )
    for (const kind of Object.keys(names) as OddKind[]) {
      const found = all.filter(one => one.kind === kind)
      const [first] = found
      if (!first) continue
      const at = wordAround(text, first.at)
      const values = {
        name: names[kind],
        code: codePoint(text[first.at]!),
        count: found.length,
        word: visible(text.slice(at.start, at.end))
      }
      if (kind === 'private' || kind === 'lost') report('unreadable', values, at)
      else
        report('invisible', values, at, {
          fix: mayGo(text, found) ? mergeFixes(text, found.map(gone)) : undefined
        })
    }
  }
})

const names: Readonly<Record<OddKind, Wording>> = {
  'zero-width': {vi: 'ký tự không có bề rộng', en: 'characters without width'},
  'soft-hyphen': {vi: 'dấu ngắt từ ẩn', en: 'soft hyphens'},
  control: {vi: 'ký tự điều khiển', en: 'control characters'},
  private: {vi: 'ký hiệu của phông chữ riêng', en: 'glyphs of a private font'},
  lost: {vi: 'ký tự đã hỏng', en: 'characters that were lost'}
}

/** Between two letters a character without width may part two words. */
function mayGo(text: string, found: readonly OddCharacter[]): boolean {
  return found.every(
    ({at, kind}) => kind === 'soft-hyphen' || !isWordUnit(text[at - 1]) || !isWordUnit(text[at + 1])
  )
}

function gone({at}: OddCharacter) {
  return {start: at, end: at + 1, text: ''}
}

/** The word that it stands in or after, so that there is something to show. */
function wordAround(text: string, at: number): Span {
  let [start, end] = [at, at + 1]
  while (start > 0 && at - start < 30 && !isBlank(text[start - 1])) start--
  while (end < text.length && end - at < 30 && !isBlank(text[end])) end++
  if (hasWordUnit(text.slice(start, end))) return {start, end}
  if (text[start - 1] !== ' ') return {start, end}
  const before = endOf(text.slice(Math.max(0, start - 30), start - 1), unit => !isBlank(unit))
  return {start: before === '' ? start : start - before.length - 1, end}
}

function visible(word: string): string {
  return nfc(withoutOdd(word, '·'))
}
