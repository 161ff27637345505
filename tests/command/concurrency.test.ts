import {mkdtempSync, readFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import path from 'node:path'
import {expect, test} from 'vitest'
import {threadsFor} from '../../src/linter/worker-judge.js'
import {runBuilt} from '../support/command.js'
import {fixture, Folder, pack} from '../support/repository.js'

const names = ['commune-2026', 'province-2023-no-indices', 'province-2024-other-topic', 'district-2023']

/** Plans of several formats and configurations, some of which cannot be read. */
function repository(): Folder {
  const folder = new Folder({
    '.git/': '',
    '.cchclintrc.yaml': 'stage: final\n',
    'bo/.cchclintrc.yaml': 'packs: [rieng]\nlang: en\n',
    ...pack('bo/rieng', 'đường dây nóng'),
    'hong.docx': 'không phải Word',
    'trong.md': '',
    'word.docx': readFileSync('fixtures/documents/province-2024/libreoffice.docx'),
    'in.pdf': readFileSync('fixtures/documents/province-2024/libreoffice.pdf')
  })
  for (const name of names) {
    folder.write(`${name}.md`, fixture(name))
    folder.write(`bo/${name}.md`, fixture(name))
  }
  return folder
}

test('the output is the same to the byte whatever the number of threads and the state of the cache', async () => {
  const folder = repository()
  const home = mkdtempSync(path.join(tmpdir(), 'cchclint-threads-'))
  const at = (...args: string[]) =>
    runBuilt(['-f', 'json', '.', '--today', '2026-11-20', ...args], {
      cwd: folder.root,
      env: {XDG_CACHE_HOME: home, LOCALAPPDATA: home}
    })
  const alone = await at('--concurrency', '1', '--no-cache')
  expect(alone.code).toBe(2)
  expect(await at('--concurrency', '2', '--no-cache')).toEqual(alone)
  for (const threads of ['1', '4']) {
    expect(await at('--concurrency', threads, '--cache-location', path.join(home, threads))).toEqual(alone)
    expect(await at('--concurrency', threads, '--cache-location', path.join(home, threads))).toEqual(alone)
  }
  // What threads have judged is known to a run without, and the other way round.
  expect(await at('--concurrency', '1', '--cache-location', path.join(home, '4'))).toEqual(alone)
  expect(await at('--concurrency', '4', '--cache-location', path.join(home, '1'))).toEqual(alone)
})

test('fixes, a rule that there is not and no rule at all are what they are without', async () => {
  const folder = repository()
  for (const args of [
    ['--fix-dry-run'],
    ['--only', 'cchc/khong-co'],
    ['--rule', 'rieng/cum-tu=off', '--only', 'rieng/cum-tu']
  ]) {
    const [one, two] = await Promise.all(
      ['1', '2'].map(threads =>
        runBuilt(['.', '--today', '2026-11-20', '--no-cache', '--concurrency', threads, ...args], {
          cwd: folder.root
        })
      )
    )
    expect(two).toEqual(one)
  }
})

test('by themselves threads are started only for many files', () => {
  expect(threadsFor('auto', 20, 100_000)).toBe(1)
  expect(threadsFor('auto', 1000, 100_000)).toBe(availableParallelism())
  expect(threadsFor('auto', 3, 50 << 20)).toBeLessThanOrEqual(3)
  expect(threadsFor(4, 1000, 1)).toBe(4)
  expect(threadsFor(4, 1, 1)).toBe(1)
})

test.each(['0', '65', '-1', 'nhieu', '1.5', ''])('“%s” is no number of threads', async typed => {
  const ran = await new Folder({'a.md': 'x'}).run([`--concurrency=${typed}`, 'a.md'])
  expect(ran).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('phải là auto hoặc một số từ 1 đến 64')
  })
})
