import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readSource} from '../../src/engine/read-source.js'
import {seeded} from '../../src/maintain/seeded.js'
import {allWidths, dependences} from '../../src/maintain/widths.js'
import {rules, knowledge} from '../support/linting.js'

/**
 * A plan is the same plan however wide its lines are: one width of each plan in each manner, of which
 * `npm run widths` tries all. The same ones in every run.
 */
const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

const random = seeded(20261120)
const one = (): number[] => [allWidths[random(allWidths.length)]!]

describe.each(plans)('%s', plan => {
  test('says the same at any width', async () => {
    const bytes = readFileSync(`fixtures/documents/${plan}/plan.md`)
    const source = await readSource('plan.md', bytes, 'markdown', knowledge.vocabulary.words)
    expect(await dependences(source, one, {rules, knowledge})).toEqual([])
  })
})

test('what depends on the width is told, with what is said instead and where', async () => {
  const subject = 'Tuyên truyền cải cách hành chính xã Xuân Lai'
  const text = `KẾ HOẠCH\n${subject}\nI. MỤC ĐÍCH\nĐể người dân biết.\n`
  const source = await readSource(
    'plan.txt',
    new TextEncoder().encode(text),
    'text',
    knowledge.vocabulary.words
  )
  const narrow = [subject.length - 1, subject.length]
  const found = await dependences(source, () => narrow, {rules, knowledge})
  expect(found.find(({what}) => what === 'plan/title')).toEqual({
    what: 'plan/title',
    manner: 'text with empty lines',
    unwrapped: subject,
    wrapped: subject.slice(0, -' Lai'.length),
    widths: narrow.slice(0, 1),
    line: undefined,
    quote: ''
  })
})
