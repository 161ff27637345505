import type {YamlFile} from '../files/read-yaml.js'
import type {ModelText, RuleModel} from './rule.js'
import type {RuleFile} from './schema.js'

type Written = NonNullable<RuleFile['model']>

/** The model wordings of a rule and of its items, as they are kept. @throws {Fault} where one ends before it begins */
export function modelsOf(file: YamlFile<RuleFile>): RuleModel[] {
  const {model, items = []} = file.value
  return [
    ...(model ? [compiled(model, file, ['model'])] : []),
    ...items.flatMap((item, at) =>
      item.model ? [{item: item.id, ...compiled(item.model, file, ['items', at, 'model'])}] : []
    )
  ]
}

function compiled(
  {heading, text, in: part}: Written,
  file: YamlFile<RuleFile>,
  at: readonly (string | number)[]
): RuleModel {
  const texts = (typeof text === 'string' ? [{text}] : text) as ModelText[]
  texts.forEach(({from, until}, k) => {
    if (from === undefined || until === undefined || from <= until) return
    throw file.fault([...at, 'text', k, 'until'], {
      vi: `ngày cuối “${until}” đứng trước ngày đầu “${from}”.`,
      en: `the last day “${until}” comes before the first, “${from}”.`
    })
  })
  return {
    ...(heading === undefined ? {} : {heading: heading.trim()}),
    ...(part === undefined ? {} : {in: part}),
    texts: texts.map(one => ({...one, text: paragraphsOf(one.text)}))
  }
}

/** A line each, whatever blank lines stood between them. */
function paragraphsOf(text: string): string {
  const lines = text.split('\n').map(line => line.trim())
  return lines.filter(line => line !== '').join('\n')
}
