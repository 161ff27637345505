import {isPersonName} from '../person-name.js'
import {opensWith} from './frames.js'
import {entryStart} from '../recipients.js'
import type {Plan} from '../plan.js'
import {isSigned, type Power, powersIn} from './powers.js'
import type {PhraseReader} from '../vocabulary.js'
import {isAllCapitals, isLetter} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {PhraseFinder} from '../../vietnamese/phrase-finder.js'

/**
 * Who signs as the head of a committee has his other office below his name, and signs by the title above it:
 * “TRƯỞNG BAN / Lê Thị Hoa / PHÓ CHỦ TỊCH UBND TỈNH”.
 */
export function withoutOtherOffice(block: readonly Passage[], phrases: PhraseReader): readonly Passage[] {
  const named = block.findIndex(passage => isPersonName(passage, phrases))
  const above = block.slice(0, Math.max(0, named))
  return above.some(passage => isSigned(phrases.words(passage))) ? block.slice(0, named + 1) : block
}

/** “CHỦ TỊCH / PHÓ CHỦ TỊCH”: the title of the head alone on the line above that of his deputy. */
function isBelowHead(block: readonly Passage[], title: string): boolean {
  const head = title.slice(title.indexOf(' ') + 1)
  return block.some(({value}, at) => value === title && block[at - 1]?.value === head)
}

/** “KT. CHỦ TỊCH” right above a name, where nobody’s title tells who signs in his place: where in `whole`. */
export function groundWithoutTitle(block: readonly Passage[], phrases: PhraseReader): Passage | undefined {
  const at = block.findIndex(line => !isRecipient(line, phrases) && isForHead(line, phrases))
  const [ground, next] = [block[at], block[at + 1]]
  return ground && next && isPersonName(next, phrases) ? ground : undefined
}

/** “KT. CHỦ TỊCH”, and nothing else. */
function isForHead(line: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(line)
  const [power] = powersIn(words)
  if (power?.id !== 'for-head' || power.from !== 0 || !isAllCapitals(line.value)) return false
  const title = words.at(power.to, 'signing')
  return title?.id === 'title' && title.to === words.length
}

/**
 * “TM.” before the title of a head, “KT.” before the name of a body or before the title of a deputy: which power, and
 * where in `whole`.
 */
export function wrongPower(
  whole: Passage,
  {heads, bodies, deputies}: Readonly<Record<'heads' | 'bodies' | 'deputies', PhraseFinder<number>>>,
  phrases: PhraseReader
) {
  const words = phrases.words(whole)
  const find = (power: Power['id'], names: PhraseFinder<number>) => {
    for (const {id, from, to} of powersIn(words)) {
      const name = id === power && to < words.length ? names.matchAt(whole, words.start(to)) : undefined
      if (name) return {start: words.start(from), end: name.end}
    }
    return undefined
  }
  const head = find('for-body', heads)
  if (head) return {power: 'for-body', ...head} as const
  const body = find('for-head', bodies)
  if (body) return {power: 'for-head', ...body} as const
  const deputy = find('for-head', deputies)
  return deputy && ({power: 'for-deputy', ...deputy} as const)
}

/**
 * Powers that are not written in capitals with their full stop and a blank, “T/M”, “KT”, “Tm.”, “KT.CHỦ TỊCH”: where in
 * `whole`, and how each should be.
 */
export function misshapenPowers(whole: Passage, {phrases, source}: Pick<Plan, 'phrases' | 'source'>) {
  const words = phrases.words(whole)
  return powersIn(words).flatMap(({from, to}) => {
    const [start, end] = [words.start(from), words.end(to - 1)]
    const written = whole.value.slice(start, end)
    const meant = `${[...written].filter(isLetter).join('').toUpperCase()}.`
    const isShaped = written === meant || (whole.value[end] === '.' && `${written}.` === meant)
    if (!isShaped) return [{start, end, written, meant, isGlued: false}]
    // A page may have drawn them apart without a blank between.
    const mayBeGlued = words.isJoined(to) && whole.value[end + 1] !== ' ' && source.format !== 'pdf'
    const signer = mayBeGlued ? words.at(to, 'signing') : undefined
    if (!signer) return []
    // “KT.CHỦ TỊCH”: with the title, since a blank is not seen where nothing follows it.
    const behind = words.end(signer.to - 1)
    const title = whole.value.slice(words.start(to), behind)
    return [{start, end: behind, written: `${meant}${title}`, meant: `${meant} ${title}`, isGlued: true}]
  })
}

/**
 * The name of a body in capitals, right above who signs, where nobody says that he does so in its name.
 *
 * @param before the last line of Nơi nhận, to which it may have been taken
 */
export function bodyWithoutPower(
  signature: readonly Passage[],
  before: Passage | undefined,
  bodies: PhraseFinder<number>,
  phrases: PhraseReader
): Passage | undefined {
  const [first] = signature
  const isForBody = [...signature, ...(before ? [before] : [])].some(passage =>
    powersIn(phrases.words(passage)).some(({id}) => id === 'for-body')
  )
  if (!first || isForBody) return undefined
  const names = (line: Passage) => isAllCapitals(line.value) && bodies.matchAt(line, 0) !== undefined
  if (names(first)) return first
  return before && names(before) && isSigned(phrases.words(first)) ? before : undefined
}

/** A line of Nơi nhận that is marked as one. */
function isRecipient(line: Passage, phrases: PhraseReader): boolean {
  return entryStart(line) !== undefined || opensWith(line, ['archive'], phrases)
}

/** “KT.”, “TL.”, “TUQ.” or “Q.”; in a line of the recipients (“Lưu: VT, KT.”) only with the title behind it. */
function hasGround(line: Passage, phrases: PhraseReader): boolean {
  const words = phrases.words(line)
  const needsTitle = isRecipient(line, phrases)
  for (const {id, to} of powersIn(words))
    if (id !== 'for-body' && (!needsTitle || words.isUpper(to))) return true
  return false
}

/** A deputy’s title in capitals where no “KT.”, “TL.”, “TUQ.” or “Q.” stands in the block. */
export function deputyWithoutGround(
  block: readonly Passage[],
  whole: Passage,
  deputies: PhraseFinder<number>,
  {phrases, source}: Pick<Plan, 'phrases' | 'source'>
): {start: number; end: number} | undefined {
  const {value} = whole
  if (block.some(passage => hasGround(passage, phrases))) return undefined
  // “Các Phó Giám đốc” in small letters receive the plan and sign nothing.
  const signing = block
    .filter(passage => !isRecipient(passage, phrases))
    .map(passage => passage.value)
    .join(' ')
  const written = deputies.findAll(whole).filter(({start, end}) => isAllCapitals(value.slice(start, end)))
  return written.find(({start, end}) => {
    // The head’s title stands beside it, with a “KT.” that signatures printed one over the other made unreadable.
    const title = value.slice(start, end)
    const [, head = ''] = title.split(' ')
    if (head === '' || !signing.replaceAll(title, '').includes(head)) return true
    return source.format !== 'pdf' && isBelowHead(block, title)
  })
}
