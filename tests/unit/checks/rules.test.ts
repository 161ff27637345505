import {describe, expect, test} from 'vitest'
import {runExamples} from '../../../src/cli/run-examples.js'
import type {Finding, ReadFileReport} from '../../../src/diagnostic/report.js'
import {fixDocument} from '../../../src/engine/fix-document.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {lintDocument} from '../../../src/engine/lint-document.js'
import type {Rule} from '../../../src/packs/rule.js'
import {allRules as rules, lint, knowledge, ruleIds} from '../../support/linting.js'
import {type RuleCase, rewriteSays, ruleCases} from '../../support/rule-cases.js'

const otherEditors = {
  'with CRLF': (text: string) => text.replaceAll('\n', '\r\n'),
  'with decomposed accents': (text: string) => text.normalize('NFD'),
  'with a byte order mark': (text: string) => `\uFEFF${text}`
}

/** What a rule itself judges cannot be changed without changing what it finds. */
const judged: Readonly<Record<string, keyof typeof otherEditors>> = {
  'text/unicode-nfc': 'with decomposed accents'
}

const isUpdate = Boolean(process.env.UPDATE && !process.env.CI)

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says of its examples what they promise', async () => {
    const results = await runExamples(rule, knowledge)
    expect(results.map(({said}) => said)).toEqual(rule.examples.map(({says}) => says))
  })

  const cases = ruleCases(id)
  if (isUpdate)
    test('says anew', async () => {
      const said = cases.map(async one => {
        const {report} = await judgedByAll(one.text, one)
        return [one.name, {says: shown(report, rule, one), saysAlone: await alone(rule, one)}] as const
      })
      rewriteSays(id, new Map(await Promise.all(said)))
    })

  const others = Object.entries(otherEditors).filter(([how]) => how !== judged[id])
  describe.each(isUpdate ? [] : cases.map(one => [one.name, one] as const))('%s', (_, one) => {
    test('asked alone', async () => {
      expect(await alone(rule, one)).toBe(one.saysAlone)
    })

    test('asked with all others, and what can be fixed is fixed at once', async () => {
      const judge = (content: string) => judgedByAll(content, one)
      const first = await judge(one.text)
      expect(shown(first.report, rule, one)).toBe(one.says)
      if (!first.report.findings.some(({fix}) => fix)) return
      const fixed = await fixDocument(first, judge)
      expect(fixed.report.findings.filter(({fix}) => fix)).toEqual([])
      expect((await fixDocument(fixed, judge)).source.text).toBe(fixed.source.text)
    })

    test('as other editors save it', async () => {
      for (const [how, change] of others) {
        const said = await alone(rule, {...one, text: change(one.text)})
        // Columns count units.
        const plain = (text: string) =>
          how === 'with decomposed accents' ? text.normalize('NFC').replace(/^(\d+):\d+ /gm, '$1 ') : text
        expect(plain(said), how).toBe(plain(one.saysAlone))
      }
    })
  })
})

async function alone(rule: Rule, one: RuleCase): Promise<string> {
  return shown(await lint(one.file, one.text, one.facts, [rule]), rule, one)
}

async function judgedByAll(content: string, {file, facts}: RuleCase) {
  const bytes = new TextEncoder().encode(content)
  const source = await exampleSource(file, bytes, facts, knowledge.vocabulary.words)
  return {source, report: lintDocument(source, rules, knowledge, {language: 'vi', ruleIds, ...facts})}
}

function shown({findings}: ReadFileReport, rule: Rule, {item}: RuleCase): string {
  return findings
    .filter(finding => finding.rule === rule.id && (item === undefined || finding.item === item))
    .map(line)
    .join('')
}

function line({start, severity, item, message}: Finding): string {
  return `${start.line}:${start.column} ${severity}${item ? ` ${item}` : ''}: ${message}\n`
}
