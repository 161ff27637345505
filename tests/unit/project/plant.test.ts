import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {slipKinds} from '../../../src/maintain/plant/kinds.js'
import {plant, type Planted} from '../../../src/maintain/plant/planting.js'
import {cleanPlan, misspelling, rewriting, type SlipKind} from '../../../src/maintain/plant/slip.js'
import {tableOf} from '../../../src/maintain/plant/table.js'
import {seeded} from '../../../src/maintain/seeded.js'
import {lint} from '../../support/linting.js'

const plans = await Promise.all(
  readdirSync('fixtures/documents', {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(({name}) => readFileSync(`fixtures/documents/${name}/plan.md`, 'utf8').normalize('NFC'))
    .map(async text => cleanPlan('plan.md', text, await lint('plan.md', text)))
)

async function planted(kind: SlipKind, text: string): Promise<Planted[]> {
  const plan = cleanPlan('plan.md', text, await lint('plan.md', text))
  const all: Planted[] = []
  const judge = (_: unknown, slipped: string) => lint('plan.md', slipped)
  for await (const one of plant([kind], [plan], judge, {each: 9, random: seeded(1)})) all.push(one)
  return all
}

describe('slips that are planted', () => {
  test.each(slipKinds.map(kind => [kind.name, kind] as const))(
    '%s: has a place in a whole plan',
    (_, kind) => {
      for (const plan of plans)
        for (const {start, end, text} of kind.slips(plan)) {
          expect(plan.text.slice(start, end)).not.toBe(text)
          return
        }
      expect.unreachable('nowhere')
    }
  )

  const clean = 'I. MỤC ĐÍCH\n\nNâng cao nhận thức của cán bộ, công chức.\n'

  test('one that is found, corrected, and spoken of once', async () => {
    const kind = rewriting('blank', ['wording/punctuation-spacing'], /bộ,/gu, () => 'bộ ,')
    const [one, ...more] = await planted(kind, clean)
    expect(more).toEqual([])
    expect(one).toMatchObject({finding: {rule: 'wording/punctuation-spacing'}, others: [], isCorrected: true})
  })

  test('one that another rule finds was not found by those that promise it', async () => {
    const kind = rewriting('blank', ['wording/quote-pairs'], /bộ,/gu, () => 'bộ ,')
    const [one] = await planted(kind, clean)
    expect(one).toMatchObject({finding: undefined, isCorrected: undefined})
    expect(one?.others).toHaveLength(1)
  })

  test('only what differs is replaced', () => {
    const kind = misspelling('x for s', [], word => (word === 'nhận' ? 'nhẩn' : undefined))
    const report = {findings: []} as never
    expect([...kind.slips(cleanPlan('plan.md', clean, report))]).toEqual([
      {start: clean.indexOf('nhận') + 2, end: clean.indexOf('nhận') + 3, text: 'ẩ'}
    ])
  })

  test('the table counts them', async () => {
    const kind = rewriting('blank', ['wording/punctuation-spacing'], /bộ,/gu, () => 'bộ ,')
    expect(
      tableOf(await planted(kind, clean))
        .split('\n')
        .slice(2)
    ).toEqual([
      '| wording/punctuation-spacing | blank | 1 | 1 | 100 % | 1 | 1 | 0 |',
      '| all |  | 1 | 1 | 100 % | 1 | 1 | 0 |'
    ])
  })
})
