import {levelNames} from '../base/names.js'
import type {CheckContext, Item, Messages, Need, Report, Verdict} from '../checks/check.js'
import {planElsewhere} from '../checks/cchc/required-sections.js'
import type {Level} from '../base/severity.js'
import type {Wording} from '../base/wording.js'
import {carriesHeader} from '../document/header.js'
import type {Plan} from '../document/plan.js'
import {isAdministrative} from '../document/reading/administrative.js'
import {holdsBlank} from '../document/reading/left-blank.js'
import {gapAt} from '../document/reading/where-missing.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {Legibility} from '../vietnamese/legibility.js'
import {isInLegacy} from '../vietnamese/legacy.js'
import type {Span} from '../vietnamese/passage.js'
import {touchesUnreadable} from '../vietnamese/unreadable.js'
import {type Rule, type RuleItem, type SeverityByLevel, weightOn} from '../packs/rule.js'
import {mostFindings, tooManyFindings} from './finding-limit.js'

/** What one rule said of one plan. */
export interface RuleResult {
  readonly verdicts: readonly (Verdict & {readonly of: RuleItem})[]
  readonly reports: readonly Report[]
  /** Whether the check was asked, of some of its items at least. */
  readonly isAsked: boolean
}

/** A reason that is not a check’s own: the rule was not asked at all, or what answers it is not finished. */
export const applicability = {
  otherTopic: {
    vi: 'Văn bản không phải kế hoạch thông tin, tuyên truyền cải cách hành chính nên không xét yêu cầu này.',
    en: 'The document is not a plan for CCHC communication, so this is not asked.'
  },
  noTitle: {
    vi: 'Không tìm thấy tên kế hoạch nên chưa rõ đây có phải kế hoạch tuyên truyền cải cách hành chính hay không; cần ghi tên kế hoạch, ví dụ “Kế hoạch tuyên truyền cải cách hành chính năm …”.',
    en: 'No title was found, so it is not clear whether this is a CCHC communication plan; write its title.'
  },
  otherLevel: {
    vi: 'Không áp dụng đối với kế hoạch {level}.',
    en: 'Not asked of a plan of {level}.'
  },
  noLevel: {
    vi: 'Chưa xác định được cấp ban hành nên chưa rõ yêu cầu này có áp dụng hay không; cần ghi tên cơ quan ban hành ở phần đầu.',
    en: 'The level of the plan is not known, so it is not clear whether this is asked; name the issuer in the header.'
  },
  diacritics: {
    vi: 'Văn bản đã mất dấu tiếng Việt nên không xét được yêu cầu này.',
    en: 'The text has lost its diacritics, so this cannot be judged.'
  },
  encoding: {
    vi: 'Văn bản dùng bảng mã cũ, không phải Unicode, nên không xét được yêu cầu này.',
    en: 'The text is in an encoding from before Unicode, so this cannot be judged.'
  },
  illegible: {
    vi: 'Nhiều từ trong tệp không đọc được (phông chữ không cho biết là chữ cái nào) nên không xét được yêu cầu này.',
    en: 'Too many letters of the file cannot be read (their font does not tell which they are), so this cannot be judged.'
  },
  header: {
    vi: 'Văn bản không có phần đầu (Quốc hiệu, tên cơ quan, số, ngày) nên không xét được yêu cầu này.',
    en: 'The text carries no header (country, issuer, number, date), so this cannot be judged.'
  },
  office: {
    vi: 'Văn bản không có thể thức của văn bản hành chính (tên cơ quan, số, ký hiệu, căn cứ, Nơi nhận) nên không xét yêu cầu này.',
    en: 'The document does not have the form of an administrative one (issuer, number, bases, recipients), so this is not asked.'
  },
  state: {
    vi: 'Văn bản của Đảng có thể thức riêng, không theo Nghị định số 30/2020/NĐ-CP, nên không xét yêu cầu này.',
    en: 'Documents of the Party have a form of their own, to which decree 30/2020/NĐ-CP does not speak, so this is not asked.'
  },
  leftBlank: {
    vi: 'Chỗ đáp ứng yêu cầu này còn “[…]” chưa điền; cần điền đủ.',
    en: 'What answers this still has “[…]” in it; fill it in.'
  },
  elsewhere: planElsewhere,
  layout: {
    vi: 'Định dạng tệp này không cho biết cách trình bày (khổ giấy, lề, phông chữ) nên không xét được yêu cầu này.',
    en: 'This format tells nothing of the layout (paper, margins, fonts), so this cannot be judged.'
  }
} as const satisfies Messages

/** What no check reads, but those that say so. */
const illegibilities: Readonly<Partial<Record<Legibility, keyof typeof applicability>>> = {
  legacy: 'encoding',
  unreadable: 'illegible'
}

/** Ask a rule of a plan, or say why it is not asked. @throws {Fault} where it has more to say than anybody reads */
export function runRule(
  rule: Rule,
  plan: Plan,
  knowledge: Knowledge,
  ruleIds?: ReadonlySet<string>
): RuleResult {
  const {topic, level} = plan.facts
  const wanted = rule.items.filter(item => weightOn(item.weight, level) !== 'off' && item.weight !== 'off')
  const illegible = illegibilities[plan.legibility]
  if (illegible && !rule.check.readsUnreadable) return all(wanted, 'not-evaluated', illegible)
  const lacking = rule.check.needs?.find(need => !carries[need](plan))
  if (rule.check.produces === 'findings') {
    if (!isAskedToFind(rule, plan)) return {verdicts: [], reports: [], isAsked: false}
    return lacking ? all(wanted, statusOf(lacking), lacking) : run(rule, wanted, plan, knowledge, ruleIds)
  }
  if (rule.topic && topic === undefined) return all(wanted, 'unclear', 'noTitle')
  if (rule.topic && topic !== rule.topic) return all(wanted, 'not-applicable', 'otherTopic')

  const asked = wanted.filter(({weight}) => isAskedOn(rule, weight, level))
  const rest = wanted.filter(item => !asked.includes(item))
  const isElsewhere = rule.topic && plan.promulgatedElsewhere && !rule.check.readsDecision
  const answer = isElsewhere
    ? all(asked, 'not-evaluated', 'elsewhere')
    : lacking
      ? all(asked, statusOf(lacking), lacking)
      : run(rule, asked, plan, knowledge, ruleIds)
  const others =
    level === undefined
      ? all(rest, 'unclear', 'noLevel').verdicts
      : all(rest, 'not-applicable', 'otherLevel', {level: levelNames[level].of}).verdicts
  const place = (verdict: (typeof others)[number]) => rule.items.indexOf(verdict.of)
  const verdicts = [...answer.verdicts, ...others].sort((a, b) => place(a) - place(b))
  return {verdicts, reports: answer.reports, isAsked: answer.isAsked}
}

/** Whether the text of a plan carries what a check needs. */
const carries: Readonly<Record<Need, (plan: Plan) => boolean>> = {
  diacritics: plan => plan.legibility !== 'no-diacritics',
  header: ({header}) => carriesHeader(header),
  layout: ({source}) => source.layout !== undefined,
  office: isAdministrative,
  state: ({header}) => header?.isOfParty !== true
}

/** What lacks these cannot be judged; other papers than those of an office of the state are not asked at all. */
const statusOf = (lacking: Need) =>
  lacking === 'office' || lacking === 'state' ? 'not-applicable' : 'not-evaluated'

/** Plans of ministries and other bodies are asked nothing of the topic; one weight for all is for any other document. */
function isAskedOn({topic}: Rule, weight: SeverityByLevel, level: Level | undefined): boolean {
  if (typeof weight === 'string' && topic === undefined) return true
  return weightOn(weight, level) !== undefined
}

/** What only finds has no row that could be unclear: of a topic or a level that is not known it finds nothing. */
function isAskedToFind(rule: Rule, {facts}: Plan): boolean {
  const {topic, weight} = rule
  if (topic && facts.topic !== topic) return false
  return weight !== 'off' && isAskedOn(rule, weight, facts.level) && weightOn(weight, facts.level) !== 'off'
}

function all(
  items: readonly RuleItem[],
  status: 'unclear' | 'not-applicable' | 'not-evaluated',
  message: keyof typeof applicability,
  values: Readonly<Record<string, Wording>> = {}
): RuleResult {
  return {
    verdicts: items.map(item => ({
      status,
      item: item.id,
      message,
      values,
      at: undefined,
      evidence: [],
      of: item
    })),
    reports: [],
    isAsked: false
  }
}

function run(
  rule: Rule,
  asked: readonly RuleItem[],
  plan: Plan,
  knowledge: Knowledge,
  ruleIds: ReadonlySet<string> | undefined
): RuleResult {
  const verdicts: (Verdict & {of: RuleItem})[] = []
  const reports: Report[] = []
  const items = asked.map((of): Item & {of: RuleItem} => ({
    id: of.id,
    title: of.title,
    params: of.params,
    of
  }))
  const say = (item: Item, verdict: Verdict): void => {
    verdicts.push({...verdict, of: (item as (typeof items)[number]).of})
  }
  const {readsUnreadable, judgesCharacters} = rule.check
  const context: CheckContext = {
    plan,
    knowledge,
    params: rule.params,
    items,
    ruleIds,
    met: (item, evidence) => {
      const [first] = evidence
      const isMet = !first || !evidence.every(span => holdsBlank(plan, span))
      if (isMet) say(item, {status: 'met', item: item.id, evidence})
      else context.unclear(item, 'leftBlank', {}, gapAt(first), evidence)
    },
    unmet: (item, message, values, at, more) =>
      say(item, {status: 'unmet', item: item.id, message, values, at, evidence: [], more}),
    unclear: (item, message, values, at, evidence = []) =>
      say(item, {status: 'unclear', item: item.id, message, values, at, evidence}),
    notApplicable: (item, message, values) =>
      say(item, {status: 'not-applicable', item: item.id, message, values, at: undefined, evidence: []}),
    notEvaluated: (item, message, values) =>
      say(item, {status: 'not-evaluated', item: item.id, message, values, at: undefined, evidence: []}),
    report: (message, values, at, more = {}) => {
      if (!readsUnreadable && isNotAsItSeems(plan.source.text, at, judgesCharacters)) return
      if (reports.length === mostFindings) throw tooManyFindings(plan.source.file)
      reports.push({message, values, at, more})
    }
  }
  if (asked.length > 0 || rule.check.produces === 'findings') rule.check.run(context)
  const silent = items.find(item => !verdicts.some(verdict => verdict.of === item.of))
  if (silent && rule.check.produces === 'requirements')
    throw new Error(
      `the check “${rule.check.kind}” gave no verdict on ${rule.id}${silent.id ? `/${silent.id}` : ''}`
    )
  return {verdicts, reports, isAsked: true}
}

/**
 * What is beside a letter that cannot be read is not what it seems: “T�NH” holds no abbreviation. What was copied from a
 * document in an encoding from before Unicode is none of the words that it is taken for.
 */
function isNotAsItSeems(text: string, at: Span, judgesCharacters = false): boolean {
  return isInLegacy(text, at) || (!judgesCharacters && touchesUnreadable(text, at))
}
