import {mkdtempSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {corpusTable, isOfKind, type ReadFile, sentences} from '../../../src/maintain/corpus/corpus-table.js'
import {outcomeOf, readWatched} from '../../../src/maintain/corpus/read-watched.js'
import {runBounded} from '../../../src/maintain/corpus/run-bounded.js'
import {sharesOf} from '../../../src/maintain/corpus/shares.js'

const node = (code: string) => [process.execPath, '-e', code, '--'] as const

describe('a file is read in a process that is watched', () => {
  const read = (code: string, bounds: {time?: number; heap?: number} = {}) =>
    readWatched('/some/plan.doc', {program: node(code), time: 20_000, heap: 512, ...bounds})

  test('its text, its time and its memory', async () => {
    const outcome = await read('console.log("Kế hoạch")')
    expect(outcome).toMatchObject({kind: 'read', text: 'Kế hoạch\n', sentence: ''})
    expect(outcome.took).toBeGreaterThan(0)
    expect(outcome.memory).toBeGreaterThan(5)
  })

  test('a sentence that says why it is not read is the same for all files', async () => {
    const outcome = await read('console.error(`“${process.argv[1]}” has 12 pages.`); process.exitCode = 2')
    expect(outcome).toMatchObject({kind: 'refused', sentence: '“…” has N pages.'})
  })

  test('one that does not end is ended, with what it began', async () => {
    const forever = 'setInterval(() => {}, 1000)'
    const child = `require("child_process").spawn(process.execPath, ["-e", "${forever}"], {stdio: "inherit"}); ${forever}`
    expect(await read(child, {time: 1500})).toMatchObject({kind: 'hang'})
  })

  test('one that takes too much memory crashes', async () => {
    const outcome = await read('const all = []; for (;;) all.push(Array(1e5).fill(all.length))', {heap: 64})
    expect(outcome.kind).toBe('crash')
    expect(outcome.sentence).toContain('heap out of memory')
  })

  test('a program that is not there', async () => {
    await expect(runBounded(['no-such-program'], {time: 1000})).rejects.toThrow('ENOENT')
  })

  test.each([
    [{code: 0, out: ' \n1.\n'}, 'empty'],
    [{code: 2, err: 'cchclint gặp lỗi của chương trình (internal error): TypeError'}, 'crash'],
    [{code: null, err: ''}, 'crash'],
    [{code: 1, err: ''}, 'crash']
  ])('%o is %s', (ended, kind) => {
    expect(outcomeOf({isLate: false, took: 1, out: '', err: '', ...ended}, 'plan.doc').kind).toBe(kind)
  })
})

describe('words of another program', () => {
  test('each counts as often as it stands there, however it is written', () => {
    expect(sharesOf('Kế hoạch: kế HOẠCH.', 'ke\u0302\u0301 hoạch kế hoạch kế')).toEqual({
      words: 5,
      found: 4,
      pairs: 4,
      foundPairs: 3
    })
  })

  test('signs that only part words part none', () => {
    expect(sharesOf('hoạch', 'hoạ\u00adch')).toMatchObject({words: 1, found: 1})
  })

  test('the order is told by pairs', () => {
    expect(sharesOf('c d a b', 'a b c d')).toEqual({words: 4, found: 4, pairs: 3, foundPairs: 2})
  })
})

describe('the table', () => {
  const outcome = {kind: 'read', text: '', sentence: '', took: 1500, memory: 90} as const
  const shares = {words: 200, found: 150, pairs: 100, foundPairs: 70}
  const all: ReadFile[] = [
    {file: 'a.doc', format: 'doc', outcome, shares},
    {file: 'b.doc', format: 'doc', outcome: {...outcome, took: 200}, shares: {...shares, found: 200}},
    {file: 'c.doc', format: 'doc', outcome: {...outcome, kind: 'refused', sentence: 'Old.'}, shares},
    {
      file: 'd.doc',
      format: 'doc',
      outcome: {...outcome, kind: 'refused', sentence: 'Bad.'},
      shares: undefined
    },
    {file: 'e.docx', format: 'docx', outcome: {...outcome, kind: 'hang', took: 60_000}, shares: undefined}
  ]

  test('a row for each format', () => {
    expect(corpusTable(all).split('\n')).toEqual([
      '| format | files | read | empty | refused | crash | hang | held | words | in order | short | missed | slowest | memory |',
      `|${' --- |'.repeat(14)}`,
      '| doc | 4 | 2 | 0 | 2 | 0 | 0 | 2 | 87.5 % | 70.0 % | 1 | 1 | 1.5 s | 90 MiB |',
      '| docx | 1 | 0 | 0 | 0 | 0 | 1 | 0 |  |  | 0 | 0 | 60.0 s | 90 MiB |',
      '| all | 5 | 2 | 0 | 2 | 0 | 1 | 2 | 87.5 % | 70.0 % | 1 | 1 | 60.0 s | 90 MiB |'
    ])
  })

  test('files of a kind, and what is said of them', () => {
    expect(all.filter(one => isOfKind(one, 'short')).map(({file}) => file)).toEqual(['a.doc'])
    expect(all.filter(one => isOfKind(one, 'missed')).map(({file}) => file)).toEqual(['c.doc'])
    expect(sentences(all, 'refused')).toEqual(['1 × Bad.', '1 × Old.'])
  })
})

test('what is run knows which file it reads', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'corpus-')), 'plan.txt')
  writeFileSync(file, 'Kế hoạch')
  const program = node('console.log(require("fs").readFileSync(process.argv[1], "utf8"))')
  expect(await readWatched(file, {program, time: 20_000, heap: 512})).toMatchObject({text: 'Kế hoạch\n'})
})
