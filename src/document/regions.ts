import {endsWithOne} from '../base/ends-with-one.js'
import {isAllCapitals, isUpper} from '../vietnamese/letters.js'
import {basesBegin, beginsWithChief, enactingTypes, isAuthority} from './authority.js'
import {closingMarkAt} from './closing-mark.js'
import {headerFollows} from './letter-head.js'
import {looseMarkerOf, markerOf, unclosedMarkerOf} from './marker.js'
import {isNoteLine} from './note-line.js'
import {firstWords, leadsOn, opensWith} from './reading/frames.js'
import {isSigner, powerAt} from './reading/powers.js'
import {opensRecipients} from './recipients.js'
import type {Block, ParagraphBlock} from './source-document.js'
import {isOfPreamble, subjectRange} from './subject.js'
import {isNumbered, titleInSentence} from './title-in-sentence.js'
import type {Range, TitleWords, TypeName} from './title-words.js'
import type {PhraseReader} from './vocabulary.js'
import {hasMoreWords} from './word-count.js'

/** Where the great parts of a document lie: indexes into its blocks, `end` exclusive. */
export interface Regions {
  readonly header: Range
  /** The decision that promulgates the plan, between its own title and the plan’s; empty where there is none. */
  readonly decision: Range
  /** The block that holds the type's name, “KẾ HOẠCH”, and that name as tables have it. */
  readonly type: number | undefined
  readonly named: TypeName | undefined
  readonly subject: Range
  readonly preamble: Range
  readonly body: Range
  readonly closing: number | undefined
  readonly recipients: Range
  readonly signature: Range
  readonly annex: Range
}

/** How far down the title may stand, in blocks: long headers come out of flattened tables. */
const titleWithin = 90
/** UTF-16 units of the name of a type, misspelt. */
const longestType = 24

/** How far below the title of a decision that of its plan may stand, in blocks: further down it is that of a printed form. */
const promulgatedWithin = 200

export function regionsOf(blocks: readonly Block[], phrases: PhraseReader, types: TitleWords): Regions {
  const type = findType(blocks, phrases, types)
  const subject = type === undefined ? empty(0) : subjectRange(blocks, type, phrases)
  const below = Math.max(subject.end, (type?.at ?? -1) + 1)
  const decides =
    type && (enactingTypes.has(type.name) || saysWhoDecides(blocks[below], blocks[below - 1], phrases))
  const first = findFirstSection(
    blocks,
    decides ? basesBegin(blocks, below, phrases) : below,
    type !== undefined,
    phrases
  )
  const tail = findTail(blocks, first, phrases, types)
  const decision = type?.decision === undefined ? empty(0) : {start: type.decision + 1, end: type.at}
  const isSigned = [tail.recipients, tail.signature].some(({start, end}) => end > start)
  return {
    header: {start: 0, end: type?.decision ?? type?.at ?? 0},
    decision,
    type: type?.at,
    named: type,
    subject,
    preamble: {start: below, end: first},
    ...tail,
    ...(isSigned ? {} : findDecisionTail(blocks, decision, phrases)),
    body: {start: first, end: tail.bodyEnd}
  }
}

/**
 * “GIÁM ĐỐC SỞ CÔNG THƯƠNG” above the bases of any type; “Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau” leads to the
 * content.
 */
function saysWhoDecides(block: Block | undefined, before: Block | undefined, phrases: PhraseReader): boolean {
  if (!isAuthority(block, before, phrases)) return false
  return block?.type === 'paragraph' && !leadsOn(block.passage, phrases)
}

/** The name of the document's type. */
function typeName(block: Block | undefined, phrases: PhraseReader, types: TitleWords): TypeName | undefined {
  if (block?.type !== 'paragraph') return undefined
  const {passage} = block
  const found = types.titled(passage)
  if (!found || found.length === passage.length) return found
  const behind = passage.slice(found.length)
  const isCapitals = isAllCapitals(passage.value.slice(0, found.length))
  if (behind.value.startsWith(':')) {
    // “KẾ HOẠCH:”, but “QUYẾT ĐỊNH:” leads to the articles.
    const isLabel = isCapitals && behind.length === 1 && !enactingTypes.has(found.name)
    return isLabel ? {...found, length: passage.length} : undefined
  }
  if (isNumbered(behind, phrases)) return undefined
  return block.heading || isCapitals ? found : undefined
}

interface FoundType extends TypeName {
  readonly at: number
  /** Where the title of the decision stands that promulgates it. */
  readonly decision?: number
}

function findType(blocks: readonly Block[], phrases: PhraseReader, types: TitleWords): FoundType | undefined {
  let fallback: FoundType | undefined
  let decision: FoundType | undefined
  for (const [at, block] of blocks.entries()) {
    // “Chương I | QUY ĐỊNH CHUNG”: what stands below the name of a chapter is no title.
    if (!decision && block.type === 'paragraph' && opensWith(block.passage, ['chapter'], phrases)) break
    const found = typeName(block, phrases, types)
    if (!found || block.type !== 'paragraph') {
      if (at > titleWithin && !decision) break
      continue
    }
    const alone = found.length === block.passage.length
    const capitals = isAllCapitals(block.passage.value.slice(0, found.length))
    const here = {at, ...found}
    // A plan promulgated by a decision stands below it.
    const isPlan = found.name === 'Kế hoạch' && alone && capitals
    if (decision && isPlan && at - decision.at <= promulgatedWithin) return {...here, decision: decision.at}
    if (decision) continue
    if (at > titleWithin) break
    // “THÔNG TƯ Ban hành Quy chế …”: the rules below are its own.
    if (fallback && fallback.name !== 'Quyết định' && enactingTypes.has(fallback.name)) return fallback
    if (alone && capitals) {
      if (found.name !== 'Quyết định') return here
      decision = here
    } else if (block.heading && !headerFollows(blocks, at + 1, phrases)) {
      return here
    } else if (block.heading || capitals || alone) {
      fallback ??= here
    }
  }
  if (decision) return decision
  return (
    misspeltType(blocks.slice(0, fallback?.at ?? titleWithin), types) ??
    fallback ??
    titleInSentence(blocks, phrases, types)
  )
}

/** “KẾ HẠCH” alone on its line: so that what is misspelt is not missing. */
function misspeltType(blocks: readonly Block[], types: TitleWords): FoundType | undefined {
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue
    const {value, length} = block.passage
    // “QUYẾT ĐỊNH:” leads to the articles.
    const isAlone = length <= longestType && isAllCapitals(value) && !value.endsWith(':')
    const name = isAlone ? types.nearlyTitled(value) : undefined
    if (name !== undefined) return {at, name, length, isMisspelt: true}
  }
  return undefined
}

const headingStyles = new Set(['part', 'upper', 'roman', 'arabic', 'article'])

function isNote(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && isNoteLine(block.passage.value)
}

function behindNotes(blocks: readonly Block[], at: number): number {
  while (isNote(blocks[at])) at++
  return at
}

/** The first paragraph that is numbered, or marked by the file as a heading, or printed as one. */
function findFirstSection(
  blocks: readonly Block[],
  from: number,
  hasTitle: boolean,
  phrases: PhraseReader
): number {
  for (let at = from, block = blocks[at]; block; block = blocks[++at]) {
    if (block.type !== 'paragraph') continue
    const {passage} = block
    if (block.heading) return at
    if (isNote(block)) continue
    const marker = markerOf(passage.value, !phrases.isLegible)
    if (!marker && leadsOn(passage, phrases)) return behindNotes(blocks, at + 1)
    if (marker && headingStyles.has(marker.style)) return at
    if (
      !marker &&
      passage.length < 90 &&
      isAllCapitals(passage.value) &&
      passage.value.includes(' ') &&
      (at > from || unclosedMarkerOf(passage.value)?.value === 1 || looseMarkerOf(passage.value))
    )
      return at
    if (!marker && (at > from || !hasTitle) && isShortTitle(passage.value) && !isOfPreamble(passage, phrases))
      return at
    if (block.boldLead > 2 && isLabelLike(block, phrases)) return at
  }
  return blocks.length
}

/** “Mục đích”: a few words that no full stop ends. */
function isShortTitle(text: string): boolean {
  return isUpper(text[0]) && !endsWithOne(text, '.;:,!?…') && !hasMoreWords(text, 8)
}

/** A bold lead that opens a part: “Mục đích”, “Kinh phí thực hiện:”, and no bold “Căn cứ”. */
function isLabelLike({passage, boldLead}: ParagraphBlock, phrases: PhraseReader): boolean {
  const lead = passage.value.slice(0, boldLead)
  return isUpper(lead[0]) && !hasMoreWords(lead, 12) && !isOfPreamble(passage, phrases)
}

function isTitleAlone(block: Block, phrases: PhraseReader, types: TitleWords): boolean {
  if (block.type !== 'paragraph' || !isAllCapitals(block.passage.value)) return false
  return typeName(block, phrases, types)?.length === block.passage.length
}

/** A plan that a decision promulgates may leave its recipients and its signature to the decision. */
function findDecisionTail(
  blocks: readonly Block[],
  {start, end}: Range,
  phrases: PhraseReader
): {recipients: Range; signature: Range} {
  const at = findIndexFrom(blocks, start, block => opensRecipients(block, phrases))
  if (at < 0 || at >= end) return {recipients: empty(end), signature: empty(end)}
  const signs = findIndexFrom(blocks, at, block => isSignature(block, phrases))
  const signature = signs < 0 || signs >= end ? end : signs
  return {recipients: {start: at, end: signature}, signature: {start: signature, end}}
}

function findTail(
  blocks: readonly Block[],
  from: number,
  phrases: PhraseReader,
  types: TitleWords
): {bodyEnd: number; closing: number | undefined; recipients: Range; signature: Range; annex: Range} {
  const all = blocks.length
  const recipientsAt = findIndexFrom(blocks, from, block => opensRecipients(block, phrases))
  const signatureAt = findIndexFrom(blocks, from, block => isSignature(block, phrases))
  const known = [recipientsAt, signatureAt].filter(at => at >= 0)
  let tail = known.length > 0 ? Math.min(...known) : all
  if (known.length === 0) {
    const end = lastIndex(blocks, from, isMarkedAsEnd)
    if (end >= 0) tail = end + 1
  }
  // “QUY ĐỊNH” below a decision is a document of its own.
  const annexAt = findIndexFrom(
    blocks,
    tail,
    block => opensAnnex(block, phrases) || (known.length > 0 && isTitleAlone(block, phrases, types))
  )
  const annexStart = annexAt < 0 ? all : annexAt
  // An annex may stand before the signature only where there is none.
  const signatureStart = signatureAt >= 0 && signatureAt < annexStart ? signatureAt : undefined
  const recipientsStart = recipientsAt >= 0 && recipientsAt < annexStart ? recipientsAt : undefined
  const last = blocks[tail - 1]
  const closing = tail > from && last && isClosing(last, phrases) ? tail - 1 : undefined
  return {
    bodyEnd: closing ?? tail,
    closing,
    recipients:
      recipientsStart === undefined
        ? empty(tail)
        : {
            start: recipientsStart,
            end:
              signatureStart !== undefined && signatureStart > recipientsStart ? signatureStart : annexStart
          },
    signature:
      signatureStart === undefined
        ? empty(annexStart)
        : {
            start: signatureStart,
            end:
              recipientsStart !== undefined && recipientsStart > signatureStart ? recipientsStart : annexStart
          },
    annex: {start: annexStart, end: all}
  }
}

/** “TM. ỦY BAN NHÂN DÂN”, “KT. GIÁM ĐỐC”, or a head's title alone in capitals. */
function isSignature(block: Block, phrases: PhraseReader): boolean {
  if (block.type !== 'paragraph' || block.passage.length > 120) return false
  const {passage} = block
  const isCapitals = isAllCapitals(withoutBrackets(passage.value))
  if (!isCapitals && passage.length >= 60) return false
  const words = firstWords(passage, phrases)
  const power = powerAt(words, 0)
  if (!isCapitals) return power !== undefined && isSigner(words, power.to)
  return (power !== undefined && power.to < words.length) || beginsWithChief(passage, phrases)
}

/** Without what stands from the first opening bracket to the last closing one. */
function withoutBrackets(value: string): string {
  const [open, close] = [value.indexOf('('), value.lastIndexOf(')')]
  return open >= 0 && close > open ? value.slice(0, open) + value.slice(close + 1) : value
}

/** “Trên đây là Kế hoạch …” or the paragraph that ends with “./.”. */
function isClosing(block: Block, phrases: PhraseReader): boolean {
  if (block.type !== 'paragraph' || markerOf(block.passage.value)) return false
  const {passage} = block
  if (opensWith(passage, ['closes'], phrases)) return true
  return closingMarkAt(passage.value) >= 0 && opensWith(passage, ['closing'], phrases)
}

/** “./.”, or what is left of it: “./”. */
function isMarkedAsEnd(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const {value} = block.passage
  return closingMarkAt(value) >= 0 || value.endsWith('./')
}

/** How the first of such notes begins: as readers write it, and in Markdown. */
const noteMarks = ['[1]', '[^1]:']

/** “Phụ lục”, or notes that are collected below the text. */
function opensAnnex(block: Block, phrases: PhraseReader): boolean {
  if (block.type !== 'paragraph') return false
  return (
    noteMarks.some(mark => block.passage.value.startsWith(mark)) ||
    opensWith(block.passage, ['annex'], phrases)
  )
}

function findIndexFrom(blocks: readonly Block[], from: number, test: (block: Block) => boolean): number {
  for (let at = from, block = blocks[at]; block; block = blocks[++at]) if (test(block)) return at
  return -1
}

function lastIndex(blocks: readonly Block[], from: number, test: (block: Block) => boolean): number {
  for (let at = blocks.length - 1, block = blocks[at]; block && at >= from; block = blocks[--at])
    if (test(block)) return at
  return -1
}

function empty(at: number): Range {
  return {start: at, end: at}
}
