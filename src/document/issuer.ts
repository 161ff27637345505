import type {Level} from '../diagnostic/severity.js'
import {bare} from '../vietnamese/fold.js'
import type {Passage} from '../vietnamese/passage.js'
import {agencyName, placeName} from './issuer-name.js'
import type {Header, Preamble, Signature, Title} from './plan.js'
import type {IssuerWord, PhraseReader, Vocabulary} from './vocabulary.js'

/** Who issues the document, and on which level it stands. */
export interface Issuer {
  /** As it is said in running text: “UBND tỉnh Lào Cai”, “Sở Nội vụ”. */
  readonly name: string
  readonly level: Level
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

const enactment = /(?:ban hanh|xay dung|tien hanh xay dung|trien khai) (?:\S+ ){0,2}ke hoach/g

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
    const text = withoutTail(header.issuer)
    const heads = this.headsIn(text, new Set(header.issuerLines))
    const own = heads.findLast(({word}) => word.level !== 'by-place') ?? heads.at(-1)
    if (!own) return undefined
    const above = heads[heads.indexOf(own) - 1]
    const superior = above && this.agency(text.slice(above.start, own.start), above, undefined)?.level
    const issuer = this.agency(text.slice(own.start), own, superior)
    return issuer && /dang cong san viet nam/.test(header.whole.bare) ? {...issuer, level: 'other'} : issuer
  }

  /** “UBND tỉnh X ban hành Kế hoạch …”, “Thanh tra tỉnh xây dựng Kế hoạch …”. */
  fromEnactment(): Issuer | undefined {
    for (const {passage} of [...(this.parts.preamble?.children ?? [])].reverse()) {
      for (const verb of [...passage.bare.matchAll(enactment)].reverse()) {
        const clause = clauseBefore(passage, verb.index)
        if (clause.value.split(' ').length > 16) continue
        const head = this.headsIn(clause, new Set())[0]
        if (!head || head.start > 1) continue
        return this.agency(clause.slice(head.start), head, undefined)
      }
    }
    return undefined
  }

  fromSignature(): Issuer | undefined {
    const {signature, title} = this.parts
    const text = signature?.passages.map(passage => passage.bare).join(' ') ?? ''
    if (/uy ban nhan dan|ubnd/.test(text)) {
      const place = /(?:^| )(tinh|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) /.exec(
        title?.subject?.bare ?? ''
      )?.[1]
      const level = place === undefined ? undefined : placeLevel(place)
      return level && {name: 'UBND', level}
    }
    if (/hieu truong|vien truong|ban chi dao|(?<!uy )ban thuong vu/.test(text))
      return {name: '', level: 'other'}
    if (/chanh thanh tra|giam doc/.test(text)) return {name: '', level: 'department'}
    return undefined
  }

  /** @param lines where a line of the text begins */
  headsIn(text: Passage, lines: ReadonlySet<number>): Head[] {
    const known = this.phrases.isLegible ? this.vocabulary.agencies.findAll(text) : []
    const heads: Head[] = []
    for (const {value: word, start, end} of this.phrases.find(this.vocabulary.issuers, text)) {
      if (isPartOfWord(word, text, start, end)) continue
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
      const after = text.bare.slice(above.end)
      const place = placeWord.exec(after)
      if (!place) return true
      const named = above.end + place[0].length
      const isNamed = text.bare.slice(named, head.start).trim() !== ''
      return (opensLine && isNamed) || head.start >= this.#placeEnd(text, named)
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
    if (word.level === 'by-place') return this.#committee(text.value.slice(length), superior)
    const {header, title, preamble} = this.parts
    const written = [title?.subject, ...(preamble?.children.map(({passage}) => passage) ?? [])].filter(
      passage => passage !== undefined
    )
    const name = agencyName(text, {word, length}, written, header?.date?.place, this.vocabulary)
    if (word.level !== 'office') return {name, level: word.level}
    const isOfProvince = superior === undefined || superior === 'province'
    return {name, level: isOfProvince && !lowPlace.test(bare(name)) ? 'department' : 'other'}
  }

  /** A people's committee, from what follows these words: “TỈNH LÀO CAI”. */
  #committee(after: string, superior: Level | undefined): Issuer | undefined {
    const found = placeWord.exec(bare(after))
    const place = found?.[1]
    const name = placeName(after.slice(found?.[0].length ?? 0))
    const spoken = `UBND ${placeNoun(place)}${name}`.trim()
    const kind = this.vocabulary.provinceKind(name, this.date)
    if (place === undefined) return kind && {name: spoken, level: 'province'}
    if (place === 'thanh pho' || place.startsWith('tp')) {
      const isCity = kind === 'city' || (name === '' && superior === undefined)
      return {name: spoken, level: isCity && superior !== 'province' ? 'province' : 'district'}
    }
    return {name: spoken, level: placeLevel(place)}
  }
}

/** “MÔI TRƯỜNG”, “PHÒNG CHỐNG”, “HĐND VÀ UBND”: not where a name begins. */
function isPartOfWord(word: IssuerWord, {folded}: Passage, start: number, end: number): boolean {
  const before = /(?:^|[^\p{L}\p{N}])([\p{L}\p{N}]*) ?$/u.exec(folded.slice(0, start))?.[1] ?? ''
  const after = /^[ ,]*([\p{L}\p{N}]*)/u.exec(folded.slice(end))?.[1] ?? ''
  return (
    /(?:(?:^| )(?:và|của|về|với|thuộc|theo)|[-,&]) ?$/.test(folded.slice(0, start)) ||
    word.notAfter.includes(before) ||
    word.notBefore.includes(after)
  )
}

/** What stands before a verb, from the last sign that ends a clause on. */
function clauseBefore(passage: Passage, verb: number): Passage {
  const from = Math.max(0, verb - 300)
  const ends = [...passage.value.slice(from, verb).matchAll(/[,;.] | - /g)].map(
    ({index, 0: sign}) => index + sign.length
  )
  return passage.slice(from + (ends.at(-1) ?? 0), verb)
}

/** No header names its issuer in more than this. */
const longest = 400

/** A decision that set the body up, and numbers that stand in the issuer's column, are no part of the name. */
function withoutTail(text: Passage): Passage {
  const at = text.bare.search(
    /(?: thanh lap)? theo (?:quyet dinh|qd)(?!\p{L})|(?: so:?)? [^ ]*(?:\/\p{L}|\p{L}\/)/u
  )
  return text.slice(0, Math.min(at > 0 ? at : text.length, longest))
}

const placeWord = /^ ?(tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: |$)/
const lowPlace = /(?:^| )(?:huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: |$)/

function placeLevel(place: string): Level {
  if (place === 'tinh') return 'province'
  return place === 'huyen' || place === 'quan' || place === 'thi xa' ? 'district' : 'commune'
}

function placeNoun(place: string | undefined): string {
  const nouns: Readonly<Record<string, string>> = {
    tinh: 'tỉnh ',
    'thanh pho': 'thành phố ',
    huyen: 'huyện ',
    quan: 'quận ',
    'thi xa': 'thị xã ',
    xa: 'xã ',
    phuong: 'phường ',
    'thi tran': 'thị trấn ',
    'dac khu': 'đặc khu '
  }
  return place === undefined ? '' : (nouns[place] ?? 'thành phố ')
}
