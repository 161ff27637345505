import type {Language} from '../base/severity.js'
import type {PackData, RuleData, RuleExample} from '../packs/rule.js'
import {basisLines, onItsDay} from '../packs/basis-lines.js'
import {carriedWords} from '../packs/carried-words.js'
import {ruleWeightWords, weightWords} from '../packs/weight-words.js'

const words = {
  vi: {
    severity: 'Mức độ',
    why: 'Vì sao',
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
    why: 'Why',
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
  for (const pack of packs) for (const rule of pack.rules) pages.set(`docs/rules/${rule.id}.md`, page(rule))
  pages.set('docs/rules/README.md', indexPage(packs))
  return pages
}

function page(rule: RuleData): string {
  return [`# ${rule.id}`, '', ...part(rule, 'vi'), '---', '', '## English', '', ...part(rule, 'en', 3)].join(
    '\n'
  )
}

function part(rule: RuleData, language: Language, depth = 2): string[] {
  const say = words[language]
  const heading = '#'.repeat(depth)
  const items = rule.items.filter(item => item.id !== undefined)
  return [
    rule.summary[language],
    '',
    `**${say.severity}**: ${ruleWeightWords(rule, language)}`,
    '',
    `${heading} ${say.why}`,
    '',
    rule.why[language],
    '',
    ...(items.length > 0
      ? [
          `${heading} ${say.asks}`,
          '',
          `| ${say.item} | ${say.title} | ${say.severity} |`,
          '| --- | --- | --- |',
          ...items.map(
            item =>
              `| \`${item.id}\` | ${cell(item.title[language])} | ${weightWords(item.weight, language)} |`
          ),
          ''
        ]
      : []),
    `${heading} ${say.basis}`,
    '',
    ...basisLines(rule).map(basis => `- ${basis}`),
    '',
    ...(basisLines(rule).length > 1 ? [onItsDay[language], ''] : []),
    ...rule.examples.flatMap(example => exampleLines(example, language, heading))
  ]
}

function exampleLines(example: RuleExample, language: Language, heading: string): string[] {
  const say = words[language]
  const carried = carriedWords(example, language)
  const passes = example.says.length === 0
  return [
    `${heading} ${passes ? say.passes : say.fails}${example.item ? ` (\`${example.item}\`)` : ''}`,
    '',
    ...(carried === '' ? [] : [carried, '']),
    '```text',
    example.text.trimEnd(),
    '```',
    '',
    ...(passes ? [] : [`${say.says}:`, '', ...example.says.map(message => `> ${message}`), ''])
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
    lines.push(`## \`${pack.name}/\` ${pack.title.vi}`, '', `*${pack.title.en}*`, '')
    lines.push('| Quy tắc | Yêu cầu | Mức độ |', '| --- | --- | --- |')
    for (const rule of pack.rules)
      lines.push(
        `| [${rule.id}](${rule.id}.md) | ${cell(rule.summary.vi)}<br>*${cell(rule.summary.en)}* | ${ruleWeightWords(rule, 'vi')} |`
      )
    lines.push('')
  }
  return lines.join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
