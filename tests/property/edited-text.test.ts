import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bytesHost} from '../../src/linter/bytes-host.js'
import {Linter} from '../../src/linter/linter.js'
import {builtInKnowledge, builtInPacks} from '../../src/packs/built-in.js'
import {growthOf, linear} from '../support/growth.js'
import {today} from '../support/linting.js'

/** A document that is being written is judged again at each key: what is known of it must never show. */

const made = () => new Linter({today}, bytesHost(builtInPacks, builtInKnowledge))

/** What a person does to a text, of which each part is a share of its length. */
type Edit = (text: string, share: number) => string
const atPlace = (change: (text: string, at: number) => string): Edit => {
  return (text, share) => change(text, Math.floor(share * text.length))
}
const atLine = (change: (lines: string[], at: number) => void): Edit => {
  return (text, share) => {
    const lines = text.split('\n')
    change(lines, Math.floor(share * lines.length))
    return lines.join('\n')
  }
}
const edits: readonly Edit[] = [
  text => `\n${text}`,
  atPlace((text, at) => `${text.slice(0, at)}ă${text.slice(at)}`),
  atPlace((text, at) => text.slice(0, at) + text.slice(at + 1)),
  atPlace((text, at) => `${text.slice(0, at)}\n${text.slice(at)}`),
  atPlace((text, at) => `${text.slice(0, at)} hằng quý Sở Nội vụ báo cáo ngày 31/12/2024 ${text.slice(at)}`),
  atLine((lines, at) => lines.splice(at, 1)),
  atLine((lines, at) => lines.splice(at, 0, lines[lines.length - 1 - at] ?? '')),
  atLine((lines, at) => lines.splice(at, 2, `${lines[at]} ${lines[at + 1] ?? ''}`))
]

test.each(['province-2024', 'commune-2026', 'department-2025'])(
  'each version of %s is judged as if it were the first',
  async name => {
    const plan = readFileSync(`fixtures/documents/${name}/plan.md`, 'utf8')
    const path = 'plan.md'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...edits), fc.double({min: 0, max: 0.999, noNaN: true})), {
          minLength: 1,
          maxLength: 5
        }),
        async changes => {
          const linter = made()
          // What is judged once is not taken for what is being written.
          await linter.lintText(plan, {path})
          await linter.lintText(plan, {path})
          let text = plan
          for (const [edit, share] of changes) {
            text = edit(text, share)
            const report = await linter.lintText(text, {path})
            expect(report).toEqual(await made().lintText(text, {path}))
          }
        }
      ),
      {numRuns: 8, seed: 20261120}
    )
  }
)

test('a long time of writing changes nothing', async () => {
  const plan = readFileSync('fixtures/documents/commune-2026/plan.md', 'utf8')
  const linter = made()
  const path = 'plan.md'
  const lines = plan.split('\n')
  for (let version = 0; version < 60; version++) {
    lines[(version * 7) % lines.length] += ' hằng quý báo cáo'
    lines[(version * 13) % lines.length] += ' Sở Nội vụ'
    const text = lines.join('\n')
    const report = await linter.lintText(text, {path})
    if (version % 6 === 0) expect(report).toEqual(await made().lintText(text, {path}))
  }
})

test('versions that are judged at once do not get in each other’s way', async () => {
  const plan = readFileSync('fixtures/documents/commune-2026/plan.md', 'utf8')
  const linter = made()
  const path = 'plan.md'
  await linter.lintText(plan, {path})
  await linter.lintText(plan, {path})
  const versions = ['', '\n', '\n\n\n', 'Phụ lục\n\n'].map(before => before + plan)
  const reports = await Promise.all(versions.map(text => linter.lintText(text, {path})))
  for (const [at, text] of versions.entries())
    expect(reports[at]).toEqual(await made().lintText(text, {path}))
})

test('many paragraphs that say the same, in other lines, are known in time that grows with them', async () => {
  const path = 'plan.md'
  const inOneLine = 'Tuyên truyền cải cách.\n\n'
  const inTwo = 'Tuyên truyền\ncải cách.\n\n'
  const work = async (n: number) => {
    const linter = made()
    for (const text of [inOneLine, inOneLine, inTwo, inOneLine + inTwo])
      await linter.lintText(text.repeat(n), {path})
  }
  expect(await growthOf(work, 400)).toBeLessThan(linear)
}, 60_000)

test('two documents that say the same are not taken for each other', async () => {
  const plan = readFileSync('fixtures/documents/commune-2026/plan.md', 'utf8')
  const linter = made()
  const [one, other] = await Promise.all([
    linter.lintText(plan, {path: 'one.md'}),
    linter.lintText(`\n\n${plan}`, {path: 'other.md'})
  ])
  expect(one).toEqual(await made().lintText(plan, {path: 'one.md'}))
  expect(other).toEqual(await made().lintText(`\n\n${plan}`, {path: 'other.md'}))
})
