import {levelNames} from '../../base/names.js'
import type {Language} from '../../base/severity.js'
import type {ReadFileReport, Report} from '../../diagnostic/report.js'
import {isUnjudged} from '../../diagnostic/requirement-count.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {numberOrGap, openDay} from './as-it-stands.js'
import type {SheetWords} from './words.js'

/** A name and what is known of it. */
export type Fact = readonly [name: string, value: string]

/** A day as the readers of a language write it. */
export function dayIn(language: Language, iso: string): string {
  return language === 'vi' ? vietnameseDate(iso) : iso
}

/** The first digits of the hash, by which a signature names one text; undefined where there is no file. */
export function digitsOf({sha256}: Pick<ReadFileReport, 'sha256'>): string | undefined {
  return sha256?.slice(0, 8)
}

/** What a plan says of itself. */
export function planFacts(file: ReadFileReport, words: SheetWords, language: Language): Fact[] {
  const {plan, checklist} = file
  const isUnread = isUnjudged(checklist)
  const open = openDay(file)
  const noDay = open === undefined ? words.notStated : `${open} (${words.noDay})`
  const {date, isLowerBound} = plan.judgedOn
  const day = dayIn(language, date)
  return [
    [words.facts.issuer, plan.issuer ?? words.notKnown],
    [words.facts.number, numberOrGap(file, isUnread ? words.notKnown : words.noNumber)],
    [words.facts.date, plan.date ? dayIn(language, plan.date) : isUnread ? words.notKnown : noDay],
    [words.facts.level, plan.level ? levelNames[plan.level].of[language] : words.notKnown],
    [words.facts.judgedOn, isLowerBound ? words.fromDay(day, plan.stage === 'draft') : words.onDay(day)]
  ]
}

/** What made the sheet, and on which day: versions of tool and packs, and the day of its knowledge. */
export function toolFact(
  {tool}: Pick<Report, 'tool'>,
  words: SheetWords,
  {language, today}: {language: Language; today: string}
): Fact {
  const packs = Object.entries(tool.packs).map(([name, version]) => `${name} ${version}`)
  return [
    words.facts.madeBy,
    words.tools(tool.version, packs.join(', '), dayIn(language, tool.knowledge), dayIn(language, today))
  ]
}

/** “Kế hoạch Tuyên truyền cải cách hành chính …”; undefined where no title was found. */
export function subjectOf({plan}: ReadFileReport): string | undefined {
  const subject = [plan.type, plan.title].filter(part => part !== null && part !== '').join(' ')
  return subject === '' ? undefined : subject
}
