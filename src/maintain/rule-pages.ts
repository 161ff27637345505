import type {Language} from '../base/severity.js'
import {there} from '../base/there.js'
import {checks} from '../checks/checks.generated.js'
import type {PackData, RuleData, RuleExample, RuleModel} from '../packs/rule.js'
import type {Wording} from '../base/wording.js'
import {basisLines, onItsDay} from '../packs/basis-lines.js'
import {exampleWords} from '../packs/example-words.js'
import {shownModels, toBeFilled} from '../packs/model-lines.js'
import {ruleWeightWords, weightWords} from '../packs/weight-words.js'
import {table} from './markdown.js'
import {needWords} from './need-words.js'
import {configLines} from './rule-config.js'

const words = {
  vi: {
    severity: 'Mức độ',
    formats: 'Xét được',
    file: 'Tệp quy tắc',
    why: 'Vì sao',
    mend: 'Cách sửa',
    model: 'Câu mẫu',
    limits: 'Không xét',
    config: 'Cấu hình',
    related: 'Quy tắc liên quan',
    asks: 'Yêu cầu',
    item: 'Mã',
    title: 'Nội dung',
    basis: 'Căn cứ',
    passes: 'Ví dụ đạt',
    fails: 'Ví dụ chưa đạt',
    says: 'Kết quả báo'
  },
  en: {
    severity: 'Severity',
    formats: 'Asked of',
    file: 'File of the rule',
    why: 'Why',
    mend: 'How to mend it',
    model: 'Model wording',
    limits: 'What it does not look at',
    config: 'Configuration',
    related: 'Related rules',
    asks: 'What it asks',
    item: 'Id',
    title: 'Requirement',
    basis: 'Basis',
    passes: 'An example that passes',
    fails: 'An example that fails',
    says: 'It says'
  }
} as const

/** A page for each rule and an index, Vietnamese first and English below: path → Markdown. */
export function rulePages(packs: readonly PackData[]): Map<string, string> {
  const pages = new Map<string, string>()
  const summaries = new Map(packs.flatMap(pack => pack.rules.map(rule => [rule.id, rule.summary])))
  for (const pack of packs)
    for (const rule of pack.rules) pages.set(`docs/rules/${rule.id}.md`, page(rule, summaries))
  pages.set('docs/rules/README.md', indexPage(packs))
  return pages
}

type Summaries = ReadonlyMap<string, Wording>

function page(rule: RuleData, summaries: Summaries): string {
  return [
    `# ${rule.id}`,
    '',
    ...part(rule, summaries, 'vi'),
    '---',
    '',
    '## English',
    '',
    ...part(rule, summaries, 'en', 3)
  ].join('\n')
}

function part(rule: RuleData, summaries: Summaries, language: Language, depth = 2): string[] {
  const say = words[language]
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${'#'.repeat(depth)} ${title}`, '', ...lines, '']
  const {mend, limits, related = [], models = []} = rule.notes ?? {}
  return [
    rule.summary[language],
    '',
    ...factLines(rule, language),
    ...section(say.why, [rule.why[language]]),
    ...section(say.asks, itemLines(rule, language)),
    ...section(say.mend, mend ? [mend[language]] : []),
    ...section(say.model, modelSection(models, language)),
    ...section(say.limits, limits ? [limits[language]] : []),
    ...section(say.basis, [
      ...basisLines(rule).map(basis => `- ${basis}`),
      ...(basisLines(rule).length > 1 ? ['', onItsDay[language]] : [])
    ]),
    ...rule.examples.flatMap(example => section(...exampleSection(rule, example, language))),
    ...section(say.config, configLines(rule, language)),
    ...section(
      say.related,
      related.map(id => `- [${id}](../${id}.md): ${summaries.get(id)?.[language] ?? ''}`)
    )
  ]
}

/** What is known of the rule at a glance, a paragraph each. */
function factLines(rule: RuleData, language: Language): string[] {
  const say = words[language]
  const check = there(
    checks.find(({kind}) => kind === rule.check),
    `the check “${rule.check}”`
  )
  const facts = [
    [say.severity, ruleWeightWords(rule, language)],
    [say.formats, needWords(check, language)],
    [say.file, `[rules/${rule.id}.yaml](../../../rules/${rule.id}.yaml)`]
  ]
  return facts.flatMap(([name, value]) => [`**${name}**: ${value}`, ''])
}

function itemLines({items}: RuleData, language: Language): string[] {
  const say = words[language]
  const rows = items
    .filter(item => item.id !== undefined)
    .map(item => [`\`${item.id}\``, item.title[language], weightWords(item.weight, language)])
  return rows.length === 0 ? [] : table([say.item, say.title, say.severity], rows)
}

function modelSection(models: readonly RuleModel[], language: Language): string[] {
  if (models.length === 0) return []
  const shown = shownModels(models, language, item => `\`${item}\``)
  return [
    toBeFilled[language],
    ...shown.flatMap(({about, text}) => [
      '',
      ...(about === '' ? [] : [`${capitalised(about)}:`, '']),
      '```text',
      text,
      '```'
    ])
  ]
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function exampleSection(rule: RuleData, example: RuleExample, language: Language): [string, string[]] {
  const say = words[language]
  const passes = example.says.length === 0
  const title = `${passes ? say.passes : say.fails}${example.item ? ` (\`${example.item}\`)` : ''}`
  return [
    title,
    [
      ...exampleWords(rule, example, language).flatMap(said => [said, '']),
      '```text',
      example.text.trimEnd(),
      '```',
      ...(passes ? [] : ['', `${say.says}:`, '', ...example.says.map(message => `> ${message}`)])
    ]
  ]
}

function indexPage(packs: readonly PackData[]): string {
  const lines = [
    '# Quy tắc',
    '',
    'Mỗi quy tắc có một trang, tạo từ tệp của nó trong `rules/`. *Each rule has a page, made from its file in `rules/`.*',
    ''
  ]
  for (const pack of packs) {
    const rows = pack.rules.map(rule => [
      `[${rule.id}](${rule.id}.md)`,
      `${rule.summary.vi}<br>*${rule.summary.en}*`,
      ruleWeightWords(rule, 'vi')
    ])
    lines.push(`## \`${pack.name}/\` ${pack.title.vi}`, '', `*${pack.title.en}*`, '')
    lines.push(...table(['Quy tắc', 'Yêu cầu', 'Mức độ'], rows), '')
  }
  return lines.join('\n')
}
