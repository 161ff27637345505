import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {levelNames} from '../../../src/base/names.js'
import {levels} from '../../../src/base/severity.js'
import {runExamples} from '../../../src/cli/run-examples.js'
import {exampleSource} from '../../../src/engine/example-source.js'
import {lintDocument} from '../../../src/engine/lint-document.js'
import {makeKnowledge} from '../../../src/knowledge/knowledge.js'
import {builtInKnowledge} from '../../../src/packs/built-in.js'
import {carriedWords} from '../../../src/packs/carried-words.js'
import {levelOf} from '../../../src/packs/example-words.js'
import type {Rule, RuleExample} from '../../../src/packs/rule.js'
import {isIsoDate} from '../../../src/vietnamese/dates.js'
import {run} from '../../support/command.js'
import {allRules, today} from '../../support/linting.js'

const knowledge = makeKnowledge(builtInKnowledge, today)

/** An example as a page shows it: the sentences above its text, the text, and what is said of it. */
interface Shown {
  readonly sentences: readonly string[]
  readonly text: string
  readonly says: readonly string[]
}

function shownOn(page: string): Shown[] {
  const [vietnamese = ''] = page.split('\n---\n')
  return vietnamese
    .split(/^## Ví dụ (?:chưa )?đạt.*\n/m)
    .slice(1)
    .map(section => {
      const [own = ''] = section.split(/^## /m)
      const [, before = '', text = '', after = ''] =
        /^([\s\S]*?)```text\n([\s\S]*?)\n```([\s\S]*)$/.exec(own) ?? []
      return {
        sentences: before.split('\n').filter(line => line !== ''),
        text: `${text}\n`,
        says: after.split('\n').flatMap(line => (line.startsWith('> ') ? [line.slice(2)] : []))
      }
    })
}

/** What a reader knows of an example by the page alone; the looks of a file he reads as words, which are held to them. */
function understood({sentences, text, says}: Shown, written: RuleExample): RuleExample {
  const [plan = ''] = sentences.filter(one => /^(?:Kế hoạch|Chỉ xét)/.test(one))
  const level = levels.find(one => plan.startsWith(`Kế hoạch ${levelNames[one].of.vi}`))
  const [, day = '', month = '', year = ''] = /ngày (\d{2})\/(\d{1,2})\/(\d{4})/.exec(plan) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day}`
  const title = /tên “(.*?)”/.exec(plan)?.[1]
  const item = /yêu cầu “(.*?)”/.exec(plan)?.[1]
  const {layout, notes} = written
  const carried = carriedWords(written, 'vi')
  if (carried !== '') expect(sentences).toContain(carried)
  return {
    text,
    says,
    ...(level === undefined ? {} : {level}),
    ...(isIsoDate(date) ? {date} : {}),
    ...(title === undefined ? {} : {title}),
    ...(item === undefined ? {} : {item}),
    ...(layout === undefined ? {} : {layout}),
    ...(notes === undefined ? {} : {notes})
  }
}

const saidOf = async (rule: Rule, example: RuleExample) =>
  (await runExamples({...rule, examples: [example]}, knowledge))[0]!.said

/** What the checklist says of what the example is of. */
async function statusesOf(rule: Rule, example: RuleExample): Promise<string[]> {
  const {text, title, date, item, ...carried} = example
  const plan = title === undefined ? text : `KẾ HOẠCH\n${title}\n\n${text}`
  const {words} = knowledge.vocabulary
  const source = await exampleSource('example.md', new TextEncoder().encode(plan), carried, words)
  const {checklist} = lintDocument(source, [rule], knowledge, {
    language: 'vi',
    topic: rule.topic ?? 'cchc-communication',
    level: levelOf(rule, example),
    date
  })
  return checklist.filter(row => item === undefined || row.item === item).map(({status}) => status)
}

describe.each(allRules.map(rule => [rule.id, rule] as const))('the examples of %s', (id, rule) => {
  const shown = shownOn(readFileSync(`docs/rules/${id}.md`, 'utf8'))

  test('are judged, as the page shows them, as the page says', async () => {
    expect(shown).toHaveLength(rule.examples.length)
    for (const [at, one] of shown.entries())
      expect(await saidOf(rule, understood(one, rule.examples[at]!))).toEqual(one.says)
  })

  test('pass because the rule is met, or say why they do', async () => {
    for (const example of rule.examples.filter(({says, because}) => says.length === 0 && !because))
      expect((await statusesOf(rule, example)).filter(status => status !== 'met')).toEqual([])
  })

  test('pass on any day and level that is asked, or say why they do', async () => {
    for (const example of rule.examples.filter(({says, because}) => says.length === 0 && !because)) {
      const {date: _date, level: _level, ...bare} = example
      const onDays = [{...bare, date: today}, bare]
      const onLevels = levels.slice(0, 4).map(level => ({...bare, level}))
      for (const other of example.date === undefined ? onLevels : onDays)
        expect(await saidOf(rule, other), JSON.stringify(other)).toEqual([])
    }
  })
})

test('`explain` shows what the page shows', async () => {
  for (const id of ['cchc/outdated-term', 'cchc/index-coverage', 'form/page-number']) {
    const {out} = await run(['explain', id])
    for (const {sentences} of shownOn(readFileSync(`docs/rules/${id}.md`, 'utf8')))
      for (const sentence of sentences) expect(out).toContain(`  (${sentence})\n`)
  }
})
