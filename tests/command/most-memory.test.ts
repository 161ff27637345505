import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {rawWord} from '../support/word-writer.js'

/** Whatever its bytes, judging one document takes less than 512 MB: the longest that are taken, of what takes most. */
const most = 512
const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-memory-'))
afterAll(() => rmSync(folder, {recursive: true}))

const longest = 1_490_000
const upTo = (unit: string) => unit.repeat(Math.floor(longest / unit.length))
const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`

test
  .skipIf(process.platform === 'win32')
  .each<[what: string, name: string, code: number, content: () => string | Uint8Array]>([
    ['abbreviations that nobody explains', 'a.md', 0, () => upTo('ABĐG và ').slice(0, 1_300_000)],
    [
      'slips of the pen',
      'c.txt',
      1,
      () => 'Nghị đinh số 1/2020/NĐ-CP ngày 31/02/2020 cuả Chính phũ ,quyêt\n'.repeat(9500)
    ],
    ['marks without partners', 'd.txt', 2, () => upTo('“a ”b (c ]d “')],
    [
      'cells of a Word file',
      'e.docx',
      0,
      () =>
        rawWord(`<w:tbl>${`<w:tr>${cell('Tuyên truyền')}${cell('Sở Nội vụ')}</w:tr>`.repeat(25_000)}</w:tbl>`)
    ]
  ])('%s', async (_, name, expected, content) => {
  const file = path.join(folder, name)
  writeFileSync(file, content())
  const {code, megabytes} = await held([file])
  expect(code).toBe(expected)
  expect(megabytes).toBeLessThan(most)
})

/** The exit code of the built command, and the most that its process held. */
async function held(args: readonly string[]): Promise<{code: number; megabytes: number}> {
  const told = path.join(folder, 'held')
  const hook = path.join(folder, 'hook.mjs')
  writeFileSync(
    hook,
    `import {writeFileSync} from 'node:fs'
    process.on('exit', () => writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS / 1024)))`
  )
  const command = ['--import', pathToFileURL(hook).href, path.resolve('dist/cli.cjs'), ...args]
  const options = ['--no-config', '--no-cache', '--no-ci-format', '-f', 'json']
  const child = spawn(process.execPath, [...command, ...options], {stdio: 'ignore'})
  const code = await new Promise<number>(resolve => child.once('close', ended => resolve(ended ?? -1)))
  return {code, megabytes: Number(readFileSync(told, 'utf8'))}
}
