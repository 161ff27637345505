import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {toReport} from '../../../src/engine/lint-files.js'
import {lint} from '../../support/linting.js'
import {shownAs} from '../../support/reports.js'
import {reportFaults} from '../../support/report-schema.js'

/** Whole plans: what a user sees of each, word for word, and the report that programs read. */
const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)

describe.each(plans)('%s', plan => {
  const folder = `fixtures/documents/${plan}`
  const report = async () => {
    const file = await lint('plan.md', readFileSync(`${folder}/plan.md`))
    return toReport([file], {version: '0.0.0', packs: {}, knowledge: '2026-11-28'})
  }

  test('findings', async () => {
    await same(`${folder}/expected.txt`, await shownAs('stylish', await report()))
  })

  test('the report, which keeps to its schema', async () => {
    const whole = await report()
    expect(reportFaults(whole)).toEqual([])
    await same(`${folder}/expected.json`, `${JSON.stringify(whole.files, null, 2)}\n`)
  })

  test('each quote is the text at its place', async () => {
    const [file] = (await report()).files
    if (!file || file.fault) throw new Error('the plan could not be read')
    const text = readFileSync(`${folder}/plan.md`, 'utf8')
    const quoted = [...file.findings, ...file.checklist.flatMap(row => row.evidence)]
    for (const {start, end, quote} of quoted) {
      const at = text.slice(start.offset, end.offset)
      expect(quote).toBe(at.replace(/\s*\n\s*/g, ' ').trim())
      expect(text.split('\n')[start.line - 1]!.slice(start.column - 1)).toContain(at.split('\n')[0]!)
    }
  })
})

test('perfect plans stay perfect', async () => {
  for (const plan of [
    'province-2024',
    'province-2026',
    'province-2026-city',
    'department-2025',
    'district-2023',
    'commune-2026'
  ]) {
    const {findings} = await lint('plan.md', readFileSync(`fixtures/documents/${plan}/plan.md`))
    expect(findings, plan).toEqual([])
  }
})

async function same(file: string, actual: string): Promise<void> {
  if (process.env.UPDATE && !process.env.CI) writeFileSync(file, actual)
  expect(actual).toBe(readFileSync(file, 'utf8'))
}
