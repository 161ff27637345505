import {z} from 'zod'
import {fold} from '../../vietnamese/fold.js'
import {numberInDateWord} from '../../vietnamese/glued-dates.js'
import {defineFindings} from '../define-check.js'
import {correctionsFor} from '../reading/syllable-corrections.js'
import {capitalIn, partingOf} from '../reading/syllable-partings.js'
import {hasDoubledBeginning} from '../../vietnamese/spelling.js'
import {isUpper} from '../../vietnamese/letters.js'
import {isMarked, isSyllable, spelled} from '../../vietnamese/syllable.js'
import {isLoanLike} from '../reading/loan-words.js'
import {damagedPassages} from '../reading/damaged-passages.js'
import type {Misspelt} from '../reading/misspelt.js'
import {misspeltSyllables} from '../reading/misspelt-syllables.js'

export const impossibleSyllableParams = () =>
  z.strictObject({}).meta({
    description: 'Có từ nào không thể là từ tiếng Việt, hoặc đặt dấu thanh sai vị trí không?',
    en: 'Is there a word that no Vietnamese syllable can be?'
  })

/**
 * Is there a word that no Vietnamese syllable can be, or one that has its tone mark on the wrong letter?
 *
 * Words are judged in small letters or all in capitals, or at the beginning of a sentence: names, codes, addresses and
 * abbreviations pass, and so does what knowledge/foreign-words names, and what has two vowels as loanwords have. Of words
 * without a Vietnamese letter only those are told that were keys for one (“dduowcj”), that make a common word with the one
 * beside them (“hình thuc”), or that begin as no word does (“ttrong”). Halves of words that the end of a line cut pass too. Two words written as one are
 * told apart where there is one way only. A text or a passage with very many is damaged, not misspelt: one info says so.
 *
 *     - Dùng chức năng quyét mã QR.
 *                      ^^^^^
 */
export const impossibleSyllable = defineFindings({
  impossible: {
    vi: 'Từ “{word}” không đúng chính tả tiếng Việt; cần kiểm tra lại.',
    en: '“{word}” cannot be a Vietnamese syllable; check the spelling.'
  },
  corrected: {
    vi: 'Từ “{word}” không đúng chính tả tiếng Việt; cần kiểm tra, có thể là “{right}”.',
    en: '“{word}” cannot be a Vietnamese syllable; “{right}” may be meant.'
  },
  misplaced: {
    vi: 'Từ “{word}” đặt dấu thanh sai vị trí; cần viết “{right}”.',
    en: '“{word}” has its tone mark on the wrong letter; write “{right}”.'
  },
  typed: {
    vi: '“{word}” là phím gõ chưa thành chữ có dấu; cần viết “{right}”.',
    en: '“{word}” are keys that did not become Vietnamese letters; write “{right}”.'
  },
  glued: {
    vi: '“{word}” viết dính liền; cần viết “{right}”.',
    en: '“{word}” is two words; write “{right}”.'
  },
  damaged: {
    vi: 'Văn bản có {count} từ không đúng chính tả (như “{word}”), có thể do chuyển đổi từ tệp PDF hoặc bản quét; nên đối chiếu với tệp gốc.',
    en: 'The text has {count} words that cannot be Vietnamese (such as “{word}”), perhaps from converting a PDF or a scan; compare with the original.'
  },
  damagedPart: {
    vi: 'Đoạn này có {count} từ không đúng chính tả (như “{word}”), có thể do chuyển đổi từ tệp PDF hoặc bản quét; nên đối chiếu với tệp gốc.',
    en: 'This part has {count} words that cannot be Vietnamese (such as “{word}”), perhaps from converting a PDF or a scan; compare with the original.'
  }
})({
  needs: ['diacritics'],
  run({plan, knowledge, report}) {
    const {found, judged} = misspeltSyllables(plan, knowledge)
    const impossible = found.filter(one => one.fault === 'impossible')
    const [first] = impossible
    if (first && impossible.length > 12 && impossible.length > judged / 200) {
      const values = {count: String(impossible.length), word: first.word}
      return report('damaged', values, first.span, {atMost: 'info'})
    }
    if (found.length === 0) return
    const told = new Set<Misspelt>()
    for (const words of damagedPassages(plan, knowledge).values()) {
      const [one] = words
      if (!one) continue
      report('damagedPart', {count: String(words.length), word: one.word}, one.span, {atMost: 'info'})
      for (const word of words) told.add(word)
    }
    const correct = correctionsFor(plan, knowledge)
    for (const one of found) {
      if (told.has(one)) continue
      const {word, folded, span, fault} = one
      if (fault === 'impossible' && isIndexed(word, folded)) continue
      const at = placeToPart(one)
      if (at !== undefined) {
        const right = `${word.slice(0, at)} ${word.slice(at)}`
        report('glued', {word, right}, span, {suggestions: [right]})
        continue
      }
      const right = correct(one)
      if (right !== undefined) {
        const isMoved = fault === 'misplaced' && fold(right) === fold(spelled(folded))
        const isOfKeys = fault === 'typed' && isMarked(fold(right))
        const message = isMoved ? 'misplaced' : isOfKeys ? 'typed' : 'corrected'
        report(message, {word, right}, span, {suggestions: [right]})
      } else if (fault === 'bare' || fault === 'loose') continue
      else if (fault === 'odd' ? isDoubled(folded) : !isLoanLike(folded)) report('impossible', {word}, span)
    }
  }
})

/** “Isức khỏe”, “Ctương”: the letter of a formula and the word that was set below it. */
function isIndexed(word: string, folded: string): boolean {
  const [first = '', second = ''] = folded
  return isUpper(word[0]) && first !== second && isMarked(folded.slice(1)) && isSyllable(folded.slice(1))
}

/** “ddonw”, where one letter stands twice; “ddmmyyyy” is no slip. */
function isDoubled(folded: string): boolean {
  const doubled = [...folded].filter((unit, at) => at > 0 && unit === folded[at - 1])
  return hasDoubledBeginning(folded) && doubled.length === 1
}

/** Where two words begin to be two that were written as one. */
function placeToPart({word, folded, fault}: Misspelt): number | undefined {
  if (fault === 'glued') return capitalIn(word)
  if (fault === 'numbered') return numberInDateWord(word)
  return fault === 'impossible' ? partingOf(folded) : undefined
}
