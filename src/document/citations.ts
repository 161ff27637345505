import {isUpper} from '../vietnamese/letters.js'
import {firstIndex} from '../vietnamese/ordered.js'
import type {Passage} from '../vietnamese/passage.js'
import {type SymbolMatch, symbolsIn} from '../vietnamese/symbols.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {Citation} from './plan.js'
import {dateAt, type DateMatch, datesAfterNgay} from './reading/dates.js'
import type {DocumentTypeWords, PhraseReader} from './vocabulary.js'

/** A passage to be read for citations, and the part of the plan it lies in. */
export interface CitingPassage {
  readonly passage: Passage
  readonly part: Citation['part']
}

/**
 * Every document cited by its number, in reading order. A later short form without a date takes the date of the
 * first citation of that number. `own` is the plan itself, which an annex may name (“Kèm theo Kế hoạch số …”).
 */
export function readCitations(
  passages: Iterable<CitingPassage>,
  own: {readonly number: string | undefined; readonly date: string | undefined},
  types: DocumentTypeWords,
  phrases: PhraseReader
): Citation[] {
  const dated = new Map<string, string>()
  const citations: Citation[] = []
  for (const {passage, part} of passages) {
    for (const symbol of symbolsIn(passage)) {
      const citation = citationAt(passage, symbol, part, types, phrases.words(passage))
      if (citation.number === own.number && (citation.writtenDate ?? own.date) === own.date) continue
      const known = dated.get(citation.number)
      if (citation.writtenDate && !known) dated.set(citation.number, citation.writtenDate)
      citations.push({...citation, date: citation.writtenDate ?? known})
    }
  }
  return citations
}

function citationAt(
  passage: Passage,
  symbol: SymbolMatch,
  part: Citation['part'],
  types: DocumentTypeWords,
  words: PassageWords
): Citation {
  const named = types.before(passage.bare.slice(0, symbol.start))
  const start = named?.start ?? symbol.start
  const after = dateOf(passage, symbol.end, types, words)
  const {end: dateEnd, issuer: issuerBeforeDate} = after
  const date = after.date?.iso ?? dateBefore(passage, start, words)
  const issuer = issuerBeforeDate ?? issuerAt(passage, dateEnd, types)
  return {
    type: named?.name ?? types.ofSymbol(symbol.type),
    number: symbol.number,
    isTypeNamed: named !== undefined,
    symbolType: symbol.type,
    symbolYear: symbol.year,
    symbol: {start: symbol.start, end: symbol.end},
    isOfParty: symbol.isParty,
    symbolIssuer: symbol.issuer,
    writtenDate: date,
    dateAt: after.date && {start: after.date.start, end: after.date.end},
    date,
    issuer: issuer?.name,
    span: passage.span(start, dateEnd),
    passage,
    start,
    end: dateEnd,
    title: titleAt(passage, Math.max(issuer?.end ?? 0, dateEnd)),
    part
  }
}

/** The date after the number, or after the issuer: “… của Chính phủ ngày 15/7/2021”. */
function dateOf(
  passage: Passage,
  end: number,
  types: DocumentTypeWords,
  words: PassageWords
): {date: DateMatch | undefined; end: number; issuer: {name: string; end: number} | undefined} {
  const direct = dateAt(words, end)
  if (direct) return {date: direct, end: direct.end, issuer: undefined}
  const issuer = issuerAt(passage, end, types)
  const later = issuer && dateAt(words, issuer.end)
  return later ? {date: later, end: later.end, issuer} : {date: undefined, end, issuer: undefined}
}

/** Units between a date and the document that it dates. */
const longestClause = 400

/** “Ngày 24/12/2025, UBND tỉnh ban hành Kế hoạch số …”: the date stands before the document. */
function dateBefore(passage: Passage, start: number, words: PassageWords): string | undefined {
  const dates = datesAfterNgay(words)
  const last = dates[firstIndex(dates, date => date.end > start) - 1]
  if (!last || start - last.end > longestClause) return undefined
  const between = passage.bare.slice(last.end, start)
  return /^,? [^;.]{0,100}(?:ban hanh|da ky|co) (?:\S+ ){0,2}$/.test(between) ? last.iso : undefined
}

/** Words that end an issuer's name: they begin the document's title, or go on with the sentence. */
const afterIssuer =
  /(?<!\p{L})(?:ve|ban hanh|phe duyet|quy dinh|trien khai|v\/v|huong dan|sua doi|thuc hien|to chuc|cong bo|giao|tang cuong|day manh|mot so|tiep tuc|xac dinh|chi dao|ngay|dinh|kem|gui|thong qua|bo sung|dieu chinh|duoc|nham|phan bo|phat dong|cho|(?<!thien )tai|tren|theo|yeu cau|tong ket|chap thuan|va)(?!\p{L})/gu

/** These are other words than they look like without their diacritics: “Tôn giáo”, “vận tải”, “Ban Quản lý chợ”. */
const wordsOfNames = new Set(['giáo', 'tải', 'tài', 'chợ'])

const titleWord = /^(?:ve|ban hanh|phe duyet|trien khai|thuc hien|v\/v|quy dinh|phat dong|sua doi)$/

/** “của UBND tỉnh Lào Cai”, from the words before it to the word that goes on with the sentence. */
function issuerAt(
  passage: Passage,
  from: number,
  types: DocumentTypeWords
): {name: string; end: number} | undefined {
  const lead = /^[ ,)]{0,3}(?:c[a-z]{1,4}a|do) /.exec(passage.bare.slice(from, from + 12))
  if (!lead) return undefined
  const start = from + lead[0].length
  if (!isUpper(passage.value[start])) return undefined
  const rest = passage.value.slice(start, start + 140)
  const sign = rest.search(/[;:.,()“”"[]/)
  let end = sign < 0 ? rest.length : sign
  afterIssuer.lastIndex = 0
  for (const word of passage.bare.slice(start, start + end).matchAll(afterIssuer)) {
    // “Khoa học và Công nghệ”, “Bộ Kế hoạch và Đầu tư”: “và” before a capital belongs to the name.
    if (
      word[0] === 'va' &&
      isUpper(passage.value[start + word.index + 3]) &&
      types.beginning(passage.bare.slice(start + word.index + 3)) === undefined
    )
      continue
    if (wordsOfNames.has(passage.folded.slice(start + word.index, start + word.index + word[0].length)))
      continue
    // A capital begins a word of the name (“Ban Chỉ đạo”), unless the word only ever begins a title.
    if (isUpper(passage.value[start + word.index]) && !titleWord.test(word[0])) continue
    end = word.index
    break
  }
  const name = passage.value.slice(start, start + end).trim()
  return name === '' || name.split(' ').length > 18 ? undefined : {name, end: start + end}
}

const titleOpening =
  /^[ ,:]{0,2}(?:["(] ?)?(?:ve |ban hanh|phe duyet|quy dinh|trien khai|v\/v|huong dan|sua doi|thuc hien|to chuc|cong bo|tang cuong|day manh|mot so |tiep tuc|xac dinh|phat dong|phan bo|dieu chinh|tong ket|cai cach|tuyen truyen|truyen thong|thong tin)|^ ?"/
const titleEnd =
  /;|\. (?=\p{Lu})|\.\/\.|\.$|, (?:trong do|dong thoi|gan voi|nham|trong tam la|tap trung)|\] /u

/** Units that a title takes at most; real ones have at most six hundred. */
const longestTitle = 3000

/** The title of the cited document, which may itself cite documents and name periods. */
function titleAt(passage: Passage, from: number): {start: number; end: number} {
  const rest = passage.folded.slice(from, from + longestTitle)
  if (!titleOpening.test(passage.bare.slice(from, from + longestTitle))) return {start: from, end: from}
  const quoted = /^ ?"/.test(rest) ? rest.indexOf('"', rest.indexOf('"') + 1) : -1
  if (quoted > 0) return {start: from, end: from + quoted + 1}
  const end = titleEnd.exec(passage.value.slice(from, from + longestTitle))
  return {start: from, end: from + (end?.index ?? rest.length)}
}
