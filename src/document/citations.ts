import {onceOfBoth} from '../base/once.js'
import {firstIndex} from '../vietnamese/ordered.js'
import type {Passage} from '../vietnamese/passage.js'
import {maySayNumber, type SymbolMatch, symbolKey} from '../vietnamese/symbols.js'
import {CitedIssuers, type NamedIssuer} from './cited-issuers.js'
import {citedTitleAt} from './cited-titles.js'
import type {Citation} from './plan.js'
import {dateAt, type DateMatch, datesAfterNgay} from './reading/dates.js'
import {sign} from '../vietnamese/words/tokens.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import type {DocumentTypeWords, PhraseReader} from './vocabulary.js'

/** A passage to be read for citations, and the part of the plan it lies in. */
export interface CitingPassage {
  readonly passage: Passage
  readonly part: Citation['part']
  /** It may name the document itself, but cites nothing. */
  readonly isAside?: boolean
}

/** What a document cites, and where it names itself, as its annex or title does: “(Kèm theo Kế hoạch số …)”. */
export interface Citations {
  readonly cited: readonly Citation[]
  readonly own: readonly Citation[]
}

/**
 * Every document cited by its number, in reading order. A later short form without a date takes the date of the
 * first citation of that number. `own` is the plan itself: an annex names it, be it with a number that is not its own.
 */
export function readCitations(
  passages: Iterable<CitingPassage>,
  own: {readonly number: string | undefined; readonly date: string | undefined},
  types: DocumentTypeWords,
  phrases: PhraseReader
): Citations {
  const reader = readerOf(types, phrases)
  const dated = new Map<string, string>()
  const citations: Citation[] = []
  const annexed: Citation[] = []
  for (const {passage, part, isAside} of passages) {
    if (!maySayNumber(passage.value)) continue
    for (const cited of citedIn(passage, reader)) {
      const citation: Citation = {...cited, span: passage.span(cited.start, cited.end), passage, part}
      const isOwn = citation.number === own.number && (citation.writtenDate ?? own.date) === own.date
      if (isOwn || (own.number !== undefined && reader.isOwnLine(citation, own.number))) {
        annexed.push({...citation, date: citation.writtenDate})
        continue
      }
      if (isAside) continue
      const key = symbolKey(citation.number)
      const known = dated.get(key)
      if (citation.writtenDate && !known) dated.set(key, citation.writtenDate)
      citations.push({...citation, date: citation.writtenDate ?? known})
    }
  }
  return {cited: citations, own: annexed}
}

/** A citation as its passage tells it, wherever that stands. */
type CitedHere = Omit<Citation, 'span' | 'passage' | 'part'>

const readerOf = onceOfBoth(
  (types: DocumentTypeWords, phrases: PhraseReader) => new CitationReader(types, phrases)
)

const citedIn = onceOfBoth((passage: Passage, reader: CitationReader): readonly CitedHere[] =>
  reader.types.symbolsIn(passage).map(symbol => reader.at(passage, symbol))
)

/** Units between a date and the document that it dates. */
const longestClause = 130
/** Words between that and “ban hành”; where its type is none of the table’s, its name stands there: “có Đơn đề nghị số …”. */
const mostBehindIssued = 2
const mostNaming = 8

class CitationReader {
  readonly #issuers: CitedIssuers

  constructor(
    readonly types: DocumentTypeWords,
    readonly phrases: PhraseReader
  ) {
    this.#issuers = new CitedIssuers(types, phrases)
  }

  at(passage: Passage, symbol: SymbolMatch): CitedHere {
    const named = this.types.before(passage, symbol.start, symbol.issuer)
    const start = named?.start ?? symbol.start
    const after = this.#dateBehind(passage, symbol.end)
    const {end: dateEnd, issuer: issuerBeforeDate} = after
    const date = after.date?.iso ?? this.#dateBefore(passage, start, named ? mostBehindIssued : mostNaming)
    const issuer = issuerBeforeDate ?? this.#issuers.at(passage, dateEnd)
    const behind = Math.max(issuer?.end ?? 0, dateEnd)
    return {
      type: named?.name ?? this.types.ofSymbol(symbol.type),
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
      start,
      end: dateEnd,
      title: citedTitleAt(passage, this.phrases.words(passage), behind)
    }
  }

  /**
   * “(Kèm theo Kế hoạch số 54/KH-UBND …)” with the letters of the document's own number, alone on its line. Forms of
   * another issuer are cited.
   */
  isOwnLine({passage, start, number, end}: Citation, own: string): boolean {
    if (number.slice(number.indexOf('/')) !== own.slice(own.indexOf('/'))) return false
    const words = this.phrases.words(passage)
    const hit = words.endingAt(words.tokenFrom(start), 'before-citations')
    if (hit?.id !== 'attached') return false
    const isOpened = words.is(hit.from - 1, sign.open)
    if (hit.from !== (isOpened ? 1 : 0)) return false
    return words.clauseEnd(words.tokenFrom(end)) >= words.length - 1
  }

  /** The date after the number, or after the issuer: “… của Chính phủ ngày 15/7/2021”. */
  #dateBehind(
    passage: Passage,
    end: number
  ): {date: DateMatch | undefined; end: number; issuer: NamedIssuer | undefined} {
    const words = this.phrases.words(passage)
    const direct = dayOfIssueAt(words, end)
    if (direct) return {date: direct, end: direct.end, issuer: undefined}
    const issuer = this.#issuers.at(passage, end)
    const later = issuer && dayOfIssueAt(words, issuer.end)
    return later ? {date: later, end: later.end, issuer} : {date: undefined, end, issuer: undefined}
  }

  /** “Ngày 24/12/2025, UBND tỉnh ban hành Kế hoạch số …”: the date stands before the document. */
  #dateBefore(passage: Passage, start: number, most: number): string | undefined {
    const words = this.phrases.words(passage)
    const dates = datesAfterNgay(words)
    const last = dates[firstIndex(dates, date => date.end > start) - 1]
    if (!last || start - last.end > longestClause) return undefined
    const to = words.tokenFrom(start)
    if (words.clauseEnd(words.tokenFrom(last.end)) < to) return undefined
    for (let i = to; i >= to - most; i--)
      if (words.endingAt(i, 'before-citations')?.id === 'issued') return last.iso
    return undefined
  }
}

/**
 * The date right behind a place, or behind “ban hành”, “ký” there: “… của Chính phủ, ban hành ngày 15/7/2021”; also “cùng
 * ngày 15/7/2021”.
 */
function dayOfIssueAt(words: PassageWords, index: number): DateMatch | undefined {
  const direct = dateAt(words, index)
  if (direct) return direct
  const first = words.tokenFrom(index)
  if (words.idAt(first, 'after-citations') === 'same-day') return dateAt(words, words.end(first))
  const issued = words.at(words.is(first, sign.comma) ? first + 1 : first, 'before-citations')
  return issued?.id === 'issued' ? dateAt(words, words.end(issued.to - 1)) : undefined
}
