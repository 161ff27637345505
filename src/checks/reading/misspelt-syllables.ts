import {onceOfBoth} from '../../base/once.js'
import {everyPassage, type PartName} from '../../document/every-passage.js'
import type {Plan} from '../../document/plan.js'
import {hasLostMarks, isAmongMarked, isCut, isPlainWord} from '../../document/reading/plain-words.js'
import {foreignWords} from '../../knowledge/foreign-words.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {likelyWordsOf} from '../../knowledge/likely-words.js'
import {isCapitalised} from '../../vietnamese/capitals.js'
import {fold, unaccented} from '../../vietnamese/fold.js'
import {wordOf, wordTrait} from '../../vietnamese/known-words.js'
import type {LikelyWords} from '../../vietnamese/pairs/likely-word.js'
import type {Passage} from '../../vietnamese/passage.js'
import {isAllCapitals, isAllLetters, isDigit, isUpper} from '../../vietnamese/letters.js'
import {numberInDateWord} from '../../vietnamese/glued-dates.js'
import {romanValue} from '../../vietnamese/numerals.js'
import {hasDoubledBeginning, hasForeignLetter, isBare} from '../../vietnamese/spelling.js'
import {isMarkedVowel, isPlainVowel, isSyllable, toneOf} from '../../vietnamese/syllable.js'
import {gap} from '../../vietnamese/text-words.js'
import {endsInKeys, typedSyllable} from '../../vietnamese/typed-keys.js'
import {isLoanLike} from './loan-words.js'
import type {Fault, Misspelt} from './misspelt.js'
import {camelParting, partingOf} from './syllable-partings.js'
import {viqrWords} from './viqr-words.js'

const asked = wordTrait.misspelt | wordTrait.typed | wordTrait.odd

/** The misspelt words of a plan, and how many words could be judged. */
interface MisspeltSyllables {
  readonly found: readonly Misspelt[]
  readonly judged: number
  /** Those of passages that have more of them than slips of the pen are: see damaged-passages.ts. */
  readonly crowded: ReadonlyMap<Passage, readonly Misspelt[]>
}

/** So many words, and so great a part of all words of a passage. */
const manyInPassage = 4
const partOfPassage = 0.1

/** Read once for whoever asks: what is misspelt by its letters is nobody else’s to tell. */
export const misspeltSyllables = onceOfBoth((plan: Plan, {tables}: Knowledge): MisspeltSyllables => {
  const allowed = foreignWords(tables)
  const likely = () => likelyWordsOf(tables)
  const found: Misspelt[] = []
  const crowded = new Map<Passage, readonly Misspelt[]>()
  let judged = 0
  for (const {passage, part} of everyPassage(plan)) {
    const isText = part !== 'header' && part !== 'recipients' && part !== 'signature'
    const {textWords} = passage
    judged += textWords.marked
    if ((textWords.traits & asked) === 0 || hasLostMarks(passage)) continue
    const before = found.length
    for (let at = 0; at < textWords.length; at++) {
      const known = textWords.words[at]
      if (!known || (known.traits & asked) === 0 || allowed.has(known.folded)) continue
      const fault = faultOf(passage, at, {isText, part, likely})
      // What draws text on a page may leave out the blank.
      const isDrawn = fault === 'numbered' && plan.source.format === 'pdf'
      if (fault === undefined || isDrawn || isCut(plan, passage, at)) continue
      found.push({
        word: known.written,
        folded: known.folded,
        fault,
        before: textWords.gapAfter(at - 1) === gap.plain ? textWords.folded(at - 1) : undefined,
        after: textWords.gapAfter(at) === gap.plain ? textWords.folded(at + 1) : undefined,
        span: passage.span(textWords.start(at), textWords.end(at))
      })
    }
    const own = found.slice(before).filter(isNoWord)
    if (own.length >= manyInPassage && own.length >= textWords.length * partOfPassage)
      crowded.set(passage, own)
  }
  return {found: [...found, ...viqrWords(plan)], judged, crowded}
})

/** Neither two words that were written as one, nor one as others have it. */
function isNoWord({fault, folded}: Misspelt): boolean {
  return fault === 'impossible' && partingOf(folded) === undefined && !isLoanLike(folded)
}

function faultOf(
  passage: Passage,
  at: number,
  {isText, part, likely}: {isText: boolean; part: PartName; likely: () => LikelyWords | undefined}
): Fault | undefined {
  const known = passage.textWords.words[at]
  if (!known) return undefined
  const {traits, folded, written} = known
  if (isBare(folded))
    return isText && standsAlone(passage, at) && isAmongMarked(passage, at) ? 'bare' : undefined
  if ((traits & wordTrait.misspelt) !== 0) {
    if (numberInDateWord(written) !== undefined) return isInDate(passage, at) ? 'numbered' : undefined
    if (isPlainWord(passage, at, isText)) {
      if (endsName(passage, at)) return undefined
      if (hasForeignLetter(folded)) return isAmongMarked(passage, at) ? 'impossible' : undefined
      return isSyllable(folded) ? 'misplaced' : 'impossible'
    }
    if (part !== 'header' && isShouted(passage, at)) return 'odd'
    // “Hiêp hội”: with the word behind it a word of two that is known, and no name of another language.
    if (isText && isCapitalised(passage, at) && !hasForeignLetter(folded)) return 'odd'
    return isText && camelParting(passage, at, written) !== undefined ? 'glued' : undefined
  }
  const isTyped = (traits & wordTrait.typed) !== 0
  // A title, a heading or a post: a word of two syllables tells what was meant.
  if (!isTyped && part !== 'header' && isShouted(passage, at)) return 'odd'
  // Those of Nơi nhận are names, but for keys.
  const mayBeText = isText || (isTyped && part === 'recipients' && isAmongMarked(passage, at))
  if (!mayBeText || !isPlainWord(passage, at, true, isTyped) || !isMarkedText(passage)) return undefined
  if (isTyped) return mayBeFootnote(passage, at, likely) ? undefined : 'typed'
  return hasDoubledBeginning(folded) || isAmongMarked(passage, at) ? 'odd' : 'loose'
}

/** “xã La êê”: vowels alone behind a capital are the end of a name of another language. */
function endsName({textWords}: Passage, at: number): boolean {
  const before = textWords.words[at - 1]?.written ?? ''
  const letters = toneOf(textWords.folded(at) ?? '').letters
  return (
    textWords.gapAfter(at - 1) === gap.plain &&
    isUpper(before[0]) &&
    [...letters].every(unit => isMarkedVowel(unit) || isPlainVowel(unaccented(unit)))
  )
}

/** “ngày15/3”, “tháng03 năm 2026”, “năm2026”: what “hằng tháng1” has behind it is the number of a footnote. */
function isInDate({value, textWords}: Passage, at: number): boolean {
  const {written = ''} = textWords.words[at] ?? {}
  if (fold(written).startsWith('năm')) return true
  const next = textWords.folded(at + 1) ?? ''
  const behind = value[textWords.end(at)]
  return behind === '/' ? isDigit(value[textWords.end(at) + 1]) : behind === ' ' && dateWord.test(next)
}

const dateWord = /^(?:tháng|năm)(?:\d|$)/

/** “KẾ HOACH”: among nothing but capitals, beside a word with diacritics; “ĐẠI HỘI LẦN THỨ XIV” has a number. */
function isShouted(passage: Passage, at: number): boolean {
  const {written = ''} = passage.textWords.words[at] ?? {}
  if (romanValue(written) !== undefined) return false
  return isAllLetters(written) && isAllCapitals(passage.value) && isAmongMarked(passage, at)
}

/** In small letters behind another, parted from what follows by a blank or mark, or the last: no “tp.”. */
function standsAlone({value, textWords}: Passage, at: number): boolean {
  const [before, after] = [value[textWords.start(at) - 1], value[textWords.end(at)]]
  const known = textWords.words[at]
  return (
    known?.written === known?.folded &&
    before === ' ' &&
    (' ,;:'.includes(after ?? '.') || (after === '.' && textWords.end(at) + 1 === value.length))
  )
}

/** “the63” makes a word that often stands beside “cụ”; else its digits may be the number of a footnote. */
function mayBeFootnote({textWords}: Passage, at: number, likely: () => LikelyWords | undefined): boolean {
  const keys = textWords.folded(at) ?? ''
  const meant = endsInKeys(keys) ? typedSyllable(keys) : undefined
  if (meant === undefined) return false
  const word = wordOf(fold(meant))
  const [before, after] = [at - 1, at].map(gapAt => textWords.gapAfter(gapAt) === gap.plain)
  const [left, right] = [textWords.words[at - 1], textWords.words[at + 1]]
  const isStrong =
    (before && left && likely()?.areStrong(left, word)) ||
    (after && right && likely()?.areStrong(word, right))
  return isStrong !== true
}

/** Of what is written with diacritics, at least a third of the words have some. */
function isMarkedText({textWords}: Passage): boolean {
  return textWords.marked * 3 >= textWords.length
}
