import {utimesSync} from 'node:fs'
import {expect, test} from 'vitest'
import {fixture, Folder} from '../support/repository.js'

/** What a run that was killed amid writing left beside a file is told by the next one that writes there, and stays. */

const name = (digit: string) => `.cchclint-${digit.repeat(8)}-0000-4000-8000-000000000000.tmp`
const [first, second] = [name('1'), name('2')]
const faulty = fixture('province-2023-no-indices').replace('nhịp nhàng giữa', 'nhịp nhàng , giữa')

/** As it would lie there after this many seconds. */
function age(folder: Folder, file: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds
  utimesSync(folder.at(file), then, then)
}

test.each([
  ['a report', ['a.md', '-f', 'json', '-o', 'trong/b.json']],
  ['a plan that is mended', ['trong/a.md', '--fix']],
  ['a sheet', ['checklist', 'a.md', '-o', 'trong/b.html']]
])('%s', async (_, args) => {
  const folder = new Folder({'a.md': faulty, 'trong/a.md': faulty, [`trong/${first}`]: 'nửa chừng'})
  age(folder, `trong/${first}`, 3600)
  const {err} = await folder.run(args)
  expect(err.split('\n').filter(line => line.includes('tmp'))).toEqual([
    `“trong/${first}” là tệp tạm do một lần chạy bị ngắt giữa chừng để lại; có thể xóa tệp này.`
  ])
  expect(folder.read(`trong/${first}`)).toBe('nửa chừng')
})

test('several, in English', async () => {
  const folder = new Folder({'a.md': faulty, [first]: '', [second]: ''})
  for (const file of [first, second]) age(folder, file, 3600)
  const {err} = await folder.run(['a.md', '-f', 'json', '-o', 'b.json', '--lang', 'en'])
  expect(err).toContain(`“${first}” and 1 more like it were left by runs that were ended amid writing`)
})

test.each([
  ['one that another run may be writing now', first, 5],
  ['a file of somebody else', '.cchclint-ghi-chu.tmp', 3600],
  ['a name that only begins so', `${first}.docx`, 3600]
])('nothing is said of %s', async (_, file, seconds) => {
  const folder = new Folder({'a.md': faulty, [file]: ''})
  age(folder, file, seconds)
  expect((await folder.run(['a.md', '-f', 'json', '-o', 'b.json'])).err).not.toContain('tạm')
})

test('nothing is said where nothing is written', async () => {
  const folder = new Folder({'a.md': faulty, [first]: ''})
  age(folder, first, 3600)
  expect((await folder.run(['a.md', '-f', 'json'])).err).not.toContain('tạm')
})
