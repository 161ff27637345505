import {expect, test} from 'vitest'
import type {z} from 'zod'
import type {Check} from '../../../src/checks/check.js'
import {defineFindings, defineRequirements} from '../../../src/checks/define-check.js'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import type {Rule} from '../../../src/packs/rule.js'
import {lint} from '../../support/linting.js'
import {fixture} from '../../support/repository.js'
import {judgeInput, type JudgeInputOptions, type JudgingSettings} from '../../../src/engine/judge-input.js'
import {readSource} from '../../../src/engine/read-source.js'

const plan = 'KẾ HOẠCH\n\nTuyên truyền cải cách hành chính năm 2026\n\nI. MỤC ĐÍCH\n\n- Nâng cao nhận thức.\n'

interface Words {
  readonly words: readonly string[]
}
type Schema = () => z.ZodType<Words>

/** A rule of the topic that nobody wrote, which a check is bound to. */
function ruleOf(check: Check, params: object, items: readonly object[] = []): Rule {
  const sentence = {vi: 'Câu.', en: 'Sentence.'}
  const common = {weight: 'error', basis: []} as const
  return {
    ...common,
    id: `test/${check.kind}`,
    summary: sentence,
    why: sentence,
    check,
    params,
    items: items.map((item, at) => ({...common, id: `item-${at}`, title: sentence, params: item})),
    messages: check.messages,
    examples: []
  }
}

test('what a check prepares is prepared once for its rule, whatever is linted', async () => {
  const prepared: (readonly string[])[] = []
  const given: unknown[] = []
  const prepare = ({words}: Words) => {
    prepared.push(words)
    return new Set(words)
  }
  const check: Check = {
    kind: 'finds',
    ...defineFindings({found: {vi: 'Có.', en: 'Found.'}})<Schema, typeof prepare>({
      prepare,
      run: ({prepared}) => void given.push(prepared)
    })
  }
  const rules = [ruleOf(check, {words: ['một']}), ruleOf(check, {words: ['hai']})]
  await lint('a.md', plan, {}, rules)
  await lint('b.md', plan, {}, rules)
  expect(prepared).toEqual([['một'], ['hai']])
  expect(given).toEqual([new Set(['một']), new Set(['hai']), new Set(['một']), new Set(['hai'])])
  expect(given[0]).toBe(given[2])
})

test('what it prepares of an item is the item’s own', async () => {
  const prepared: (readonly string[])[] = []
  const prepare = ({words}: Words) => {
    prepared.push(words)
    return words.join(' ')
  }
  const check: Check = {
    kind: 'asks',
    ...defineRequirements({missing: {vi: 'Thiếu “{words}”.', en: 'No “{words}”.'}})<Schema, typeof prepare>({
      prepare,
      run({plan, items, unmet}) {
        for (const item of items) unmet(item, 'missing', {words: item.prepared}, plan.span)
      }
    })
  }
  const rules = [ruleOf(check, {}, [{words: ['một', 'hai']}, {words: ['ba']}])]
  const [first, second] = [await lint('a.md', plan, {}, rules), await lint('b.md', plan, {}, rules)]
  expect(prepared).toEqual([['một', 'hai'], ['ba']])
  expect(first.findings.map(({message}) => message)).toEqual(['Thiếu “một hai”.', 'Thiếu “ba”.'])
  expect(second.findings.map(({message}) => message)).toEqual(first.findings.map(({message}) => message))
})

test('nor is it prepared anew for each file of a run, while it is known which of them hang on the day', async () => {
  const prepared: string[] = []
  const days: string[] = []
  const prepare = ({words}: Words) => prepared.push(...words)
  const check: Check = {
    kind: 'finds',
    ...defineFindings({})<Schema, typeof prepare>({
      prepare,
      run: ({plan, knowledge}) => void (plan.source.text.includes('hôm nay') ? days.push(knowledge.today) : 0)
    })
  }
  const settings: JudgingSettings = {
    rules: [ruleOf(check, {words: ['một']})],
    options: {language: 'vi'},
    exceptions: {inline: true, configured: []},
    knowledge: makeKnowledge(builtInKnowledge, '2026-11-20')
  }
  const how: JudgeInputOptions = {
    fix: false,
    finishing: {language: 'vi', today: '2026-11-20', exceptions: settings.exceptions},
    withBlocks: false,
    readSource
  }
  const dated = fixture('commune-2026')
  const texts = [dated, `${dated}\nTính đến hôm nay.\n`, dated]
  const judged = await Promise.all(
    texts.map((text, at) => judgeInput(`${at}.md`, new TextEncoder().encode(text), settings, how))
  )
  expect(judged.map(({readsDay}) => readsDay)).toEqual([false, true, false])
  expect(days).toEqual(['2026-11-20'])
  expect(prepared).toEqual(['một'])
})
