import type {Language, Severity} from '../base/severity.js'
import type {RuleData} from '../packs/rule.js'
import {table} from './markdown.js'
import {type Param, paramsOf, questionOf, takenBy} from './params-of.js'
import {flow, setTo, shown} from './param-values.js'

const words = {
  vi: {
    how: 'Ghi trong `.cchclintrc.yaml`; `off` là không xét:',
    orElse: 'hoặc error, warning, info',
    one: 'chỉ một yêu cầu',
    withParams: 'mức độ, kèm tham số cần đổi',
    preset:
      'Quy tắc này thuộc bộ thiết lập `thorough`; có tên trong cấu hình thì được xét cả khi không dùng bộ ấy.',
    check: 'Kiểu kiểm tra',
    head: ['Tham số', 'Ý nghĩa', 'Mặc định', 'Quy tắc này đặt'],
    none: 'Kiểu kiểm tra này không có tham số.',
    required: 'bắt buộc'
  },
  en: {
    how: 'In `.cchclintrc.yaml`; `off` is not asked at all:',
    orElse: 'or error, warning, info',
    one: 'one requirement only',
    withParams: 'a severity, with the parameters to change',
    preset:
      'This rule belongs to the preset `thorough`; named in a configuration it is asked without that preset too.',
    check: 'Check',
    head: ['Parameter', 'Meaning', 'Default', 'This rule sets'],
    none: 'This check has no parameters.',
    required: 'required'
  }
} as const

/** How a configuration turns a rule off or weighs it, and the parameters of its check with what the rule sets them to. */
export function configLines(rule: RuleData, language: Language): string[] {
  const say = words[language]
  const taken = takenBy(rule.check)
  const params = paramsOf(taken)
  const rows = params.map(param => [
    `\`${nameOf(param)}\``,
    meaningWithValues(param, language),
    param.isRequired ? say.required : shown([param.usual], language),
    setTo(rule, param, language)
  ])
  return [
    say.how,
    '',
    '```yaml',
    'rules:',
    ...examplesOf(rule, params, language).map(line => `  ${line}`),
    '```',
    '',
    ...(rule.preset ? [say.preset, ''] : []),
    `${say.check}: \`${rule.check}\`. ${questionOf(taken)[language]}`,
    '',
    ...(rows.length > 0 ? table(say.head, rows) : [say.none])
  ]
}

/** “kinds[].name” */
export function nameOf({path}: Param): string {
  return path.join('.')
}

/** What a parameter means, with the values that it may have. */
export function meaningWithValues({means, values}: Param, language: Language): string {
  const unsaid = values.filter(value => !means[language].includes(`\`${value}\``))
  if (unsaid.length === 0) return means[language]
  const list = values.map(value => `\`${value}\``).join(', ')
  return `${means[language]} ${language === 'vi' ? 'Giá trị' : 'Values'}: ${list}.`
}

/** Lines of `rules:`, of which the first turns the rule off. */
function examplesOf(rule: RuleData, params: readonly Param[], language: Language): string[] {
  const say = words[language]
  const item = rule.items.find(({id}) => id !== undefined)
  const lines = [`${rule.id}: 'off' # ${say.orElse}`]
  if (item) return [...lines, `${rule.id}/${item.id}: 'off' # ${say.one}`]
  const changed = params.flatMap(({path: [key, ...inside]}) => {
    if (key === undefined || inside.length > 0) return []
    const value = (rule.params as Record<string, unknown>)[key]
    return isShort(value) ? [`{${key}: ${flow(value)}}`] : []
  })[0]
  return changed ? [...lines, `# ${rule.id}: [${severityOf(rule)}, ${changed}] # ${say.withParams}`] : lines
}

function severityOf({weight}: RuleData): Severity {
  const one = typeof weight === 'string' ? weight : (Object.values(weight)[0] ?? 'warning')
  return one === 'off' ? 'warning' : one
}

/** A value that fits into a line of an example. */
function isShort(value: unknown): boolean {
  return value !== undefined && typeof value !== 'object' && flow(value).length <= 40
}
