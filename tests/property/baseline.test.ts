import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {Repository} from '../support/memory-repository.js'

/** Edits at any place but that of a finding neither hide it nor bring it back, and what is new is told wherever it is. */

const misspelt = [
  'Mở đợt tuyên tuyền cao điểm về dịch vụ công trực tuyến.',
  'In sổ tay tuyên tuyền bằng ba thứ tiếng.'
]
const neutral = [
  'Việc này làm xong trước mùa mưa.',
  'Phòng họp trực tuyến do đơn vị tự bố trí.',
  'Tài liệu được in hai mặt để tiết kiệm giấy.',
  'Ảnh chụp phải rõ người, rõ việc, rõ địa điểm.',
  'Bảng tin ở thôn được thay mỗi tuần một lần.'
]
const blocks = readFileSync('fixtures/documents/province-2025-old-duties/plan.md', 'utf8')
  .trim()
  .split('\n\n')
/** Where a paragraph may come: behind the first heading, before the closing. */
const first = blocks.findIndex(block => block.startsWith('## I.')) + 2
const last = blocks.findIndex(block => block.startsWith('Trên đây')) - 1
const place = fc.integer({min: first, max: last})

function withAt(text: readonly string[], added: readonly {at: number; block: string}[]): string[] {
  const made = [...text]
  for (const {at, block} of [...added].sort((a, b) => b.at - a.at)) made.splice(at, 0, block)
  return made
}

const old = withAt(
  blocks,
  misspelt.map((block, i) => ({block, at: first + 8 * (i + 1)}))
)
const text = (parts: readonly string[]) => `${parts.join('\n\n')}\n`
/** A paragraph put between two numbers leaves them in disorder. */
const isOfPlan = (line: string) => !line.includes('form/numbering-sequence')

let repository: Repository
let known: string[]
beforeAll(async () => {
  repository = await new Repository({'a.md': text(old)}).accepted()
  known = (await repository.quiet()).sort()
  expect(known).toHaveLength(4)
})

const additions = fc
  .subarray(neutral)
  .chain(some => fc.tuple(...some.map(block => place.map(at => ({at, block})))))
  .map(added => added as {at: number; block: string}[])

test('lines that come and paragraphs that move change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(additions, place, place, async (added, one, other) => {
      const rest = old.filter(block => !misspelt.includes(block))
      const moved = withAt(rest, [
        {at: one, block: misspelt[0]!},
        {at: other, block: misspelt[1]!}
      ])
      const now = repository.with({'a.md': text(withAt(moved, added))})
      expect((await now.loud()).filter(isOfPlan)).toEqual([])
      expect((await now.quiet()).sort()).toEqual(known)
      expect(await now.stale()).toEqual([])
    }),
    {numRuns: 25, seed: 20261120}
  )
})

test('what is new is told, also where as much was mended', async () => {
  await fc.assert(
    fc.asyncProperty(
      additions,
      place,
      fc.nat(1),
      fc.constantFrom(...neutral),
      async (added, at, mended, sentence) => {
        const fixed = old.map(block =>
          block === misspelt[mended] ? block.replace('tuyền', 'truyền') : block
        )
        const wrong = sentence.replace('.', ', ghi rõ trong tài liệu tuyên tuyền.')
        const now = repository.with({'a.md': text(withAt(withAt(fixed, [{at, block: wrong}]), added))})
        expect((await now.loud()).filter(isOfPlan)).toEqual(['a.md: wording/official-terms “tuyên tuyền”'])
        expect(await now.stale()).toHaveLength(1)
      }
    ),
    {numRuns: 25, seed: 20261120}
  )
})
