import type {Level} from '../diagnostic/severity.js'
import {bare} from '../vietnamese/fold.js'
import {PassageBuilder} from '../vietnamese/passage.js'
import type {Header, Preamble, Signature, Title} from './plan.js'
import type {Vocabulary} from './vocabulary.js'
import {withoutEnd} from '../vietnamese/without-end.js'

/** Who issues the document, and on which level it stands. */
export interface Issuer {
  /** As it is said in running text: “UBND tỉnh Lào Cai”, “Sở Nội vụ”. */
  readonly name: string
  readonly level: Level
}

interface Head {
  readonly pattern: RegExp
  readonly level: Level | 'by-place'
  /** How the head is written in running text. */
  readonly name?: string
}

/** Words an agency's name begins with, in bare letters; longer ones first where one begins another. */
const heads: readonly Head[] = [
  {pattern: /van phong (?:ubnd|uy ban nhan dan|hdnd|doan dai bieu)/, level: 'department'},
  {pattern: /(?:ubnd|uy ban nhan dan)/, level: 'by-place', name: 'UBND'},
  {pattern: /van phong(?! chinh phu)/, level: 'department'},
  {pattern: /thanh tra (?:tinh|thanh pho)/, level: 'department'},
  {
    pattern:
      /thanh tra chinh phu|van phong chinh phu|thu tuong chinh phu|chinh phu|uy ban dan toc|ngan hang nha nuoc/,
    level: 'ministry'
  },
  {pattern: /ban chi dao quoc gia|ban chi dao trung uong/, level: 'ministry'},
  {pattern: /ban quan ly|ban dan toc|ban ton giao/, level: 'department'},
  {pattern: /so/, level: 'department'},
  {pattern: /bo/, level: 'ministry'},
  {pattern: /tinh uy|thanh uy|huyen uy|quan uy|dang uy|uy ban mat tran|hoi dong nhan dan/, level: 'other'},
  {pattern: /trung tam|chi cuc|truong|benh vien|phong|cuc|vien|ban/, level: 'other'}
]
const anyHead = new RegExp(
  `(?<!\\p{L})(?:${heads.map(head => head.pattern.source).join('|')})(?!\\p{L})`,
  'gu'
)

/** The issuer from the header, else from the sentence that promulgates the plan, else from the signature. */
export function findIssuer(
  parts: {
    readonly header: Header | undefined
    readonly title: Title | undefined
    readonly preamble: Preamble | undefined
    readonly signature: Signature | undefined
  },
  date: string | undefined,
  vocabulary: Vocabulary
): Issuer | undefined {
  return (
    fromHeader(parts.header, date, vocabulary) ??
    fromEnactment(parts.preamble, date, vocabulary) ??
    fromSignature(parts.signature, parts.title)
  )
}

function fromHeader(
  header: Header | undefined,
  date: string | undefined,
  vocabulary: Vocabulary
): Issuer | undefined {
  if (!header?.issuer) return undefined
  const {value} = header.issuer
  const found = headsIn(value, vocabulary)
  const last = found.at(-1)
  if (!last) return undefined
  // “VĂN PHÒNG”, “TRUNG TÂM” below a department or a committee is a unit of it.
  const superior =
    found.length > 1
      ? agency(value.slice(found.at(-2)!.index, last.index), date, vocabulary, undefined)
      : undefined
  return agency(value.slice(last.index), date, vocabulary, superior)
}

/** The heads of the agencies that a text names, without those that are part of a place’s name: “Hải Phòng”. */
function headsIn(text: string, vocabulary: Vocabulary): RegExpMatchArray[] {
  let nameEnd = 0
  return [...bare(text).matchAll(anyHead)].filter(head => {
    if (head.index < nameEnd) return false
    const after = text.slice(head.index + head[0].length)
    const place = /^(?:ubnd|uy ban nhan dan)$/.test(head[0]) ? placeWord.exec(bare(after.slice(0, 20))) : null
    if (place) {
      const words = after.slice(place[0].length, longestPlace).trimStart().split(' ')
      const known = [4, 3, 2, 1].find(count =>
        vocabulary.provinceKind(placeName(words.slice(0, count).join(' ')), undefined)
      )
      const name = words.slice(0, known ?? 2).join(' ')
      nameEnd = head.index + head[0].length + place[0].length + name.length
    }
    return true
  })
}

/** Units that “thành phố” and the name of a place after it may take. */
const longestPlace = 80

const enactment = /(?:ban hanh|xay dung|tien hanh xay dung|trien khai) (?:\S+ ){0,2}ke hoach/g

/** A clause of the sixteen words that an issuer may take is shorter. */
const longestClause = 300

/** “UBND tỉnh X ban hành Kế hoạch …”, “Thanh tra tỉnh xây dựng Kế hoạch …”. */
function fromEnactment(
  preamble: Preamble | undefined,
  date: string | undefined,
  vocabulary: Vocabulary
): Issuer | undefined {
  for (const text of [...(preamble?.children ?? [])].reverse()) {
    for (const verb of [...text.passage.bare.matchAll(enactment)].reverse()) {
      const clause = text.passage.value
        .slice(Math.max(0, verb.index - longestClause), verb.index)
        .split(/[,;.] | - /)
        .at(-1)!
        .trim()
      const head = [...bare(clause).matchAll(anyHead)][0]
      if (!head || head.index > 1 || clause.split(' ').length > 16) continue
      return agency(clause, date, vocabulary, undefined)
    }
  }
  return undefined
}

function fromSignature(signature: Signature | undefined, title: Title | undefined): Issuer | undefined {
  const text = signature?.passages.map(passage => passage.bare).join(' ') ?? ''
  if (/uy ban nhan dan|ubnd/.test(text)) {
    const place = /(?:^| )(tinh|huyen|quan|thi xa|xa|phuong|thi tran|dac khu) /.exec(
      title?.subject?.bare ?? ''
    )?.[1]
    const level = place === undefined ? undefined : placeLevel(place)
    return level && {name: 'UBND', level}
  }
  if (/chanh thanh tra|giam doc/.test(text)) return {name: '', level: 'department'}
  return undefined
}

const placeWord = /^ ?(tinh|thanh pho|tp\.?|huyen|quan|thi xa|xa|phuong|thi tran|dac khu)(?: |$)/

function agency(
  text: string,
  date: string | undefined,
  vocabulary: Vocabulary,
  superior: Issuer | undefined
): Issuer | undefined {
  const plain = bare(text)
  const head = heads.find(({pattern}) => new RegExp(`^(?:${pattern.source})(?!\\p{L})`, 'u').test(plain))
  if (!head) return undefined
  if (head.level !== 'by-place') {
    const below =
      superior && (superior.level === 'department' || superior.level === 'province')
        ? 'department'
        : head.level
    return {name: agencyName(text, vocabulary), level: head.level === 'other' ? below : head.level}
  }
  const headLength = /^(?:ubnd|uy ban nhan dan)/.exec(plain)![0].length
  const after = plain.slice(headLength)
  const place = placeWord.exec(after)?.[1]
  const name = text.slice(headLength + (placeWord.exec(after)?.[0].length ?? 0)).trim()
  const spoken = `UBND ${placeNoun(place)}${placeName(name)}`.trim()
  if (place === undefined) {
    const kind = vocabulary.provinceKind(placeName(name), date)
    return kind && {name: spoken, level: 'province'}
  }
  if (place === 'thanh pho' || place.startsWith('tp')) {
    const isCity =
      vocabulary.provinceKind(placeName(name), date) === 'city' || (name === '' && superior === undefined)
    return {name: spoken, level: isCity && superior?.level !== 'province' ? 'province' : 'district'}
  }
  return {name: spoken, level: placeLevel(place)}
}

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

/** “LÀO CAI” → “Lào Cai”: the name of a place; what is not in capitals stays. */
function placeName(text: string): string {
  const trimmed = withoutEnd(text, ' ,.:;-').trim()
  if (trimmed !== trimmed.toUpperCase()) return trimmed
  return trimmed.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase())
}

/** “SỞ NỘI VỤ TỈNH LÀO CAI” → “Sở Nội vụ tỉnh Lào Cai”: the names that are known, and small letters for the rest. */
function agencyName(text: string, vocabulary: Vocabulary): string {
  const trimmed = withoutEnd(text, ' ,.:;-').trim()
  if (trimmed !== trimmed.toUpperCase()) return trimmed
  const passage = new PassageBuilder().addText(trimmed, 0).build()
  const known = vocabulary.agencies.matchAt(passage, 0)
  const name = known && vocabulary.agencyName(known.value.id)
  const head = name && !name.includes('{') ? name : ''
  const rest = head === '' ? trimmed : trimmed.slice(known!.end)
  const words = rest.split(' ').filter(word => word !== '')
  const small = words.map((word, at) =>
    isPlaceAt(words, at, vocabulary) ? placeName(word) : word.toLowerCase()
  )
  const spoken = [head, ...small].filter(part => part !== '').join(' ')
  return spoken.slice(0, 1).toUpperCase() + spoken.slice(1)
}

/** Is this word part of the name of a province or city? */
function isPlaceAt(words: readonly string[], at: number, vocabulary: Vocabulary): boolean {
  for (let length = 2; length <= 4; length++)
    for (let from = Math.max(0, at - length + 1); from <= at && from + length <= words.length; from++)
      if (vocabulary.provinceKind(placeName(words.slice(from, from + length).join(' ')), undefined))
        return true
  return false
}
