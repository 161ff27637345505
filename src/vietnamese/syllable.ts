import {fold} from './fold.js'
import {splitAtBlanks} from './letters.js'
import {nfc, nfd} from './normal-form.js'

/**
 * Can this be a Vietnamese syllable: an onset, a rhyme, at most one tone?
 *
 * Spelling only: “tuyền thông” is made of two good syllables. Old and new tone placement are alike, since words are
 * {@link fold}ed and the tone is taken off wherever it stands. Rare rhymes of real words (oăm, uơ, oong) are in.
 */
export function isSyllable(folded: string): boolean {
  if (folded.length > longestSyllable) return false
  const {letters, tone, tones} = toneOf(folded)
  if (tones > 1) return false
  if (letters.startsWith('qu')) return fits(rhymesAfterQu, letters.slice(2), tone)
  // “gìn” is g and “in”, “gian” is gi and “an”: the longest onset that leaves a rhyme.
  for (let length = longestOnset; length >= 0; length--) {
    const [onset, rhyme] = [letters.slice(0, length), letters.slice(length)]
    if (onsets.has(onset) && fits(rhymes, rhyme, tone) && agree(onset, rhyme)) return true
  }
  return false
}

export interface Toned {
  /** Without tone, with the marks of â, ă, đ, ê, ô, ơ, ư. */
  readonly letters: string
  /** The combining mark, or '' for the level tone. */
  readonly tone: string
  /** How many tone marks there are. */
  readonly tones: number
}

const known = new Map<string, Toned>()

/** A folded word taken apart into its letters and its tone. */
export function toneOf(folded: string): Toned {
  let toned = known.get(folded)
  if (!toned) {
    toned = takenApart(folded)
    if (known.size < 20_000) known.set(folded, toned)
  }
  return toned
}

/** Unit by unit, since a letter of ours is one; a word with marks that are units of their own is taken apart as a whole. */
function takenApart(word: string): Toned {
  let letters = ''
  let tone = ''
  let tones = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code <= lastOfAscii) {
      letters += word.charAt(at)
      continue
    }
    if (code >= 0x300 && !(code >= 0x1ea0 && code <= 0x1ef9)) return wordTakenApart(word)
    let unit = units.get(code)
    if (!unit) units.set(code, (unit = wordTakenApart(word.charAt(at))))
    letters += unit.letters
    if (tones === 0) tone = unit.tone
    tones += unit.tones
  }
  return {letters, tone, tones}
}

/** Letters beyond ASCII by their codes. */
const units = new Map<number, Toned>()

function wordTakenApart(word: string): Toned {
  const all = [...nfd(word)]
  const marks = all.filter(unit => toneMarks.includes(unit))
  const letters = nfc(all.filter(unit => !toneMarks.includes(unit)).join(''))
  return {letters, tone: marks[0] ?? '', tones: marks.length}
}

/** Whether a word has a letter that only Vietnamese has, or a tone. */
export function isMarked(folded: string): boolean {
  let isPlain = true
  for (let at = 0; at < folded.length; at++) {
    if (folded.charCodeAt(at) <= lastOfAscii) continue
    if (folded[at] === 'đ' || isMarkedVowel(folded[at])) return true
    isPlain = false
  }
  return !isPlain && toneOf(folded).tones > 0
}

const lastOfAscii = 127

/** A vowel with a mark that is no tone. */
export function isMarkedVowel(unit = ' '): boolean {
  return 'ăâêôơư'.includes(unit)
}

/** A vowel without any mark. */
export function isPlainVowel(unit = ' '): boolean {
  return 'aeiouy'.includes(unit)
}

/** How many vowels a word without diacritics has, those beside each other counting as one: a syllable of ours has one. */
export function vowelGroups(plain: string): number {
  let groups = 0
  let isInGroup = false
  for (let at = 0; at < plain.length; at++) {
    const isVowel = isPlainVowel(plain.charAt(at))
    if (isVowel && !isInGroup) groups++
    isInGroup = isVowel
  }
  return groups
}

/** Units of “nghiêng”, and a tone on a letter that none is written with. */
const longestSyllable = 8

/**
 * A syllable as it is spelled, its tone on the letter that bears it: “họat” is “hoạt”, “qúy” is “quý”. Of “hòa” and
 * “hoà”, which are both right, the first.
 *
 * The tone stands on the letter that has a mark of its own, or the last of two; else on the vowel before a final
 * consonant; else on the first of two vowels, the middle one of three.
 */
export function spelled(folded: string): string {
  const {letters, tone} = toneOf(folded)
  if (!tone) return letters
  const at = toneBearer(letters)
  return (letters.slice(0, at + 1) + tone + letters.slice(at + 1)).normalize('NFC')
}

/** The vowel with a mark of its own that bears the tone: the last of a group, but “ư” only where no other is in it. */
function markedVowel(letters: string): number {
  let bearer = -1
  for (let at = 0; at < letters.length; at++) {
    if (!isMarkedVowel(letters[at])) {
      if (bearer >= 0) break
    } else if (bearer < 0 || letters[at] !== 'ư') bearer = at
  }
  return bearer
}

function toneBearer(letters: string): number {
  const marked = markedVowel(letters)
  if (marked >= 0) return marked
  // The u of “qu”, and the i of “gi” before a vowel, belong to the consonant.
  let onset = letters.startsWith('qu') || (letters.startsWith('gi') && isPlainVowel(letters[2])) ? 2 : 0
  while (onset < letters.length && !isPlainVowel(letters[onset])) onset++
  let end = onset
  while (isPlainVowel(letters[end])) end++
  if (end < letters.length) return end - 1
  return onset + (end - onset === 3 ? 1 : 0)
}

/** Where a word can be two syllables without the blank between: “ởcác” at 1. */
export function partingsOf(folded: string): number[] {
  const partings: number[] = []
  const last = Math.min(longestSyllable, folded.length - 1)
  for (let at = Math.max(1, folded.length - longestSyllable); at <= last; at++)
    if (isSyllable(fold(folded.slice(0, at))) && isSyllable(fold(folded.slice(at)))) partings.push(at)
  return partings
}

const toneMarks = '\u0300\u0301\u0303\u0309\u0323'

const longestOnset = 3
/** The last is no onset at all. */
const onsets: ReadonlySet<string> = new Set([
  ...splitAtBlanks('ngh ng nh gh gi kh ph th tr ch b c d đ g h k l m n p r s t v x'),
  ''
])

const rhymes: ReadonlySet<string> = new Set(
  splitAtBlanks(`
    a e ê i o ô ơ u ư y ia ya ua ưa ai ao au ay âu ây eo êu iu oi ôi ơi ui ưi ưu uôi ươi ươu iêu yêu oa oe uê uy uơ
    uya oai oay oao oeo uây uyu uêu uau
    am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm oem uym an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn
    oan oăn oen uân uên uyn uyên ang ăng âng eng êng ong ông ung ưng iêng yêng uông ương oang oăng oeng oong ôông uâng
    anh ênh inh ynh oanh uênh uynh
    ap ăp âp ep êp ip op ôp ơp up ưp iêp yêp uôp ươp oap oăp oep uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt
    oat oăt oet uât uêt uyt uyêt ac ăc âc ec êc oc ôc uc ưc iêc uôc ươc oac oăc ooc ôôc uêc ach êch ich ych oach uêch uych`)
)

const rhymesAfterQu: ReadonlySet<string> = new Set(
  splitAtBlanks(`
    a ac ach ai am an ang anh ao ap at au ay e em en eng eo ec et i in inh ich it iu y ych ym yn ynh yp yt yên yêt yêu ân âng
    âp ât âu ây ê êch ên ênh êt êu ô ôc ôn ông ôt ăc ăm ăn ăng ăp ăt ơ ơi ơn ơt`)
)

/** Whether p, t, c or ch ends it. */
function isStopped(rhyme: string): boolean {
  return 'ptc'.includes(rhyme.at(-1) ?? ' ') || rhyme.endsWith('ch')
}

/** A rhyme that a stop ends has only two tones. */
function fits(list: ReadonlySet<string>, rhyme: string, tone: string): boolean {
  if (!list.has(rhyme)) return false
  return !isStopped(rhyme) || tone === '\u0301' || tone === '\u0323'
}

/** k, gh, ngh before i, e, ê, y; c, g, ng elsewhere; “gi” swallows an i; “iê” alone is written “yê”. */
function agree(onset: string, rhyme: string): boolean {
  const isFront = 'ieêy'.includes(rhyme[0] ?? ' ')
  if (onset === 'k' || onset === 'gh' || onset === 'ngh') return isFront
  if (onset === 'c' || onset === 'ng') return !isFront
  // “gì”, “gìn”, “giếng”, “giết”: g and a rhyme that begins with i.
  if (onset === 'g') return !isFront || rhyme.startsWith('i')
  if (onset === 'gi') return !'iy'.includes(rhyme[0] ?? ' ')
  if (onset === '') return !rhyme.startsWith('iê') && rhyme !== 'ya'
  return !rhyme.startsWith('yê') && rhyme !== 'ya'
}
