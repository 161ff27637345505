import type {Parent} from 'unist'
import {LineIndex} from '../base/line-index.js'
import {legibility} from '../vietnamese/legibility.js'
import {type CitingPassage, readCitations} from './citations.js'
import {judgedOn, levelOf, type Overrides, stageOf, type Today, topicOf, yearOf} from './facts.js'
import {findIssuer} from './issuer.js'
import type {Citation, Plan, PlanPart, Section} from './plan.js'
import {type PartsReading, type PlanParts, readParts} from './plan-parts.js'
import {promulgatedElsewhere} from './promulgation.js'
import {AgencyReader} from './reading/agency-words.js'
import {readDuties} from './reading/duties.js'
import type {Passage} from '../vietnamese/passage.js'
import type {SourceDocument} from './source-document.js'
import {PhraseReader, type Vocabulary} from './vocabulary.js'
import {passagesIn, passagesOf} from './walk.js'

/**
 * A source document → a plan. Never fails: an unknown shape gives an emptier plan.
 *
 * @param day that of the run, as `2026-11-20`; it is looked at only where the plan does not tell its own
 */
export function readPlan(
  source: SourceDocument,
  vocabulary: Vocabulary,
  day: Today,
  overrides: Overrides = {}
): Plan {
  const kind = legibility(source.text)
  const phrases = PhraseReader.of(vocabulary, kind === 'no-diacritics' ? 'machine-read' : 'legible')
  const blocks = source.tree.children
  const reading: PartsReading = {text: source.text, vocabulary, phrases}
  const {isSigned, letterSubject, annex, ...parts} = readParts(blocks, reading)
  const {header, title, preamble, body, closing, recipients, signature} = parts
  const {cited: citations, own: ownLines} = readCitations(
    citingPassages({...parts, annex, letterSubject}),
    {number: header?.number?.number, date: header?.date?.iso},
    vocabulary.documentTypes,
    phrases
  )
  const {facts, superior} = factsOf({...parts, isSigned, letterSubject}, citations, {
    ...reading,
    kind,
    day,
    overrides
  })
  const annexes = annex?.children ?? []
  const children = [header, title, preamble, ...body, closing, recipients, signature, annex].filter(
    (part): part is PlanPart => part !== undefined
  )
  return {
    type: 'plan',
    children,
    span: {start: 0, end: source.text.length},
    source,
    index: new LineIndex(source.text),
    legibility: kind,
    phrases,
    ...parts,
    sections: body.filter((node): node is Section => node.type === 'section'),
    annexes,
    citations,
    ownLines,
    ...readDuties({body, annex: annexes, closing}, AgencyReader.of(vocabulary, phrases, facts.level)),
    promulgatedElsewhere: promulgatedElsewhere(title, body, annex, blocks, phrases),
    superior,
    facts
  } satisfies Plan & Parent
}

/** The passages in which documents may be cited, in reading order, with the part that each stands in. */
function citingPassages({
  title,
  letterSubject,
  asides,
  preamble,
  body,
  closing,
  annex
}: Omit<PlanParts, 'isSigned'>): CitingPassage[] {
  const found: CitingPassage[] = []
  const add = (passage: Passage | undefined, part: CitingPassage['part'], isAside = false): void => {
    if (passage) found.push({passage, part, isAside})
  }
  add(title?.subject, 'title')
  add(letterSubject, 'title')
  for (const passage of asides) add(passage, 'title', true)
  for (const passage of passagesOf(preamble)) add(passage, 'preamble')
  for (const passage of passagesIn(body)) add(passage, 'body')
  add(closing?.passage, 'body')
  for (const passage of passagesOf(annex)) add(passage, 'body')
  return found
}

/** What facts are read with, beside what parts are. */
interface FactsReading extends PartsReading {
  readonly kind: Plan['legibility']
  readonly day: Today
  readonly overrides: Overrides
}

/** What the plan says of itself, unless the user said it, and who stands above its issuer. */
function factsOf(
  {header, title, preamble, signature, ...parts}: Omit<PlanParts, 'annex'>,
  citations: readonly Citation[],
  {vocabulary, phrases, kind, day, overrides}: FactsReading
): Pick<Plan, 'facts' | 'superior'> {
  const date = overrides.date ?? header?.date?.iso
  const issuer = findIssuer(
    {header, title, preamble, signature},
    date ?? `${header?.date?.year ?? day.today.slice(0, 4)}-01-01`,
    vocabulary,
    phrases
  )
  const stage = overrides.stage ?? stageOf(header, parts.isSigned)
  const year = yearOf(title, header, citations, phrases)
  const facts = {
    level: overrides.level ?? levelOf(issuer, header, phrases),
    topic: overrides.topic ?? topicOf({title, ...parts}, kind, phrases),
    stage,
    year: year ?? (date ? Number(date.slice(0, 4)) : undefined),
    number: header?.number?.number,
    date: header?.date?.iso,
    issuer: issuer?.name || undefined,
    judgedOn: judgedOn({date, year, stage}, header, citations, day)
  }
  return {facts, superior: issuer?.superior}
}
