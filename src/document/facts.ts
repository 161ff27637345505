import type {Level, Stage, Topic} from '../diagnostic/severity.js'
import {bare} from '../vietnamese/fold.js'
import type {Legibility} from '../vietnamese/legibility.js'
import type {Passage} from '../vietnamese/passage.js'
import type {Issuer} from './issuer.js'
import type {Citation, Header, JudgedOn, Title} from './plan.js'
import {isOfPlan} from './promulgation.js'
import type {PhraseReader} from './vocabulary.js'

/** What the user says of a plan overrules what is read from it. */
export interface Overrules {
  readonly level?: Level | undefined
  readonly topic?: Topic | undefined
  readonly stage?: Stage | undefined
  /** The plan's date, for examples and fragments. */
  readonly date?: string | undefined
}

/** The level from the issuer, else from the symbol of the number: “KH-SNV” is a department's. */
export function levelOf(issuer: Issuer | undefined, header: Header | undefined): Level | undefined {
  if (issuer) return issuer.level
  const unit = header?.number?.symbol.split('-').slice(1).join('-') ?? ''
  if (/^S\p{Lu}/u.test(unit) || /^(?:TTT|VPUBND|BDT|BQL)/.test(unit)) return 'department'
  if (/^B\p{Lu}{2}/u.test(unit)) return 'ministry'
  return undefined
}

const communication =
  /tuyen truyen|truyen thong|(?<!cong nghe |an toan |he thong |cong |ung dung |bao mat )thong tin/
const reform = /cai cach hanh chinh|(?<!\p{L})cchc(?!\p{L})/u

/**
 * A plan “tuyên truyền / truyền thông / thông tin … cải cách hành chính” is asked the rules of such plans.
 * Undefined where there is no title to tell.
 */
export function topicOf(
  title: Title | undefined,
  legibility: Legibility,
  phrases: PhraseReader
): Topic | undefined {
  const isLegible = legibility !== 'no-diacritics'
  if (!title?.subject) return legibility === 'not-vietnamese' ? 'other' : undefined
  if (!isOfPlan(title, phrases)) return 'other'
  const subject = title.subject.bare
  const said = communication.exec(subject)
  const about = (isLegible ? reform : /ca[il1] cach h\S{1,4} ch\S{1,4}|cchc/).exec(subject)
  return said && about && said.index < about.index ? 'cchc-communication' : 'other'
}

/** The year in the title that belongs to the plan, not to a document its title cites; else the header's. */
export function yearOf(
  title: Title | undefined,
  header: Header | undefined,
  citations: readonly Citation[]
): number | undefined {
  const inTitle = title?.subject && titleYear(title.subject, citations)
  return inTitle ?? header?.date?.year
}

function titleYear(subject: Passage, citations: readonly Citation[]): number | undefined {
  const years = [
    ...subject.bare.matchAll(/(?<!thang \d{1,2} |den |toi |tu |huong )n[aidm4]{1,2}m? (20\d\d)(?!\d| ?-)/g)
  ]
  const foreign = citations.filter(citation => citation.part === 'title')
  const own = years.filter(
    year =>
      !foreign.some(
        ({start, title}) => year.index >= start && year.index < title.end && year.index + 12 < subject.length
      )
  )
  if (foreign.length > 0 && own.length === 0) return undefined
  const last = own.at(-1)
  return last && Number(last[1])
}

/** A blank number, day or signature means a draft. */
export function stageOf(header: Header | undefined, isSigned: boolean): Stage {
  if (header?.number?.isBlank || header?.date?.isBlank) return 'draft'
  return isSigned ? 'final' : 'draft'
}

/** The plan's own date; else the month that its header states; else the latest date it cites or the first day of its year; for a blank draft of this year, today. */
export function judgedOn(
  known: {readonly date: string | undefined; readonly year: number | undefined; readonly stage: Stage},
  header: Header | undefined,
  citations: readonly Citation[],
  today: string
): JudgedOn {
  if (known.date) return {date: known.date, isLowerBound: false}
  const month = header?.date?.month
  if (month) return {date: month.first, isLowerBound: true, until: month.last}
  const year = known.year ?? header?.date?.year
  const isBlank = header?.date?.isBlank || header?.number?.isBlank
  if (known.stage === 'draft' && isBlank && (year === undefined || String(year) === today.slice(0, 4)))
    return {date: today, isLowerBound: false}
  const bounds = citations
    .map(citation => citation.writtenDate)
    .filter(date => date !== undefined && date <= today)
  if (year !== undefined) bounds.push(`${year}-01-01`)
  const latest = bounds.sort().at(-1)
  return latest ? {date: latest, isLowerBound: true} : {date: today, isLowerBound: true}
}

/** “Trịnh Xuân Trường”: two to five capitalised words and nothing else. */
export function isPersonName(text: string): boolean {
  if (!/^(?:(?:TS|ThS|BS|GS|PGS|CN|KS)\.? )*\p{Lu}[\p{Ll}']+(?: \p{Lu}[\p{Ll}'.]+){1,5}$/u.test(text))
    return false
  return !/^(?:noi nhan|dai dien|da ky|ky ten)/.test(bare(text))
}
