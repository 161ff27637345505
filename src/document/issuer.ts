import type {Level} from '../base/severity.js'
import {isLetter} from '../vietnamese/letters.js'
import {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {sign} from '../vietnamese/words/tokens.js'
import {agencyName, placeName} from './issuer-name.js'
import {levelOfPlace, nounOfPlace, type PlaceKind, placeKindsIn, placeWordAt} from './issuer-place.js'
import type {Header, Preamble, Signature, TextRange, Title} from './plan.js'
import type {IssuerWord, PhraseReader, Vocabulary} from './vocabulary.js'

/** Who issues the document, and on which level it stands. */
export interface Issuer {
  /** As it is said in running text: “UBND tỉnh Lào Cai”, “Sở Nội vụ”. */
  readonly name: string
  readonly level: Level
  /** The names of those above it, where its own begins a line below them in the header. */
  readonly superior?: Passage | undefined
}

interface Parts {
  readonly header: Header | undefined
  readonly title: Title | undefined
  readonly preamble: Preamble | undefined
  readonly signature: Signature | undefined
}

/** The issuer from the header, else from the sentence that promulgates the plan, else from the signature. */
export function findIssuer(
  parts: Parts,
  date: string | undefined,
  vocabulary: Vocabulary,
  phrases: PhraseReader
): Issuer | undefined {
  const finder = new IssuerFinder(parts, date, vocabulary, phrases)
  return finder.fromHeader() ?? finder.fromEnactment() ?? finder.fromSignature()
}

/** Where the name of an agency begins. */
interface Head {
  readonly word: IssuerWord
  readonly start: number
  readonly end: number
}

class IssuerFinder {
  constructor(
    readonly parts: Parts,
    readonly date: string | undefined,
    readonly vocabulary: Vocabulary,
    readonly phrases: PhraseReader
  ) {}

  /**
   * The name that stands last in the column of the issuer, below those of its superiors: “UBND TỈNH … / SỞ …”. A
   * people's committee named after another body is part of that body's name: “ĐẢNG ỦY UBND TỈNH”.
   */
  fromHeader(): Issuer | undefined {
    const {header} = this.parts
    if (!header?.issuer) return undefined
    const text = withoutTail(header.issuer, this.phrases)
    const heads = this.headsIn(text, new Set(header.issuerLines))
    const own = heads.findLast(({word}) => word.level !== 'by-place') ?? heads.at(-1)
    if (!own) return undefined
    const above = heads[heads.indexOf(own) - 1]
    const superior = above && this.agency(text.slice(above.start, own.start), above, undefined)?.level
    const issuer = this.agency(text.slice(own.start), own, superior)
    const isOfParty = this.phrases.wordsOfLine(header.whole).has('header-words', 'party')
    if (!issuer) return undefined
    const isBelow = above !== undefined && header.issuerLines.includes(own.start)
    const named = isBelow ? {...issuer, superior: text.slice(0, own.start)} : issuer
    return isOfParty ? {...named, level: 'other'} : named
  }

  /** “UBND tỉnh X ban hành Kế hoạch …”, “Thanh tra tỉnh xây dựng …”, “Chủ tịch UBND tỉnh ban hành …”. */
  fromEnactment(): Issuer | undefined {
    for (const {passage} of [...(this.parts.preamble?.children ?? [])].reverse()) {
      const words = this.phrases.words(passage)
      const acts = [...words.all('enactments')].filter(({id}) => id === 'plan')
      for (const {from} of acts.reverse()) {
        const clause = clauseBefore(passage, words, from)
        if (!clause) continue
        const head = this.headsIn(clause, new Set())[0]
        if (!head || (head.start > 1 && !this.#isNamedByPost(clause, head))) continue
        return this.agency(clause.slice(head.start), head, undefined)
      }
    }
    return undefined
  }

  /** Nothing but the post of its head stands before the name. */
  #isNamedByPost(clause: Passage, head: Head): boolean {
    const words = this.phrases.words(clause)
    return words.at(0, 'heads')?.to === words.tokenFrom(head.start)
  }

  /** From the signature; where that tells nothing, a people’s committee in the header is the one of the title’s place. */
  fromSignature(): Issuer | undefined {
    const {header, signature} = this.parts
    const words = this.phrases.wordsOfLine(Passage.join(signature?.passages ?? []))
    const isSignedBy = (row: string) => words.has('issuer-words', row)
    if (isSignedBy('committee')) return this.#committeeOfTitle()
    if (isSignedBy('unit')) return {name: '', level: 'other'}
    if (isSignedBy('department')) return {name: '', level: 'department'}
    const isHeaded =
      header?.issuer && this.phrases.wordsOfLine(header.issuer).has('issuer-words', 'committee')
    return isHeaded ? this.#committeeOfTitle() : undefined
  }

  #committeeOfTitle(): Issuer | undefined {
    const {title} = this.parts
    const kinds = title?.subject ? placeKindsIn(this.phrases.words(title.subject)) : []
    const level = kinds.map(levelOfPlace).find(one => one !== undefined)
    return level && {name: 'UBND', level}
  }

  /** @param lines where a line of the text begins */
  headsIn(text: Passage, lines: ReadonlySet<number>): Head[] {
    const known = this.phrases.isLegible ? this.vocabulary.agencies.findAll(text) : []
    const heads: Head[] = []
    for (const {value: word, start, end} of this.phrases.find(this.vocabulary.issuers, text)) {
      if (isPartOfWord(word, text, {start, end}, this.phrases)) continue
      if (known.some(name => name.start < start && start < name.end)) continue
      const above = heads.at(-1)
      if (above && !this.#mayFollow(above, {word, start, end}, text, lines)) continue
      heads.push({word, start, end})
    }
    return heads
  }

  /** A name begins on a line of its own or behind the whole name of its superior, not within that: “PHƯỜNG SỞ DẦU”. */
  #mayFollow(above: Head, head: Head, text: Passage, lines: ReadonlySet<number>): boolean {
    const opensLine = lines.has(head.start)
    if (above.word.level === 'by-place') {
      const place = placeWordAt(text, above.end, this.phrases)
      if (!place) return true
      const isNamed = text.value.slice(place.nameAt, head.start).trim() !== ''
      return (opensLine && isNamed) || head.start >= this.#placeEnd(text, place.nameAt)
    }
    if (opensLine) return true
    if (above.word.level !== 'department' || head.word.level !== 'other') return false
    const name = this.vocabulary.agencies.matchAt(text, above.start)
    return name !== undefined && name.end > above.end && head.start >= name.end
  }

  /** Where the name of a place ends that begins here: that of a known one, else two syllables. */
  #placeEnd({value}: Passage, start: number): number {
    const words = value.slice(start).trimStart().split(' ')
    const known = [4, 3, 2, 1].find(count =>
      this.vocabulary.provinceKind(placeName(words.slice(0, count).join(' ')), undefined)
    )
    return start + words.slice(0, known ?? 2).join(' ').length
  }

  /** The agency whose name begins with `head`, and all of the text. */
  agency(text: Passage, head: Head, superior: Level | undefined): Issuer | undefined {
    const {word} = head
    const length = head.end - head.start
    if (word.level === 'by-place') return this.#committee(text.slice(length), superior)
    const {header, title, preamble} = this.parts
    const written = [title?.subject, ...(preamble?.children.map(({passage}) => passage) ?? [])].filter(
      passage => passage !== undefined
    )
    const name = agencyName(text, {word, length}, written, header?.date?.place, this.vocabulary)
    if (word.level !== 'office') return {name, level: word.level}
    const isOfProvince = superior === undefined || superior === 'province'
    const isLow = placeKindsIn(this.phrases.wordsOfLine(text)).some(isBelowProvince)
    return {name, level: isOfProvince && !isLow ? 'department' : 'other'}
  }

  /** A people's committee, from what follows these words: “TỈNH LÀO CAI”. */
  #committee(after: Passage, superior: Level | undefined): Issuer | undefined {
    const place = placeWordAt(after, 0, this.phrases)
    const name = placeName(after.value.slice(place?.nameAt ?? 0))
    const kind = this.vocabulary.provinceKind(name, this.date)
    if (!place) return kind && {name: `UBND ${name}`.trim(), level: 'province'}
    const spoken = `UBND ${nounOfPlace(place.kind)} ${name}`.trim()
    const level = levelOfPlace(place.kind)
    if (level) return {name: spoken, level}
    const isCity = kind === 'city' || (name === '' && superior === undefined)
    return {name: spoken, level: isCity && superior !== 'province' ? 'province' : 'district'}
  }
}

function isBelowProvince(kind: PlaceKind): boolean {
  const level = levelOfPlace(kind)
  return level !== undefined && level !== 'province'
}

/** “MÔI TRƯỜNG”, “PHÒNG CHỐNG”, “HĐND VÀ UBND”: not where a name begins. */
function isPartOfWord(
  word: IssuerWord,
  text: Passage,
  {start, end}: TextRange,
  phrases: PhraseReader
): boolean {
  const words = phrases.words(text)
  const first = words.tokenFrom(start)
  if (words.isDashed(first) || words.isJoined(first) || words.is(first - 1, sign.comma)) return true
  const before = words.idAt(first - 1, 'issuer-words')
  if (before === 'and' || before === 'link') return true
  let next = words.tokenFrom(end)
  while (words.is(next, sign.comma)) next++
  const syllable = (i: number) => (words.isWord(i) ? text.folded.slice(words.start(i), words.end(i)) : '')
  return word.notAfter.includes(syllable(first - 1)) || word.notBefore.includes(syllable(next))
}

/** A clause that names who promulgates has no more words before the verb. */
const longestClause = 16

/** What stands before a verb, from the last sign that ends a clause on; undefined where that is long. */
function clauseBefore(passage: Passage, words: PassageWords, verb: number): Passage | undefined {
  let from = verb
  while (from > 0 && !endsClause(words, from - 1) && !(words.isDashed(from) && words.isSpaced(from))) {
    from--
    if (verb - from > longestClause) return undefined
  }
  return passage.slice(words.start(from), words.start(verb))
}

function endsClause(words: PassageWords, i: number): boolean {
  return words.is(i, sign.comma) || words.is(i, sign.semicolon) || words.is(i, sign.stop)
}

/** No header names its issuer in more than this. */
const longest = 400

/** A decision that set the body up, and numbers that stand in the issuer's column, are no part of the name. */
function withoutTail(text: Passage, phrases: PhraseReader): Passage {
  const words = phrases.wordsOfLine(text)
  let end = text.length
  for (let i = 1; i < words.length; i++) {
    if (words.idAt(i, 'issuer-words') === 'set-up') end = words.start(i)
    else if (words.is(i, sign.slash) && isInSymbol(text.value, words.start(i)))
      end = numberStart(text, words, i)
    else continue
    break
  }
  return text.slice(0, Math.min(end > 0 ? end : text.length, longest))
}

/** A letter stands beside the slash: “12/KH-UBND”, “KH/TU”. */
function isInSymbol(value: string, slash: number): boolean {
  return isLetter(value[slash - 1]) || isLetter(value[slash + 1])
}

/** Where the number begins that has a slash at a token, with “Số” before it; 0 where nothing stands before. */
function numberStart({value}: Passage, words: PassageWords, slash: number): number {
  const start = value.lastIndexOf(' ', words.start(slash)) + 1
  const i = words.tokenFrom(start)
  const label = words.is(i - 1, sign.colon) ? i - 2 : i - 1
  return words.idAt(label, 'header-words') === 'number' ? words.start(label) : start
}
