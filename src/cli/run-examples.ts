import {type Level, levels} from '../base/severity.js'
import {lintDocument} from '../engine/lint-document.js'
import {exampleSource} from '../engine/example-source.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import {knownIds} from '../linter/known-rules.js'
import {builtInPacks} from '../packs/built-in.js'
import type {Rule, RuleExample} from '../packs/rule.js'
import {withSingleBlanks} from '../vietnamese/letters.js'

/** What a rule says of one of its examples. */
export interface ExampleResult {
  readonly rule: string
  /** From 1. */
  readonly number: number
  readonly example: RuleExample
  readonly said: readonly string[]
  readonly isRight: boolean
}

/**
 * Run the examples of a rule, each a fragment of a plan on the topic of the rule: `title` is put above it, and what it
 * says of level and date overrules the text; without a level it is of the first that the rule asks. Sentences are
 * compared in Vietnamese, the language they are written in.
 */
export async function runExamples(rule: Rule, knowledge: Knowledge): Promise<ExampleResult[]> {
  const results: ExampleResult[] = []
  for (const [at, example] of rule.examples.entries()) {
    const said = await sentences(rule, example, knowledge)
    const isRight =
      said.length === example.says.length && example.says.every((one, k) => plain(one) === said[k])
    results.push({rule: rule.id, number: at + 1, example, said, isRight})
  }
  return results
}

async function sentences(
  rule: Rule,
  {text, title, level, date, item, ...carried}: RuleExample,
  knowledge: Knowledge
): Promise<string[]> {
  const plan = title === undefined ? text : `KẾ HOẠCH\n${title}\n\n${text}`
  const source = await exampleSource(
    'example.md',
    new TextEncoder().encode(plan),
    carried,
    knowledge.vocabulary.words
  )
  const topic = rule.topic ?? 'cchc-communication'
  const {findings} = lintDocument(source, [rule], knowledge, {
    language: 'vi',
    ruleIds,
    topic,
    level: level ?? askedLevel(rule, item),
    date
  })
  return findings
    .filter(finding => item === undefined || finding.item === item)
    .map(finding => plain(finding.message))
}

const ruleIds = knownIds(builtInPacks)

/** As it is compared: an editor may decompose letters, and YAML folds lines. */
function plain(sentence: string): string {
  return withSingleBlanks(sentence.normalize('NFC')).trim()
}

/** The first level that is asked, where the rule has a weight for each; undefined where it asks all alike. */
function askedLevel({items}: Rule, id: string | undefined): Level | undefined {
  const weight = (items.find(item => item.id === id) ?? items[0])?.weight
  if (weight === undefined || typeof weight === 'string') return undefined
  return levels.find(level => weight[level] !== undefined && weight[level] !== 'off')
}
