import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {citations, lint, statuses} from '../../support/linting.js'
import {transforms} from '../../support/transforms.js'

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

test('a table right below a bullet, without an empty line, is a table', async () => {
  const table =
    '| STT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Đăng tin \\| bài | **Sở Nội vụ** |\n'
  const plan = `KẾ HOẠCH\nTuyên truyền năm 2026\n\nI. NỘI DUNG\n- Đăng tin.\n${table}- Phát sóng.\n`
  const source = await readSource('plan.md', new TextEncoder().encode(plan))
  const tables = source.tree.children.flatMap(block => (block.type === 'table' ? [block] : []))
  expect(tables.map(one => one.children.map(row => row.children.map(cell => cell.passage.value)))).toEqual([
    [
      ['STT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Đăng tin | bài', 'Sở Nội vụ']
    ]
  ])
  const last = source.tree.children.at(-1)!
  expect(last.type === 'paragraph' && last.passage.value).toBe('- Phát sóng.')
})
