import {readFileSync} from 'node:fs'
import {expect, test, vi} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'

vi.mock('../../../src/readers/markdown/remark.js', () => {
  throw new Error('the parser is loaded')
})

test('a plan of headings, lists, emphasis and tables is read without the parser of Markdown', async () => {
  const file = 'fixtures/documents/province-2024/plan.md'
  const {tree} = await readSource(file, readFileSync(file))
  expect(tree.children.length).toBeGreaterThan(20)
  // Only what is out of the ordinary needs it.
  await expect(readSource('a.md', new TextEncoder().encode('a `b`'))).rejects.toThrow()
})
