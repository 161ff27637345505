import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {citations, lint, statuses} from './linting.js'
import {planAsPdf} from './plan-as-pdf.js'

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe('a plan is the same plan when it is printed', () => {
  test.each(plans.flatMap(plan => [14, 12].map(size => [plan, size] as const)))('%s at %i points', async (plan, size) => {
    const markdown = readFileSync(`fixtures/documents/${plan}/plan.md`, 'utf8')
    const [original, printed] = [
      await lint('plan.md', markdown),
      await lint('plan.pdf', planAsPdf(markdown, {size}))
    ]
    const {number, date, level, topic, year, issuer, title} = original.plan
    expect(statuses(printed)).toEqual(statuses(original))
    expect(citations(printed)).toEqual(citations(original))
    expect(printed.plan).toMatchObject({number, date, level, topic, year, issuer, title})
  })
})
