import {Passage, type Span} from '../vietnamese/passage.js'
import {readHeader} from './header.js'
import type {NumberedTypes} from './header-text.js'
import {headEnd, isAddressed, otherPaper, subjectIn, withoutSubject} from './letter-head.js'
import {outline} from './outline.js'
import {namesSigner, saysSigned} from './person-name.js'
import type {
  Annex,
  Closing,
  Content,
  Header,
  OtherPaper,
  Preamble,
  Recipients,
  Signature,
  Text,
  Title
} from './plan.js'
import {opensRecipients, recipientsIn} from './recipients.js'
import {type Regions, regionsOf} from './regions.js'
import type {Block, ParagraphBlock} from './source-document.js'
import {isAside, withoutRule} from './subject.js'
import type {Range} from './title-words.js'
import type {PhraseReader, Vocabulary} from './vocabulary.js'

/** The great parts of a document, each as far as it is there. */
export interface PlanParts {
  readonly header: Header | undefined
  readonly title: Title | undefined
  readonly preamble: Preamble | undefined
  readonly body: readonly Content[]
  readonly closing: Closing | undefined
  readonly recipients: Recipients | undefined
  readonly signature: Signature | undefined
  readonly annex: Annex | undefined
  /** Lines in brackets below the title. */
  readonly asides: readonly Passage[]
  /** What a letter is about, which has no title. */
  readonly letterSubject: Passage | undefined
  /** “V/v …” stands in its head, and “Kính gửi” below it. */
  readonly isLetter: boolean
  /** What it calls itself where it has no title that is the name of a type. */
  readonly otherPaper: OtherPaper | undefined
  /** Whether somebody is named as the signer, or the document says that it was signed. */
  readonly isSigned: boolean
}

/** What parts are read with. */
export interface PartsReading {
  /** The text of the source. */
  readonly text: string
  readonly vocabulary: Vocabulary
  readonly phrases: PhraseReader
}

export function readParts(blocks: readonly Block[], {text, vocabulary, phrases}: PartsReading): PlanParts {
  const types = vocabulary.documentTypes
  const misread = !phrases.isLegible
  const found = regionsOf(blocks, phrases, types)
  const head = found.type === undefined ? letterHead(blocks, text, phrases, types) : undefined
  const regions = head ? below(head.end, found) : found
  const of = (range: Range) => blocks.slice(range.start, range.end)
  const end = recipientsIn(of(regions.recipients), phrases)
  const signing = textsOf(of(regions.signature)).map(text => text.passage)
  const recipients = readRecipients(end.recipients)
  const signature = readSignature(signing.length > 0 ? signing : end.beside)
  return {
    header: readHeader(of(regions.header), text, phrases, types) ?? head?.header,
    title: readTitle(blocks, regions, phrases),
    preamble: readPreamble([...withoutTail(of(regions.decision), phrases), ...of(regions.preamble)]),
    body: outline(of(regions.body), misread, vocabulary),
    closing: readClosing(regions.closing === undefined ? undefined : blocks[regions.closing]),
    recipients,
    signature,
    annex: readAnnex(of(regions.annex), misread, vocabulary),
    asides: of(regions.subject).flatMap(block =>
      block.type === 'paragraph' && isAside(block.passage, phrases) ? [block.passage] : []
    ),
    letterSubject: head?.subject,
    isLetter: head?.subject !== undefined && isAddressed(blocks, head.end, phrases),
    otherPaper: found.type === undefined ? otherPaper(blocks, phrases) : undefined,
    isSigned: [recipients, signature]
      .flatMap(part => part?.passages ?? [])
      .some(passage => namesSigner(passage, phrases) || saysSigned(passage, phrases))
  }
}

/**
 * A letter has no title to end its header: what stands on its first lines, where a number is among them. Forms,
 * contracts and minutes have the country's name above them, and no more of a header.
 */
function letterHead(
  blocks: readonly Block[],
  source: string,
  phrases: PhraseReader,
  types: NumberedTypes
): {readonly header: Header; readonly subject: Passage | undefined; readonly end: number} | undefined {
  const end = headEnd(blocks, phrases)
  const head = blocks.slice(0, end)
  const header = readHeader(withoutSubject(head, phrases), source, phrases, types)
  if (!header?.hasNationalTitle || !header.number) return undefined
  return {
    header: {
      ...header,
      passages: textsOf(head).flatMap(({passage}) => (passage.length > 0 ? [passage] : []))
    },
    subject: subjectIn(head, phrases),
    // A table may go on into the text, where a converter lost its end.
    end: head.at(-1)?.type === 'table' ? end - 1 : end
  }
}

/** The regions of a text that begins no higher. */
function below(start: number, {preamble, body, ...others}: Regions): Regions {
  const from = (range: Range): Range => ({
    start: Math.max(range.start, start),
    end: Math.max(range.end, start)
  })
  return {...others, preamble: from(preamble), body: from(body)}
}

/** A decision's own recipients and signature, in front of the plan that it promulgates, are no bases of the plan. */
function withoutTail(decision: readonly Block[], phrases: PhraseReader): readonly Block[] {
  const tail = decision.findIndex(block => opensRecipients(block, phrases))
  return tail < 0 ? decision : decision.slice(0, tail)
}

function readTitle(blocks: readonly Block[], regions: Regions, phrases: PhraseReader): Title | undefined {
  if (regions.type === undefined || !regions.named) return undefined
  const block = blocks[regions.type] as ParagraphBlock
  const {name, length, isMisspelt = false} = regions.named
  const parts = [
    block.passage.slice(length),
    ...blocks.slice(regions.subject.start, regions.subject.end).map(one => (one as ParagraphBlock).passage)
  ]
    .map(withoutRule)
    .filter(passage => passage.length > 0 && !isAside(passage, phrases))
  const subject = parts.length > 0 ? Passage.join(parts) : undefined
  const start = block.passage.span().start
  const end = subject ? subject.span().end : block.passage.span().end
  return {
    type: 'title',
    span: {start, end},
    documentType: name,
    isMisspelt,
    written: block.passage.slice(0, length),
    subject
  }
}

function readPreamble(blocks: readonly Block[]): Preamble | undefined {
  const children = textsOf(blocks)
  const span = around(children.map(child => child.passage))
  return span && {type: 'preamble', span, children}
}

function textsOf(blocks: readonly Block[]): Text[] {
  return blocks.flatMap(block =>
    block.type === 'paragraph'
      ? [{type: 'text', span: block.span, passage: block.passage, page: block.page} satisfies Text]
      : block.children.flatMap(row =>
          row.children.map(
            cell =>
              ({
                type: 'text',
                span: cell.span,
                passage: cell.passage,
                page: block.page
              }) satisfies Text
          )
        )
  )
}

function readClosing(block: Block | undefined): Closing | undefined {
  if (block?.type !== 'paragraph') return undefined
  return {type: 'closing', span: block.span, passage: block.passage}
}

function readRecipients(passages: readonly Passage[]): Recipients | undefined {
  const span = around(passages)
  return span && {type: 'recipients', span, passages}
}

function readSignature(passages: readonly Passage[]): Signature | undefined {
  const span = around(passages)
  return span && {type: 'signature', span, passages}
}

function readAnnex(blocks: readonly Block[], misread: boolean, vocabulary: Vocabulary): Annex | undefined {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return undefined
  return {
    type: 'annex',
    span: {start: first.span.start, end: last.span.end},
    children: outline(blocks, misread, vocabulary)
  }
}

function around(passages: readonly Passage[]): Span | undefined {
  const [first] = passages
  const last = passages.at(-1)
  return first && last && {start: first.span().start, end: last.span().end}
}
