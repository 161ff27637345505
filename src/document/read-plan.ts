import type {Parent} from 'unist'
import {legibility} from '../vietnamese/legibility.js'
import {Passage, type Span} from '../vietnamese/passage.js'
import {type CitingPassage, readCitations} from './citations.js'
import {AgencyReader} from './reading/agency-words.js'
import {readDuties} from './reading/duties.js'
import {judgedOn, levelOf, type Overrides, stageOf, topicOf, yearOf} from './facts.js'
import {readHeader} from './header.js'
import type {NumberedTypes} from './header-text.js'
import {findIssuer} from './issuer.js'
import {headEnd, isSubject} from './letter-head.js'
import {LineIndex} from '../base/line-index.js'
import {outline} from './outline.js'
import type {
  Annex,
  Closing,
  Header,
  Plan,
  PlanFacts,
  PlanPart,
  Preamble,
  Recipients,
  Section,
  Signature,
  Text,
  Title
} from './plan.js'
import {namesSigner, saysSigned} from './person-name.js'
import {promulgatedElsewhere} from './promulgation.js'
import {opensRecipients, recipientsIn} from './recipients.js'
import {type Regions, regionsOf} from './regions.js'
import type {Block, ParagraphBlock, SourceDocument} from './source-document.js'
import {isAside, withoutRule} from './subject.js'
import type {Range} from './title-words.js'
import {PhraseReader, type Vocabulary} from './vocabulary.js'
import {passagesIn, passagesOf} from './walk.js'

/**
 * A source document → a plan. Never fails: an unknown shape gives an emptier plan.
 *
 * @param today the day of the run, as `2026-11-20`
 */
export function readPlan(
  source: SourceDocument,
  vocabulary: Vocabulary,
  today: string,
  overrules: Overrides = {}
): Plan {
  const index = new LineIndex(source.text)
  const kind = legibility(source.text)
  const misread = kind === 'no-diacritics'
  const phrases = new PhraseReader(!misread, vocabulary)
  const blocks = source.tree.children
  const found = regionsOf(blocks, phrases, vocabulary.documentTypes)
  const head =
    found.type === undefined ? letterHead(blocks, index, phrases, vocabulary.documentTypes) : undefined
  const regions = head ? below(head.end, found) : found
  const of = (range: Range) => blocks.slice(range.start, range.end)

  const header = readHeader(of(regions.header), index, phrases, vocabulary.documentTypes) ?? head?.header
  const title = readTitle(blocks, regions, index, phrases)
  const preamble = readPreamble(
    [...withoutTail(of(regions.decision), phrases), ...of(regions.preamble)],
    index
  )
  const body = outline(of(regions.body), misread, vocabulary)
  const closing = readClosing(regions.closing === undefined ? undefined : blocks[regions.closing])
  const end = recipientsIn(of(regions.recipients), phrases)
  const recipients = readRecipients(end.recipients, index)
  const signing = textsOf(of(regions.signature)).map(text => text.passage)
  const signature = readSignature(signing.length > 0 ? signing : end.beside, index)
  const signer = [recipients, signature]
    .flatMap(part => part?.passages ?? [])
    .findLast(passage => namesSigner(passage, phrases) || saysSigned(passage, phrases))
  const annex = readAnnex(of(regions.annex), misread, vocabulary, index)

  const asides = of(regions.subject).flatMap(block =>
    block.type === 'paragraph' && isAside(block.passage, phrases) ? [block.passage] : []
  )

  const own = header?.number?.number
  const citing: CitingPassage[] = [
    ...[title?.subject, head?.subject].flatMap(passage =>
      passage ? [{passage, part: 'title'} as const] : []
    ),
    ...asides.map(passage => ({passage, part: 'title', isAside: true}) as const),
    ...passagesOf(preamble).map(passage => ({passage, part: 'preamble'}) as const),
    ...[...passagesIn(body), ...(closing ? [closing.passage] : []), ...passagesOf(annex)].map(
      passage => ({passage, part: 'body'}) as const
    )
  ]
  const {cited: citations, own: ownLines} = readCitations(
    citing,
    {number: own, date: header?.date?.iso},
    vocabulary.documentTypes,
    phrases
  )
  const sections = body.filter((node): node is Section => node.type === 'section')
  const date = overrules.date ?? header?.date?.iso
  const issuer = findIssuer(
    {header, title, preamble, signature},
    date ?? `${header?.date?.year ?? today.slice(0, 4)}-01-01`,
    vocabulary,
    phrases
  )
  const stage = overrules.stage ?? stageOf(header, signer !== undefined)
  const year = yearOf(title, header, citations, phrases)
  const facts: PlanFacts = {
    level: overrules.level ?? levelOf(issuer, header, phrases),
    topic: overrules.topic ?? topicOf(title, kind, phrases),
    stage,
    year: year ?? (date ? Number(date.slice(0, 4)) : undefined),
    number: own,
    date: header?.date?.iso,
    issuer: issuer?.name || undefined,
    judgedOn: judgedOn({date, year, stage}, header, citations, today)
  }
  const children = [header, title, preamble, ...body, closing, recipients, signature, annex].filter(
    (part): part is PlanPart => part !== undefined
  )
  return {
    type: 'plan',
    children,
    position: index.position({start: 0, end: source.text.length}),
    source,
    index,
    legibility: kind,
    phrases,
    header,
    title,
    preamble,
    body,
    sections,
    annexes: annex?.children ?? [],
    closing,
    recipients,
    signature,
    citations,
    ownLines,
    asides,
    ...readDuties(
      {body, annex: annex?.children ?? [], closing},
      new AgencyReader(vocabulary, phrases, facts.level)
    ),
    promulgatedElsewhere: promulgatedElsewhere(title, body, annex, blocks, phrases),
    facts
  } satisfies Plan & Parent
}

/**
 * A letter has no title to end its header: what stands on its first lines, where a number is among them. Forms,
 * contracts and minutes have the country's name above them, and no more of a header.
 */
function letterHead(
  blocks: readonly Block[],
  index: LineIndex,
  phrases: PhraseReader,
  types: NumberedTypes
): {readonly header: Header; readonly subject: Passage | undefined; readonly end: number} | undefined {
  const end = headEnd(blocks, phrases)
  const head = blocks.slice(0, end)
  const header = readHeader(
    head.filter(block => !isSubject(block, phrases)),
    index,
    phrases,
    types
  )
  if (!header?.hasNationalTitle || !header.number) return undefined
  return {
    header: {
      ...header,
      passages: textsOf(head).flatMap(({passage}) => (passage.length > 0 ? [passage] : []))
    },
    subject: head.find((block): block is ParagraphBlock => isSubject(block, phrases))?.passage,
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

function readTitle(
  blocks: readonly Block[],
  regions: Regions,
  index: LineIndex,
  phrases: PhraseReader
): Title | undefined {
  if (regions.type === undefined || !regions.named) return undefined
  const block = blocks[regions.type] as ParagraphBlock
  const {name, length} = regions.named
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
    position: index.position({start, end}),
    documentType: name,
    subject,
    span: {start, end}
  }
}

function readPreamble(blocks: readonly Block[], index: LineIndex): Preamble | undefined {
  const children = textsOf(blocks)
  const span = around(children.map(child => child.passage))
  return span && {type: 'preamble', position: index.position(span), children}
}

function textsOf(blocks: readonly Block[]): Text[] {
  return blocks.flatMap(block =>
    block.type === 'paragraph'
      ? [{type: 'text', position: block.position, passage: block.passage, page: block.page} satisfies Text]
      : block.children.flatMap(row =>
          row.children.map(
            cell =>
              ({
                type: 'text',
                position: cell.position,
                passage: cell.passage,
                page: block.page
              }) satisfies Text
          )
        )
  )
}

function readClosing(block: Block | undefined): Closing | undefined {
  if (block?.type !== 'paragraph') return undefined
  return {type: 'closing', position: block.position, passage: block.passage}
}

function readRecipients(passages: readonly Passage[], index: LineIndex): Recipients | undefined {
  const span = around(passages)
  return span && {type: 'recipients', position: index.position(span), passages}
}

function readSignature(passages: readonly Passage[], index: LineIndex): Signature | undefined {
  const span = around(passages)
  return span && {type: 'signature', position: index.position(span), passages}
}

function readAnnex(
  blocks: readonly Block[],
  misread: boolean,
  vocabulary: Vocabulary,
  index: LineIndex
): Annex | undefined {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return undefined
  return {
    type: 'annex',
    position: index.position({start: first.position.start.offset, end: last.position.end.offset}),
    children: outline(blocks, misread, vocabulary)
  }
}

function around(passages: readonly Passage[]): Span | undefined {
  const [first] = passages
  const last = passages.at(-1)
  return first && last && {start: first.span().start, end: last.span().end}
}
