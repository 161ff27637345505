import {everyPassage, type PlacedPassage} from '../../document/every-passage.js'
import {isInCitedTitle} from '../../document/cited-places.js'
import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {KnowledgeTables} from '../../knowledge/tables.js'
import {once} from '../../base/once.js'
import {abbreviationParts, abbreviationsIn, mayAbbreviate} from '../../vietnamese/abbreviations.js'
import {fold} from '../../vietnamese/fold.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {CompanyNames} from './company-names.js'
import {HeadCells} from './loose-head-cells.js'
import {Quotations} from './long-quotations.js'

/** An abbreviation that needs to be written out. */
export interface AbbreviationUse {
  readonly abbreviation: string
  /** Its first use. */
  readonly at: Span
  /** How often it is used. */
  readonly count: number
  /** Where it is first written out; undefined where it never is, or only stands in brackets behind other words. */
  readonly definition: Span | undefined
}

/** Words, folded and between blanks, after which an abbreviation is the name of a body: “Sở GDĐT”. */
export function namesOfBodies({
  namesAfter = []
}: {
  readonly namesAfter?: readonly string[] | undefined
}): string[] {
  return namesAfter.map(word => ` ${fold(nfc(word))} `)
}

/**
 * The abbreviations that a plan uses, by their first use. What is part of the name of a company abbreviates nothing,
 * wherever it stands.
 *
 * @param bodies see {@link namesOfBodies}
 */
export function abbreviationUses(
  plan: Plan,
  knowledge: Knowledge,
  bodies: readonly string[],
  companies: CompanyNames
): AbbreviationUse[] {
  const needNone = commonAbbreviations(knowledge.tables)
  const {documentTypes} = knowledge.vocabulary
  const uses = new Map<string, {at: Span; count: number}>()
  const defined = new Map<string, Definition>()
  const ofCompanies = new Set<string>()
  const quotations = new Quotations()
  const heads = new HeadCells(plan)
  for (const placed of everyPassage(plan)) {
    const {passage} = placed
    const quoted = quotations.of(passage)
    const isHead = heads.has(passage)
    if (!mayAbbreviate(passage)) continue
    const abbreviations = abbreviationsIn(
      passage,
      plan.phrases.words(passage),
      documentTypes.symbolsIn(passage)
    )
    if (abbreviations.length === 0) continue
    const agencies = knowledge.vocabulary.agencies.findAll(passage)
    /** Asked once for all of a passage, where it has one that may need it. */
    let isAsked: boolean | undefined
    for (const one of abbreviations) {
      const at = passage.span(one.start, one.end)
      const isQuoted = quoted.some(({start, end}) => start <= one.start && one.start < end)
      if (one.isDefined) {
        if (!defined.has(one.text)) defined.set(one.text, {at, isUnlike: one.isUnlike, isQuoted})
        continue
      }
      if (isQuoted || isHead) continue
      if (abbreviationParts(one.text).every(part => needNone.has(part)) || needNone.has(one.text)) continue
      isAsked ??= isUse(placed) && !isRecipient(plan, passage)
      if (!isAsked || agencies.some(name => name.start <= one.start && one.end <= name.end)) continue
      const before = ` ${foldedBefore(passage, one.start)}`
      if (bodies.some(word => before.endsWith(word))) continue
      if (companies.holds(passage, one.start)) ofCompanies.add(one.text)
      if (isInCitedTitle(plan, passage, one.start)) continue
      const known = uses.get(one.text)
      if (known) known.count++
      else uses.set(one.text, {at, count: 1})
    }
  }
  return [...uses].flatMap(([abbreviation, use]) => {
    const definition = defined.get(abbreviation)
    if (ofCompanies.has(abbreviation)) return []
    // What is quoted where it defines the word was not written for this text, and cannot be moved.
    if (definition?.isQuoted) return []
    return [{abbreviation, ...use, definition: explanation(definition, use.at)}]
  })
}

/** Where an abbreviation stands for the first time in a way that explains it. */
interface Definition {
  readonly at: Span
  readonly isUnlike: boolean
  readonly isQuoted: boolean
}

/** Behind a first use, brackets explain only what the words before them spell. */
function explanation(definition: Definition | undefined, use: Span): Span | undefined {
  return definition && definition.isUnlike && definition.at.start > use.start ? undefined : definition?.at
}

/** “- Sở Nội vụ; - Lưu: VT, PLTP.”: recipients that were put into one line, or left among the content. */
function isRecipient({phrases}: Plan, passage: Passage): boolean {
  const words = phrases.words(passage)
  return words
    .all('frames')
    .some(({id, from, to}) => words.is(to, sign.colon) && (id === 'recipients' || isArchive(words, id, from)))
}

function isArchive(words: PassageWords, id: string, from: number): boolean {
  return id === 'archive' && (from === 0 || words.isDashed(from))
}

const unitsBefore = 20

/** The units before a place, folded as the whole text is: with one more, since where a tone stands hangs on the letter before. */
function foldedBefore({value}: Passage, at: number): string {
  return fold(value.slice(Math.max(0, at - unitsBefore - 1), at)).slice(-unitsBefore)
}

/** Whether an abbreviation that stands here is a use. */
function isUse({part, cell}: PlacedPassage): boolean {
  return cell !== 'head' && (part === 'body' || part === 'preamble' || part === 'closing' || part === 'annex')
}

/** What needs no definition. */
const commonAbbreviations = once(
  (tables: KnowledgeTables) =>
    new Set(
      [
        ...tables.abbreviations.map(row => row.abbreviation),
        ...tables.indices.flatMap(row => row.abbreviations),
        ...tables['document-types'].flatMap(row => row.symbol ?? [])
      ].flatMap(text => [text, ...text.split(' ').flatMap(abbreviationParts)])
    )
)
