import {lintDocument} from '../engine/lint-document.js'
import {exampleSource} from '../engine/example-source.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import {knownIds} from '../linter/known-rules.js'
import {builtInPacks} from '../packs/built-in.js'
import {levelOf} from '../packs/example-words.js'
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

async function sentences(rule: Rule, example: RuleExample, knowledge: Knowledge): Promise<string[]> {
  const {text, title, date, item, ...carried} = example
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
    level: levelOf(rule, example),
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
