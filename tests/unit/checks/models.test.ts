import {describe, expect, test} from 'vitest'
import {type Level, levels} from '../../../src/base/severity.js'
import {type Model, type ModelPlan, modelsOfRules} from '../../../src/packs/model.js'
import {notesOf} from '../../../src/packs/notes-of.js'
import {type Rule, type RuleData, type RuleModel, weightOn} from '../../../src/packs/rule.js'
import {allRules, lint} from '../../support/linting.js'

/**
 * What is not answered by a sentence that is added: an order, a column, a date, a mark at the end, how a page is laid out;
 * components of the header and the signature, which stand in columns beside others.
 */
const unanswered = [
  'cchc/section-order',
  'cchc/task-product',
  'cchc/issued-in-time',
  'form/national-title',
  'form/issuer',
  'form/document-number',
  'form/place-and-date',
  'form/title',
  'form/closing-mark',
  'form/signature',
  'form/page-setup',
  'form/typeface',
  'form/page-number',
  'form/body-layout',
  'form/header-lines'
]

/** What a writer might fill in, in order, where nothing is met before: a number, a date, a name. */
const filled: Readonly<Record<string, readonly string[]>> = {
  'cchc/parent-plan': ['15', '19/01/2024', 'tỉnh', '2024'],
  'cchc/reporting-day': ['15'],
  'cchc/measurable-goals': ['100', '02'],
  'cchc/required-sections/funding': ['ngân sách địa phương'],
  'cchc/required-sections/implementation': ['Văn phòng'],
  'cchc/reporting-cadence': ['Văn phòng'],
  'cchc/responsibility/press': ['Hòa An'],
  'cchc/responsibility/broadcast': ['Hòa An']
}

/** Without what the plan says of reports nobody would ask when, and to whom, they are due. */
const alsoSaid: Readonly<Record<string, string>> = {
  'cchc/reporting-channel': 'Các cơ quan, đơn vị: Thực hiện Kế hoạch; báo cáo kết quả hằng quý.',
  'cchc/reporting-day': 'Các cơ quan, đơn vị: Báo cáo kết quả hằng quý về Sở Nội vụ.'
}

/** The sections of a plan that says nothing that a rule asks for. */
const sections: Readonly<Record<string, readonly [heading: string, text: string]>> = {
  purpose: ['Mục đích', 'Việc này cần được mọi người hiểu rõ.'],
  requirements: ['Yêu cầu', 'Làm đúng, làm đủ, làm thường xuyên.'],
  audience: ['Đối tượng', 'Người dân trên địa bàn.'],
  content: ['Nội dung', 'Những điều người dân cần biết.'],
  forms: ['Hình thức', 'Chọn cách phù hợp với từng người.'],
  solutions: ['Giải pháp', 'Đổi mới cách làm.'],
  funding: ['Kinh phí', 'Theo khả năng cân đối.'],
  implementation: ['Tổ chức thực hiện', 'Kế hoạch này được triển khai ngay sau khi ban hành.']
}
const numbers = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

async function modelFor(rule: Pick<RuleData, 'id' | 'notes'>, item: string | undefined, plan: ModelPlan) {
  return (await modelsOfRules([rule]))(rule.id, item, plan)
}

interface Case {
  readonly rule: Rule
  readonly item: string | undefined
  readonly level: Level
  readonly date: string
}

/** Every level that is asked, and every day on which a wording begins or ends. */
async function casesOf(rule: Rule): Promise<Case[]> {
  const {models = []} = await notesOf(rule)
  return models.flatMap(model =>
    rule.items
      .filter(({id}) => model.item === undefined || model.item === id)
      .flatMap(({id, weight}) =>
        levels
          .filter(level => weightOn(weight === 'off' ? 'info' : weight, level) !== undefined)
          .flatMap(level => daysOf(model, level).map(date => ({rule, item: id, level, date})))
      )
  )
}

function daysOf({texts}: RuleModel, level: Level): string[] {
  const edges = texts.flatMap(({from, until}) => [from ?? [], until ?? []].flat())
  const days = edges.length > 0 ? [...new Set(edges)] : ['2024-03-01', '2026-03-01']
  return days.filter(day => level !== 'district' || day < '2025-07-01')
}

const named = (await Promise.all(allRules.map(casesOf)))
  .flat()
  .map(one => [[one.rule.id, one.item ?? [], one.level, one.date].flat().join(' '), one] as const)

/** What was said of a model as it is, where a writer fills in what it needs. */
const stillBlank = new Map<string, unknown[]>()

describe.each(named)('%s: what is missing is answered by its model', (_, one) => {
  const {rule, item} = one
  const name = [rule.id, item ?? []].flat().join('/')
  const values = filled[name]

  test.each(['numbered', 'plain'] as const)('%s', async way => {
    const model = await modelFor(rule, item, one)
    expect(model).toBeDefined()
    expect(['unmet', 'unclear']).toContain(await statusOf(one, planWith(one)))
    const blank = await statusOf(one, planWith(one, model, way))
    const status = values ? await statusOf(one, planWith(one, withFilled(model!, values), way)) : blank
    expect(status).toBe('met')
    if (values) stillBlank.set(name, [...(stillBlank.get(name) ?? []), blank])
  })
})

test('only that is filled in which must be', () => {
  const needless = Object.keys(filled).filter(name => stillBlank.get(name)?.every(one => one === 'met'))
  expect(needless).toEqual([])
})

type Way = 'numbered' | 'plain'

/** The plan with a model in its place, if one is given, and without the section that is asked for. */
function planWith({rule, item, date}: Case, model?: Model, way: Way = 'plain'): string {
  const paragraphs = model?.text.split('\n') ?? []
  const lines = way === 'plain' ? paragraphs : paragraphs.map((text, at) => `${at + 1}. ${text}`)
  const kept = Object.entries(sections).filter(
    ([part]) => rule.id !== 'cchc/required-sections' || part !== item
  )
  const body = kept.map(([part, [heading, text]]) => ({
    heading,
    lines: [
      text,
      ...(part === 'implementation' ? [alsoSaid[rule.id] ?? []].flat() : []),
      ...(model?.in === part ? lines : [])
    ]
  }))
  // A section of its own comes last.
  if (model?.heading !== undefined && model.in === undefined) body.push({heading: model.heading, lines})
  return [
    'ỦY BAN NHÂN DÂN TỈNH HÒA AN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số:      /KH-UBND',
    'KẾ HOẠCH',
    `Tuyên truyền cải cách hành chính năm ${date.slice(0, 4)}`,
    ...(model?.in === 'preamble' ? paragraphs : []),
    'Để việc tuyên truyền đạt kết quả, Kế hoạch được ban hành như sau:',
    ...body.flatMap((one, at) => [`${numbers[at]}. ${one.heading.toLocaleUpperCase('vi')}`, ...one.lines]),
    'Trên đây là Kế hoạch của năm./.',
    ...(model?.in === 'recipients' ? [`${model.heading}:`, ...paragraphs] : []),
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH'
  ].join('\n\n')
}

function withFilled(model: Model, values: readonly string[]): Model {
  let at = 0
  const text = model.text.replaceAll('trước ngày […]', 'trước ngày 15')
  return {...model, text: text.replaceAll('[…]', blank => values[at++] ?? blank)}
}

async function statusOf({rule, item, level, date}: Case, text: string): Promise<string | undefined> {
  const items = rule.items.map(one => (one.weight === 'off' ? {...one, weight: 'info' as const} : one))
  const options = {level, date, topic: 'cchc-communication'} as const
  const {checklist} = await lint('ke-hoach.md', text, options, [{...rule, items}])
  return checklist.find(row => row.item === item)?.status
}

test('every requirement has a model, but those that no sentence answers', async () => {
  const requirements = allRules.filter(({check}) => check.produces === 'requirements')
  const without: string[] = []
  for (const rule of requirements) {
    const {models = []} = await notesOf(rule)
    const own = new Set(models.map(({item}) => item))
    if (!own.has(undefined) && !rule.items.every(({id}) => own.has(id))) without.push(rule.id)
  }
  expect(without.sort()).toEqual([...unanswered].sort())
})

test.each(allRules.map(rule => [rule.id, rule] as const))(
  '%s: its models are written as a plan is',
  async (_, rule) => {
    const {models = []} = await notesOf(rule)
    for (const {heading = 'Mục', texts} of models) {
      expect(heading).toMatch(/^\p{Lu}[\p{Ll} ]+$/u)
      for (const paragraph of texts.flatMap(({text}) => text.split('\n'))) {
        expect(paragraph).toMatch(/[.;]$/)
        expect(paragraph).not.toMatch(/ {2}|\.\.|_/)
        expect(paragraph).toBe(paragraph.normalize('NFC'))
        // No number without a source: periods of reports, and a document that the rule itself rests on.
        const numbersLeft = rule.id === 'cchc/stage-plan' ? '' : paragraph.replaceAll('6 tháng', '')
        expect(numbersLeft).not.toMatch(/\d/)
      }
    }
  }
)

describe('the model for a plan', () => {
  const on = (level: Level | undefined, date = '2026-03-01') => ({level, date})
  const texts = [
    {levels: ['commune'] as const, until: '2025-06-30', text: 'xã cũ'},
    {from: '2025-07-01', until: '2025-12-31', text: 'nửa cuối năm'},
    {levels: ['province', 'commune'] as const, text: 'tỉnh, xã'}
  ]
  const rule = {
    id: 'thu/quy-tac',
    notes: {
      related: [],
      models: [
        {heading: 'Đề mục', texts: [{text: 'của quy tắc'}]},
        {item: 'a', in: 'content' as const, texts}
      ]
    }
  }

  test.each([
    ['a', on('commune', '2025-06-30'), 'xã cũ'],
    ['a', on('commune', '2025-07-01'), 'nửa cuối năm'],
    ['a', on(undefined, '2025-12-31'), 'nửa cuối năm'],
    ['a', on('province', '2025-06-30'), 'tỉnh, xã'],
    ['a', on('commune'), 'tỉnh, xã']
  ] as const)('is the first that holds: %s %j', async (item, plan, text) => {
    expect(await modelFor(rule, item, plan)).toEqual({in: 'content', text})
  })

  test('is none where none holds, also where the level is not known', async () => {
    expect(await modelFor(rule, 'a', on('department'))).toBeUndefined()
    expect(await modelFor(rule, 'a', on(undefined))).toBeUndefined()
  })

  test('of an item that has none is that of the rule', async () => {
    const own = {heading: 'Đề mục', text: 'của quy tắc'}
    expect(await modelFor(rule, 'b', on('commune'))).toEqual(own)
    expect(await modelFor(rule, undefined, on('commune'))).toEqual(own)
  })

  test('is none of a rule that has none', async () => {
    expect(
      await modelFor({id: 'thu/khac', notes: {related: []}}, 'constructor', on('commune'))
    ).toBeUndefined()
    expect(await modelFor({id: 'text/legible'}, undefined, on('commune'))).toBeUndefined()
  })
})

describe('a heading that is given as an example of one for several sections', () => {
  const rule = allRules.find(({id}) => id === 'cchc/required-sections')!
  const given = rule.items.flatMap(({id, params}) => {
    const {together} = params as {together?: string}
    return together === undefined ? [] : [{id, together}]
  })

  test.each(given)('serves $id', async ({id, together}) => {
    const report = await lint(
      'a.txt',
      `UBND TỈNH HÒA AN\n\nKẾ HOẠCH\nTuyên truyền cải cách hành chính năm 2026\n\nI. ${together.toUpperCase()}\n1. Sở Nội vụ chủ trì, phối hợp với các cơ quan.\n`
    )
    const row = report.checklist.find(one => one.rule === 'cchc/required-sections' && one.item === id)
    expect([row!.status, row!.evidence[0]!.quote]).toEqual(['met', `I. ${together.toUpperCase()}`])
  })

  test('of each item', () => expect(given).toHaveLength(rule.items.length))
})
