import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {runExamples} from '../src/cli/run-examples.js'
import type {Finding} from '../src/diagnostic/report.js'
import {fixDocument} from '../src/engine/fix-document.js'
import {lintDocument, type LintOptions} from '../src/engine/lint-document.js'
import {type Carried, exampleSource} from '../src/engine/example-source.js'
import {allRules as rules, lint, world} from './linting.js'

/** What a fixture’s `options.json` may say of a fragment of a plan. */
type Facts = Partial<Pick<LintOptions, 'level' | 'topic' | 'date' | 'stage'>> &
  Carried & {
    readonly item?: string | undefined
  }

const otherEditors = {
  'with CRLF': (text: string) => text.replaceAll('\n', '\r\n'),
  'with decomposed accents': (text: string) => text.normalize('NFD'),
  'with a byte order mark': (text: string) => `\uFEFF${text}`
}

/** What a rule itself judges cannot be changed without changing what it finds. */
const judged: Readonly<Record<string, keyof typeof otherEditors>> = {
  'text/unicode-nfc': 'with decomposed accents'
}

for (const rule of rules) {
  const others = Object.entries(otherEditors).filter(([how]) => how !== judged[rule.id])
  describe(rule.id, () => {
    rule.examples.forEach((example, at) => {
      test(`example ${at + 1} ${example.says.length === 0 ? 'passes' : 'fails'}`, async () => {
        const results = await runExamples(rule, world)
        expect(results[at]!.said).toEqual(example.says)
      })
    })

    for (const input of globSync(`fixtures/rules/${rule.id}/*/input.*`).sort()) {
      const folder = path.dirname(input)
      const text = readFileSync(input, 'utf8')
      const facts = factsOf(folder)
      const name = path.basename(folder).replaceAll('-', ' ')

      test(name, async () => {
        const actual = (await findings(rule.id, input, text, facts)).map(line).join('')
        expect(actual).toBe(expected(folder, actual))
      })
      test(`${name}: what can be fixed is fixed at once`, async () => {
        const judge = async (content: string) => {
          const source = await exampleSource(
            path.basename(input),
            new TextEncoder().encode(content),
            facts,
            world.vocabulary.words
          )
          return {source, report: lintDocument(source, rules, world, {language: 'vi', ...facts})}
        }
        const fixed = await fixDocument(await judge(text), judge)
        expect(fixed.report.findings.filter(finding => finding.fix)).toEqual([])
        expect((await fixDocument(fixed, judge)).source.text).toBe(fixed.source.text)
      })
      test.each(others)(`${name}, %s`, async (how, change) => {
        const columns = how !== 'with decomposed accents'
        const shown = (finding: Finding) => (columns ? line(finding) : line(finding).replace(/:\d+ /, ' '))
        const original = await findings(rule.id, input, text, facts)
        const changed = await findings(rule.id, input, change(text), facts)
        expect(changed.map(shown).map(one => one.normalize('NFC'))).toEqual(original.map(shown))
      })
    }
  })
}

async function findings(
  rule: string,
  file: string,
  text: string,
  {item, ...facts}: Facts
): Promise<Finding[]> {
  const report = await lint(path.basename(file), text, facts, rules)
  return report.findings.filter(
    finding => finding.rule === rule && (item === undefined || finding.item === item)
  )
}

function line({start, severity, item, message}: Finding): string {
  return `${start.line}:${start.column} ${severity}${item ? ` ${item}` : ''}: ${message}\n`
}

function factsOf(folder: string): Facts {
  const file = path.join(folder, 'options.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Facts) : {}
}

/** What the folder promises: `clean` says nothing is found, `expected.txt` says what is. */
function expected(folder: string, actual: string): string {
  const clean = existsSync(path.join(folder, 'clean'))
  const file = path.join(folder, 'expected.txt')
  if (clean) {
    expect(existsSync(file), `${folder}: keep exactly one of “clean” and “expected.txt”`).toBe(false)
    return ''
  }
  if (process.env.UPDATE && !process.env.CI) writeFileSync(file, actual)
  const text = readFileSync(file, 'utf8')
  expect(text.trim(), `${file} is empty: use “clean” instead`).not.toBe('')
  return text
}
