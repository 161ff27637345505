import type {Level, Stage, Topic} from '../base/severity.js'
import type {Legibility} from '../vietnamese/legibility.js'
import {isUpper} from '../vietnamese/letters.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Issuer} from './issuer.js'
import type {Citation, Header, JudgedOn, OtherPaper, Title} from './plan.js'
import {isOfPlan} from './promulgation.js'
import {isYear} from './reading/header-letters.js'
import {yearsIn} from './reading/years.js'
import type {PhraseReader} from './vocabulary.js'

/** What the user says of a plan overrules what is read from it. */
export interface Overrides {
  readonly level?: Level | undefined
  readonly topic?: Topic | undefined
  readonly stage?: Stage | undefined
  /** The plan's date, for examples and fragments. */
  readonly date?: string | undefined
}

/** The level from the issuer, else from the symbol of the number: “KH-SNV” is a department's. */
export function levelOf(
  issuer: Issuer | undefined,
  header: Header | undefined,
  phrases: PhraseReader
): Level | undefined {
  if (issuer) return issuer.level
  const unit = header?.number?.symbol.split('-').slice(1).join('-') ?? ''
  if (levelOfLetters(unit, phrases) === 'department') return 'department'
  return unit.startsWith('B') && isUpper(unit[1]) && isUpper(unit[2]) ? 'ministry' : undefined
}

/** On which level the issuer stands that a number has in letters: “SNV”, “VPUBND”, “BCĐ”. */
export function levelOfLetters(
  letters: string,
  phrases: PhraseReader
): 'department' | 'committee' | undefined {
  if (letters.startsWith('S') && isUpper(letters[1])) return 'department'
  const known = phrases.words(phrases.named(letters)).at(0, 'issuer-letters')?.id
  return known === 'department' || known === 'committee' ? known : undefined
}

/** What a document calls itself. */
export interface Named {
  readonly title: Title | undefined
  /** “V/v …”, of a letter. */
  readonly letterSubject: Passage | undefined
  readonly otherPaper: OtherPaper | undefined
}

/**
 * A plan “tuyên truyền / truyền thông / thông tin … cải cách hành chính” is asked the rules of such plans.
 * Undefined where there is no title to tell, but for what is no plan: a letter about something else, or another paper.
 */
export function topicOf(
  {title, letterSubject, otherPaper}: Named,
  legibility: Legibility,
  phrases: PhraseReader
): Topic | undefined {
  if (!title?.subject) {
    if (legibility === 'not-vietnamese' || otherPaper) return 'other'
    const isLetter = !title && letterSubject && letterSubject.textWords.length >= fewestWords
    return isLetter && !isCommunication(letterSubject, phrases) ? 'other' : undefined
  }
  if (!isOfPlan(title, phrases)) return 'other'
  return isCommunication(title.subject, phrases) ? 'cchc-communication' : 'other'
}

/** “V”, “v” and what it is about, where that is not left blank. */
const fewestWords = 4

/** “tuyên truyền …”, and behind it “… cải cách hành chính”. */
function isCommunication(subject: Passage, phrases: PhraseReader): boolean {
  const topics = topicsIn(subject, phrases)
  const said = topics.find(({id}) => id === 'said')
  const about = topics.findLast(({id}) => id === 'reform')
  return said !== undefined && about !== undefined && said.start < about.start
}

/** What a title is about, whatever its diacritics; in machine-read text whatever its misread letters too. */
function topicsIn(
  subject: Passage,
  phrases: PhraseReader
): readonly {readonly id: string; readonly start: number}[] {
  const found = phrases.wordsOfLine(subject).find('topics')
  if (phrases.isLegible) return found
  const misread = phrases.misread('topics', subject).map(({value, start}) => ({id: value, start}))
  return [...found, ...misread].sort((a, b) => a.start - b.start)
}

/** The year in the title that belongs to the plan, not to a document its title cites; else the header's. */
export function yearOf(
  title: Title | undefined,
  header: Header | undefined,
  citations: readonly Citation[],
  phrases: PhraseReader
): number | undefined {
  const inTitle = title?.subject && titleYear(title.subject, citations, phrases)
  return inTitle ?? header?.date?.year
}

/** Units behind a year that is the last of its title. */
const yearAtEnd = 12

function titleYear(
  subject: Passage,
  citations: readonly Citation[],
  phrases: PhraseReader
): number | undefined {
  const years = yearsIn(phrases.words(subject)).filter(({kind, isInRange}) => kind === 'year' && !isInRange)
  const foreign = citations.filter(citation => citation.part === 'title')
  const own = years.filter(
    year =>
      !foreign.some(
        ({start, title}) =>
          year.start >= start && year.start < title.end && year.start + yearAtEnd < subject.length
      )
  )
  if (foreign.length > 0 && own.length === 0) return undefined
  return own.at(-1)?.year
}

/** A blank number, day or signature means a draft. */
export function stageOf(header: Header | undefined, isSigned: boolean): Stage {
  if (header?.number?.isBlank || header?.date?.isBlank) return 'draft'
  return isSigned ? 'final' : 'draft'
}

/** “27/2001/QH10”: of a legal document that shows no date the number has the year. */
function yearInNumber(header: Header | undefined): number | undefined {
  if (header?.date || header?.number?.isBlank) return undefined
  const [, year = '', ...letters] = header?.number?.number?.split('/') ?? []
  return letters.length > 0 && isYear(year) ? Number(year) : undefined
}

/** The day of the run, ISO. What asks for it changes from day to day, and is judged anew. */
export interface Today {
  readonly today: string
}

/**
 * The plan's own date; else the month that its header states; else the latest date it cites or the first day of its year,
 * be it that of its number; for a blank draft of this year, today.
 */
export function judgedOn(
  known: {readonly date: string | undefined; readonly year: number | undefined; readonly stage: Stage},
  header: Header | undefined,
  citations: readonly Citation[],
  day: Today
): JudgedOn {
  if (known.date) return {date: known.date, isLowerBound: false}
  const month = header?.date?.month
  if (month) return {date: month.first, isLowerBound: true, until: month.last}
  const year = known.year ?? header?.date?.year ?? yearInNumber(header)
  const isBlank = header?.date?.isBlank || header?.number?.isBlank
  if (known.stage === 'draft' && isBlank && (year === undefined || String(year) === day.today.slice(0, 4)))
    return {date: day.today, isLowerBound: false}
  const bounds = citations
    .map(citation => citation.writtenDate)
    .filter(date => date !== undefined && date <= day.today)
  if (year !== undefined) bounds.push(`${year}-01-01`)
  const latest = bounds.sort().at(-1)
  return latest ? {date: latest, isLowerBound: true} : {date: day.today, isLowerBound: true}
}
