import {foldSymbol} from './fold.js'
import type {Passage} from './passage.js'
import {nfc} from './normal-form.js'

/**
 * The numbers and symbols of Vietnamese documents: “76/NQ-CP”, “61/2018/NĐ-CP”, “581/BNV-CCHC”, “14-ĐA/TU”.
 *
 * Blanks beside the slash and the hyphen are allowed, since a line break may stand there; look-alike letters and
 * dashes are folded. Places are indexes into the passage's `value`.
 */
export interface SymbolMatch {
  readonly start: number
  readonly end: number
  /** Normal form: NFC, no blanks. */
  readonly number: string
  /** The year inside the symbol, as in “61/2018/NĐ-CP”. */
  readonly year: number | undefined
  /** The abbreviation of the document's type, as it is written: “KH”, “NQ”; undefined for “581/BNV-CCHC”. */
  readonly type: string | undefined
  /** Who issued it, as the symbol says: “UBND”, “CP”, “BNV-CCHC”. */
  readonly issuer: string
  /** A symbol of the Party has its hyphen before the type: “14-ĐA/TU”. */
  readonly isParty: boolean
}

// The four shapes below share a number, types and groups, and each would be three lines long as a literal: this is the
// one place where expressions are put together, from constants of this file alone.
const types =
  'NQLT|NQ|NĐ|QĐ|QyĐ|QĐi|CTr|CTR|CT|CĐ|CV|CL|QC|QTr|QT|TTLT|TTr|TTR|TT|TB|TC|TL|TM|TP|HD|HĐ|KH|KL|PA|ĐA|DA|BC|BB|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB|SY|TrS|SL|VBHN|PL|ĐH|L'

const number = String.raw`(?<![\p{L}\p{N}/.\-])(\d{1,5}(?:\.\d{1,3})?[a-zđ]?)`
const group = String.raw`\p{Lu}[\p{L}\p{N}&]{0,19}`
/** A group after a hyphen; a blank before it only where a capital follows. */
const groups = `${group}(?: ?- ?${group}){0,6}`

const state = new RegExp(`${number} ?/ ?(?:((?:19|20)\\d{2}) ?/ ?)?(?:(${types}) ?[-/] ?)?(${groups})`, 'gu')
const party = new RegExp(`${number} ?- ?(${types}) ?/ ?(${group}(?:-${group}){0,3})(?![\\p{L}\\p{N}])`, 'gu')
/** A hyphen lost: “27/CTTg”, “12/QĐUBND”. Only with issuers that no word and no other abbreviation begins like. */
const glued = new RegExp(
  `${number} ?/ ?(?:((?:19|20)\\d{2}) ?/ ?)?(NQ|NĐ|QĐ|CT|CĐ|KH|KL|TB|BC|CTr|TTr)(TTg|Tg|CP|UBND|HĐND)(?![\\p{L}\\p{N}&-])`,
  'gu'
)
const bareYear = new RegExp(`${number} ?/ ?((?:19|20)\\d{2}) ?/ ?(QH\\d{1,2}|UBTVQH\\d{1,2})`, 'gu')

/** Every document symbol of a passage, in order. */
export function symbolsIn(passage: Passage): SymbolMatch[] {
  if (!passage.value.includes('/')) return []
  const text = foldSymbol(passage.value)
  const found = [
    ...matches(text, bareYear, ([, , year, issuer]) => ({
      year,
      type: undefined,
      issuer: issuer!,
      isParty: false
    })),
    ...matches(text, state, ([, , year, type, issuer]) => ({year, type, issuer: issuer!, isParty: false})),
    ...matches(text, party, ([, , type, issuer]) => ({
      year: undefined,
      type,
      issuer: issuer!,
      isParty: true
    })),
    ...gluedIn(text)
  ].filter(isSymbol)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const isForm = (match: SymbolMatch) =>
    /(?:mau|bieu)(?: so)? ?:? ?$/.test(passage.bare.slice(Math.max(0, match.start - 12), match.start))
  // “Mẫu số 01/HD-MTTQ” is a form, not a document.
  return found.filter((match, at) => {
    const previous = found[at - 1]
    return (
      !isForm(match) &&
      (previous === undefined || match.start >= previous.end || match.start !== previous.start)
    )
  })
}

/** What lost its hyphen, with the hyphen that belongs there: “27/CTTg” is “27/CT-TTg”. */
function* gluedIn(text: string): Generator<SymbolMatch> {
  for (const found of text.matchAll(glued)) {
    const [written, serial, year, type, short] = found as unknown as [
      string,
      string,
      string?,
      string?,
      string?
    ]
    const issuer = short === 'Tg' ? 'TTg' : short!
    yield {
      start: found.index,
      end: found.index + written.length,
      number: `${serial}/${year === undefined ? '' : `${year}/`}${type}-${issuer}`,
      year: year === undefined ? undefined : Number(year),
      type,
      issuer,
      isParty: false
    }
  }
}

/** A number as it is compared: look-alike letters folded, no blanks, all capitals; “05” and “5” are one. */
export function symbolKey(number: string): string {
  return foldSymbol(nfc(number)).replaceAll(' ', '').replace(/^0+/, '').toUpperCase()
}

interface Parts {
  readonly year: string | undefined
  readonly type: string | undefined
  readonly issuer: string
  readonly isParty: boolean
}

function* matches(
  text: string,
  pattern: RegExp,
  read: (found: RegExpMatchArray) => Parts
): Generator<SymbolMatch> {
  for (const found of text.matchAll(pattern)) {
    const {year, type, issuer, isParty} = read(found)
    const written = withoutTail(found[0])
    const start = found.index!
    yield {
      start,
      end: start + written.length,
      number: normalForm(written),
      year: year === undefined ? undefined : Number(year),
      type,
      issuer: normalForm(withoutTail(issuer)),
      isParty
    }
  }
}

/** Without type or year, a symbol needs two groups (“581/BNV-CCHC”) and capitals (“24/7-Hà” is none). */
function isSymbol({type, year, issuer, isParty}: SymbolMatch): boolean {
  if (isParty) return true
  if (type !== undefined) return /\p{Lu}/u.test(issuer)
  if (year !== undefined) return /\p{Lu}{2}/u.test(issuer)
  const [first, ...more] = issuer.split('-')
  return more.length > 0 && isAbbreviation(first!) && more.every(isAbbreviation)
}

function isAbbreviation(group: string): boolean {
  const capitals = group.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 || (capitals === 1 && group.length <= 2) || /^\p{Lu}{1,2}\d+$/u.test(group)
}

/** Cuts a last group that is a word of the sentence, not of the symbol: “76/NQ-CP - Về …”. */
function withoutTail(written: string): string {
  let text = written
  for (;;) {
    const tail = /^(.*\S) ?- ?(\p{Lu}\p{Ll}+)$/u.exec(text)
    if (!tail || /^(?:TTg|TTr|SNgV)$/.test(tail[2]!) || tail[2]!.length <= 2) return text
    text = tail[1]!
  }
}

/** No blanks, and the customary capitals: “QĐ-TTG” in a title is “QĐ-TTg”; the letters “BDTTG” are another’s. */
function normalForm(written: string): string {
  return written.replaceAll(' ', '').replace(/(?<!\p{L})TTG$/u, 'TTg')
}
