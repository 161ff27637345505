import {Fault} from '../base/fault.js'
import {onceOfBoth} from '../base/once.js'
import type {More} from '../checks/check.js'
import {faultIds} from '../diagnostic/fault-ids.js'
import type {ChecklistRow, Finding, PlanReport, ReadFileReport} from '../diagnostic/report.js'
import {ownCopy} from '../base/own-copy.js'
import type {Language, Severity} from '../base/severity.js'
import {say, type Wording} from '../base/wording.js'
import type {Plan, PlanFacts} from '../document/plan.js'
import {readPlan} from '../document/read-plan.js'
import type {SourceDocument} from '../document/source-document.js'
import {isBeyond} from '../knowledge/ages.js'
import {basesOfRow, basesOn} from '../knowledge/bases.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import {phraseListsOf, type Rule, type RuleItem, type SeverityByLevel, weightOn} from '../packs/rule.js'
import {gapAt, isGap, type Place} from '../document/reading/where-missing.js'
import {endOfLine} from '../vietnamese/letters.js'
import type {Span} from '../vietnamese/passage.js'
import {RowFault} from '../vietnamese/words/row-fault.js'
import {atMost} from './apply-severities.js'
import {asWritten} from './as-written.js'
import {exceptionRemarks, writtenExceptions} from './exceptions-of.js'
import {type RuleResult, applicability, runRule} from './run-rule.js'
import {withoutDuplicates} from './duplicated.js'
import {withFingerprints} from './fingerprint.js'
import type {FileSettings} from './file-settings.js'
import {mostFindings, tooManyFindings} from './finding-limit.js'
import type {Found} from './found.js'
import type {Judgement} from './judgement.js'
import {Places} from './places.js'
import {withoutUnsafeFixes} from './protected.js'
import {tracesOf} from './trace.js'

/** Who is told how far the judging of a document is. */
export interface JudgingWatch {
  /** The document was understood as a plan. */
  understood(facts: PlanFacts): void
  /** So many of the rules were asked. */
  asked(done: number, all: number): void
}

/**
 * Ask every rule of one document, before any exception. Pure: no disk, no clock, no console.
 *
 * @throws {Fault} where there is more to say than anybody reads
 */
export function judgeDocument(
  source: SourceDocument,
  {rules, options}: FileSettings,
  knowledge: Knowledge,
  watch?: JudgingWatch
): Judgement {
  learnPhrases(rules, knowledge)
  const plan = readPlan(source, knowledge.vocabulary, knowledge, options)
  watch?.understood(plan.facts)
  const places = new Places(plan)
  const checklist: ChecklistRow[] = []
  const found: Found[] = []
  const said = new Set<string>()
  const answers: {rule: Rule; answer: RuleResult}[] = []
  const {language} = options
  const ruleIds = options.ruleIds && new Set(options.ruleIds)
  let done = 0
  for (const rule of rules) {
    try {
      answers.push({rule, answer: runRule(rule, plan, knowledge, ruleIds)})
    } catch (error) {
      if (error instanceof Fault) throw error
      found.push(internalError(rule, error, places, language))
    }
    watch?.asked(++done, rules.length)
  }
  if (answers.reduce((sum, {answer}) => sum + answer.reports.length, 0) > mostFindings)
    throw tooManyFindings(source.file)
  const told = mattersOf(answers)
  for (const {rule, answer: whole} of answers) {
    const answer = {...whole, reports: whole.reports.filter(({more, at}) => !told.has(matterAt(more, at)))}
    const firstRow = checklist.length
    checklist.push(...answer.verdicts.map(verdict => toRow(rule, verdict, plan, knowledge, places, language)))
    found.push(...toFindings(rule, answer, firstRow, plan, knowledge, places, language, said))
  }
  found.sort(byPlace)
  const ofPlan = found.filter(({directive}) => directive === undefined)
  const kept = withoutUnsafeFixes(withoutDuplicates(ofPlan), plan)
  const traces = tracesOf(kept, places)
  const report: ReadFileReport = {
    path: source.file,
    format: source.format,
    size: null,
    sha256: null,
    fault: null,
    plan: toPlanReport(plan),
    checklist,
    findings: withFingerprints(kept, places)
  }
  return {
    report: source.written ? asWritten(report, source.written) : report,
    origins: kept.map(({row = null, start}, at) => ({
      row,
      headings: places.headings(start.offset),
      trace: traces[at]!
    })),
    exceptions: writtenExceptions(source, answers, ruleIds),
    remarks: exceptionRemarks(
      found.filter(({directive}) => directive),
      places
    )
  }
}

/**
 * What of the rules’ phrases is not known yet is compiled together. Where that cannot be done, each rule is left to find
 * out whether it is the one.
 */
const learnPhrases = onceOfBoth((rules: readonly Rule[], {vocabulary, tables}: Knowledge): void => {
  const lists = rules.flatMap(rule => phraseListsOf(rule, tables))
  try {
    vocabulary.words.learn(lists)
  } catch (error) {
    if (!(error instanceof RowFault)) throw error
  }
})

/** What requirements that are unmet say of places: the findings of other rules need not say it again. */
function mattersOf(answers: readonly {readonly answer: RuleResult}[]): ReadonlySet<string> {
  return new Set(
    answers.flatMap(({answer}) =>
      answer.verdicts.flatMap(verdict =>
        verdict.status === 'unmet' && verdict.at && verdict.more?.matter
          ? [matterAt(verdict.more, verdict.at)]
          : []
      )
    )
  )
}

/** A matter and its place; empty where a finding names none. */
function matterAt({matter}: More, {start, end}: Span): string {
  return matter === undefined ? '' : `${matter} ${start} ${end}`
}

type AnyVerdict = RuleResult['verdicts'][number]

function toRow(
  rule: Rule,
  verdict: AnyVerdict,
  plan: Plan,
  knowledge: Knowledge,
  places: Places,
  language: Language
): ChecklistRow {
  return {
    rule: rule.id,
    ...(verdict.item === undefined ? {} : {item: verdict.item}),
    title: verdict.of.title[language],
    severity: severityOf(verdict.of, plan),
    basis: basesOn(verdict.of.basis, plan.facts.judgedOn.date, knowledge.documents),
    status: verdict.status,
    reason: verdict.status === 'met' ? null : sentence(rule, verdict, language),
    evidence: verdict.evidence.map(span => places.evidence(span))
  }
}

/**
 * What is unmet weighs what the rule says; what is unclear is an info. Where it is the whole plan that is unclear (no
 * title, no level), it is said once, whatever the number of rules.
 *
 * @param firstRow which row of the checklist tells of the first verdict
 * @param said the reasons that were given of the whole plan
 */
function toFindings(
  rule: Rule,
  answer: RuleResult,
  firstRow: number,
  plan: Plan,
  knowledge: Knowledge,
  places: Places,
  language: Language,
  said: Set<string>
): Found[] {
  const found: Found[] = []
  const {date} = plan.facts.judgedOn
  const related = ({related: others = []}: More) =>
    others.map(({message, values, at}) => ({
      message: say(wording(rule, message), values, language),
      ...spotOf(places, at)
    }))
  const basis = (own: readonly string[], {rests}: More) =>
    rests ? basesOfRow(rests, date, knowledge.documents) : basesOn(own, date, knowledge.documents)
  // What a table last checked long ago calls ended may have been changed again.
  const isOld = () => isBeyond(date, knowledge.knownOn) || isBeyond(knowledge.today, knowledge.knownOn)
  const bounded = (severity: Severity, more: More) =>
    atMost(atMost(severity, more.atMost), more.ages && isOld() ? 'warning' : undefined)
  for (const [at, verdict] of answer.verdicts.entries()) {
    if (verdict.status !== 'unmet' && verdict.status !== 'unclear') continue
    if (verdict.at === undefined && said.has(verdict.message)) continue
    if (verdict.at === undefined) said.add(verdict.message)
    const {more = {}} = verdict
    found.push({
      rule: rule.id,
      verdict: verdict.status,
      row: firstRow + at,
      ...(verdict.item === undefined || verdict.at === undefined ? {} : {item: verdict.item}),
      ...place(places, verdict.at ?? gapAt(plan.title?.span ?? firstLine(plan))),
      severity: verdict.status === 'unmet' ? bounded(severityOf(verdict.of, plan), more) : 'info',
      message: sentence(rule, verdict, language),
      basis: basis(verdict.of.basis, more),
      related: related(more),
      ...changes(more)
    })
  }
  for (const {message, values, at, more} of answer.reports) {
    found.push({
      rule: rule.id,
      saying: message,
      ...place(places, at),
      severity: bounded(severityFor(rule.weight, plan), more),
      message: say(wording(rule, message), values, language),
      basis: basis(rule.basis, more),
      related: related(more),
      ...changes(more),
      ...(more.directive ? {directive: more.directive} : {}),
      ...(more.when ? {when: more.when} : {})
    })
  }
  return found
}

function changes({suggestions = [], fix}: More): Pick<Finding, 'suggestions' | 'fix' | 'suppressed'> {
  return {suggestions: [...suggestions], ...(fix ? {fix} : {}), suppressed: null}
}

function place(places: Places, at: Place) {
  const marks: Finding['marks'] = isGap(at) ? 'place' : 'words'
  return {...spotOf(places, at), marks}
}

function spotOf(places: Places, found: Span) {
  const span = places.whole(found)
  return {
    ...places.words(span),
    ...places.points(span),
    where: places.where(span)
  }
}

function sentence(rule: Rule, verdict: AnyVerdict, language: Language): string {
  return verdict.status === 'met' ? '' : say(wording(rule, verdict.message), verdict.values, language)
}

function wording(rule: Rule, message: string): Wording {
  const found =
    rule.messages[message] ??
    rule.check.messages[message] ??
    applicability[message as keyof typeof applicability]
  if (!found) throw new Error(`${rule.id} has no message “${message}”`)
  return found
}

function severityOf(item: RuleItem, plan: Plan): Severity {
  return severityFor(item.weight, plan)
}

/** The severity on the plan’s level; of what is not asked there, the first that the rule names. */
function severityFor(weight: SeverityByLevel, plan: Plan): Severity {
  const own = weightOn(weight, plan.facts.level)
  if (own && own !== 'off') return own
  const any = typeof weight === 'string' ? weight : Object.values(weight).find(one => one !== 'off')
  return any && any !== 'off' ? any : 'info'
}

function internalError(rule: Rule, error: unknown, places: Places, language: Language): Found {
  const cause = error instanceof Error ? error.message : String(error)
  return {
    rule: faultIds.program,
    severity: 'error',
    message: say(
      {
        vi: 'Quy tắc “{rule}” gặp lỗi của chương trình khi xét tệp này: {cause}',
        en: 'The rule “{rule}” failed on this file, which is a fault of the program: {cause}'
      },
      {rule: rule.id, cause},
      language
    ),
    ...place(places, gapAt({start: 0, end: 0})),
    basis: [],
    related: [],
    suggestions: [],
    suppressed: null
  }
}

function firstLine({source}: Plan): {start: number; end: number} {
  return {start: 0, end: endOfLine(source.text, 0)}
}

function toPlanReport(plan: Plan): PlanReport {
  const {facts, index} = plan
  return {
    type: plan.title?.documentType ?? null,
    title: readable(plan.title?.subject?.value),
    topic: facts.topic ?? null,
    level: facts.level ?? null,
    stage: facts.stage,
    year: facts.year ?? null,
    number: facts.number ?? null,
    date: facts.date ?? null,
    judgedOn: {date: facts.judgedOn.date, isLowerBound: facts.judgedOn.isLowerBound},
    issuer: readable(facts.issuer),
    citations: plan.citations.map(citation => {
      const start = index.point(citation.span.start)
      return {
        type: readable(citation.type),
        number: ownCopy(citation.number),
        date: citation.date ?? null,
        issuer: readable(citation.issuer),
        start,
        end: index.point(citation.span.end),
        line: start.line
      }
    })
  }
}

/** A name with a letter that could not be read is none. */
function readable(name: string | undefined): string | null {
  return name === undefined || name.includes('\ufffd') ? null : ownCopy(name)
}

/** By place; findings at one place stay in the order of the rules, since sorting is stable. */
function byPlace(a: Found, b: Found): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset
}
