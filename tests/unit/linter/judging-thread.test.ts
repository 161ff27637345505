import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, afterEach, expect, test} from 'vitest'
import {JudgingThread} from '../../../src/linter/judging-thread.js'
import type {WorkerAnswer} from '../../../src/linter/worker-messages.js'

const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-thread-'))
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** Says which thread it is, and ends at a file that is called “end” or “throw”. */
const file = path.join(folder, 'thread.cjs')
writeFileSync(
  file,
  `const {parentPort, threadId} = require('node:worker_threads')
parentPort.on('message', ({path}) => {
  if (path === 'end') process.exit(1)
  if (path === 'throw') throw new Error('no memory')
  parentPort.postMessage({crash: String(threadId)})
})
`
)

let thread: JudgingThread
afterEach(() => thread.end())

/** Asks a thread for all of these at once: by which thread each was answered, or why it was not. */
async function answersTo(...paths: string[]): Promise<string[]> {
  const said = paths.map(name => thread.ask({path: name, bytes: new Uint8Array(), withBlocks: false}))
  const settled = await Promise.allSettled(said)
  const answers: (WorkerAnswer | Error)[] = settled.map(one =>
    one.status === 'fulfilled' ? one.value : (one.reason as Error)
  )
  return answers.map(one => (one instanceof Error ? one.message : 'crash' in one ? one.crash : ''))
}

function begin(): void {
  thread = new JudgingThread(file, {options: {today: '2026-11-20'}, host: {cwd: folder}})
}

test('one thread judges all that waited for one that ended', async () => {
  begin()
  const [before, ended, ...after] = await answersTo('a', 'end', 'b', 'c', 'd')
  expect(ended).toBe('a thread ended')
  expect(new Set(after).size).toBe(1)
  expect(after[0]).not.toBe(before)
  expect(thread.asked).toBe(0)
})

test('each that ends takes the file with it that it judged, and says why', async () => {
  begin()
  const [a, ended, b, thrown, c] = await answersTo('a', 'end', 'b', 'throw', 'c')
  expect([ended, thrown]).toEqual(['a thread ended', 'no memory'])
  expect(new Set([a, b, c]).size).toBe(3)
})

test('what is asked later is judged by the thread that took its place', async () => {
  begin()
  expect(await answersTo('throw')).toEqual(['no memory'])
  const [first] = await answersTo('a')
  expect(first).toMatch(/^\d+$/)
  expect(await answersTo('b', 'c')).toEqual([first, first])
  expect(await answersTo('end', 'd')).toEqual(['a thread ended', expect.not.stringMatching(`^${first}$`)])
})
