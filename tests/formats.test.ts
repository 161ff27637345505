import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {citations, lint, statuses} from './linting.js'
import {transforms} from './transforms.js'

/** A plan is the same plan however it was saved. */
const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe.each(plans)('%s', plan => {
  const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')

  test.each(Object.entries(transforms))('%s', async (_how, transform) => {
    const {name, bytes} = transform(markdown)
    const [original, saved] = [await lint('plan.md', markdown), await lint(name, bytes)]
    const {number, date, level, topic, year, issuer} = original.plan
    expect(statuses(saved)).toEqual(statuses(original))
    expect(citations(saved)).toEqual(citations(original))
    expect(saved.plan).toMatchObject({number, date, level, topic, year, issuer})
  })
})
