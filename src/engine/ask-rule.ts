import type {CheckContext, Item, Messages, Report, Verdict} from '../checks/define-check.js'
import type {Level} from '../diagnostic/severity.js'
import type {Wording} from '../diagnostic/wording.js'
import type {Plan} from '../document/plan.js'
import type {World} from '../knowledge/world.js'
import {type Rule, type RuleItem, weightOn} from '../packs/rule.js'

/** What one rule said of one plan. */
export interface Answer {
  readonly verdicts: readonly (Verdict & {readonly of: RuleItem})[]
  readonly reports: readonly Report[]
}

/** A reason that is not a check’s own: the rule was not asked at all. */
export const applicability = {
  otherTopic: {
    vi: 'Văn bản không phải kế hoạch thông tin, tuyên truyền cải cách hành chính nên không xét yêu cầu này.',
    en: 'The document is no plan for CCHC communication, so this is not asked.'
  },
  noTitle: {
    vi: 'Không tìm thấy tên kế hoạch nên không rõ có phải kế hoạch tuyên truyền cải cách hành chính hay không; cần xem lại, hoặc chỉ định bằng --topic.',
    en: 'No title was found, so it is not clear whether this is a CCHC communication plan; look, or say so with --topic.'
  },
  otherLevel: {
    vi: 'Không yêu cầu đối với kế hoạch {level}.',
    en: 'Not asked of a plan of {level}.'
  },
  noLevel: {
    vi: 'Không xác định được kế hoạch thuộc cấp nào nên không rõ có phải đáp ứng yêu cầu này hay không; cần xem lại, hoặc chỉ định bằng --level.',
    en: 'The level of the plan is not known, so it is not clear whether this is asked; look, or say so with --level.'
  }
} as const satisfies Messages

const levelNames: Readonly<Record<Level, Wording>> = {
  province: {vi: 'cấp tỉnh', en: 'a province'},
  department: {vi: 'cấp sở và tương đương', en: 'a department'},
  district: {vi: 'cấp huyện', en: 'a district'},
  commune: {vi: 'cấp xã', en: 'a commune'},
  ministry: {vi: 'của bộ, ngành trung ương', en: 'a ministry'},
  other: {vi: 'của cơ quan này', en: 'this body'}
}

/** Ask a rule of a plan, or say why it is not asked. */
export function askRule(rule: Rule, plan: Plan, world: World): Answer {
  const {topic, level} = plan.facts
  const wanted = rule.items.filter(item => weightOn(item.weight, level) !== 'off' && item.weight !== 'off')
  if (rule.check.asks === 'findings')
    return isAskedToFind(rule, plan) ? run(rule, wanted, plan, world) : {verdicts: [], reports: []}
  if (rule.topic && topic === undefined) return all(wanted, 'unclear', 'noTitle')
  if (rule.topic && topic !== rule.topic) return all(wanted, 'not-applicable', 'otherTopic')

  const asked = wanted.filter(item => weightOn(item.weight, level) !== undefined)
  const rest = wanted.filter(item => !asked.includes(item))
  const answer = run(rule, asked, plan, world)
  const others =
    level === undefined
      ? all(rest, 'unclear', 'noLevel').verdicts
      : all(rest, 'not-applicable', 'otherLevel', {level: levelNames[level]}).verdicts
  const place = (verdict: (typeof others)[number]) => rule.items.indexOf(verdict.of)
  const verdicts = [...answer.verdicts, ...others].sort((a, b) => place(a) - place(b))
  return {verdicts, reports: answer.reports}
}

/** What only finds has no row that could be unclear: of a topic or a level that is not known it finds nothing. */
function isAskedToFind({topic, weight}: Rule, {facts}: Plan): boolean {
  if (topic && facts.topic !== topic) return false
  if (typeof weight === 'string') return weight !== 'off'
  const own = weightOn(weight, facts.level)
  return own !== undefined && own !== 'off'
}

function all(
  items: readonly RuleItem[],
  status: 'unclear' | 'not-applicable',
  message: keyof typeof applicability,
  values: Readonly<Record<string, Wording>> = {}
): Answer {
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
    reports: []
  }
}

function run(rule: Rule, asked: readonly RuleItem[], plan: Plan, world: World): Answer {
  const verdicts: (Verdict & {of: RuleItem})[] = []
  const reports: Report[] = []
  const items = asked.map((of): Item<unknown> & {of: RuleItem} => ({
    id: of.id,
    title: of.title,
    params: of.params,
    of
  }))
  const say = (item: Item<unknown>, verdict: Verdict): void => {
    verdicts.push({...verdict, of: (item as (typeof items)[number]).of})
  }
  const context: CheckContext<unknown, unknown, Messages> = {
    plan,
    world,
    params: rule.params,
    items,
    met: (item, evidence) => say(item, {status: 'met', item: item.id, evidence}),
    unmet: (item, message, values, at) =>
      say(item, {status: 'unmet', item: item.id, message, values, at, evidence: []}),
    unclear: (item, message, values, at, evidence = []) =>
      say(item, {status: 'unclear', item: item.id, message, values, at, evidence}),
    notApplicable: (item, message, values) =>
      say(item, {status: 'not-applicable', item: item.id, message, values, at: undefined, evidence: []}),
    report: (message, values, at, {suggestions = []} = {}) => {
      reports.push({message, values, at, suggestions})
    }
  }
  if (asked.length > 0 || rule.check.asks === 'findings') rule.check.run(context)
  const silent = items.find(item => !verdicts.some(verdict => verdict.of === item.of))
  if (silent && rule.check.asks === 'requirements')
    throw new Error(
      `the check “${rule.check.kind}” gave no verdict on ${rule.id}${silent.id ? `/${silent.id}` : ''}`
    )
  return {verdicts, reports}
}
