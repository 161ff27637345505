import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import type {Fault} from '../../../src/base/fault.js'
import {docOf, type DocLevel, type DocParagraph, type DocUse} from '../../support/doc-writer.js'

/** What stands before each paragraph: “2/1” is one at depth 1 of the second use of a list. */
async function numbers(
  places: string,
  lists: readonly (readonly DocLevel[])[],
  uses?: readonly DocUse[]
): Promise<string> {
  const paragraphs = places.split(' ').map((place): DocParagraph => {
    const [list, level] = place.split('/').map(Number)
    return {text: 'x', list: list!, level: level!}
  })
  const {text} = await readSource('plan.doc', docOf(paragraphs, lists, uses ? {uses} : {}))
  return text.replaceAll('x', '').split('\n').join(' ').replace(/ +/g, ' ').trim()
}

const chapters = [{kind: 0, pattern: '\u0000.'}]
const outline = [
  {kind: 1, pattern: '\u0000.'},
  {kind: 0, pattern: '\u0001.'},
  {kind: 4, pattern: '\u0002)'}
]

describe('where numbers begin', () => {
  test('at another number than 1', async () => {
    expect(await numbers('1/0 1/0', [[{kind: 0, pattern: '\u0000.', start: 5}]])).toBe('5. 6.')
  })

  test('each use of a list goes on; one that says so begins anew, once', async () => {
    const anew = {list: 1, changes: [{depth: 0, start: 1}]}
    expect(await numbers('1/0 1/0 2/0 2/0', [chapters], [{list: 1}, {list: 1}])).toBe('1. 2. 3. 4.')
    expect(await numbers('1/0 1/0 2/0 2/0 1/0', [chapters], [{list: 1}, anew])).toBe('1. 2. 1. 2. 3.')
  })

  test('a use that writes its numbers otherwise', async () => {
    const lettered = {list: 1, changes: [{depth: 0, level: {kind: 4, pattern: '\u0000)'}}]}
    expect(await numbers('1/0 2/0 1/0', [chapters], [{list: 1}, lettered])).toBe('1. b) 3.')
    const anew = {list: 1, changes: [{depth: 0, start: 3, level: {kind: 3, pattern: '\u0000)'}}]}
    expect(await numbers('1/0 2/0 2/0', [chapters], [{list: 1}, anew])).toBe('1. C) D)')
  })
})

describe('what begins a level anew', () => {
  test.each<[string, number | undefined, string]>([
    ['any level above it', undefined, 'I. 1. a) 2. a) II. 1. a)'],
    ['only the first level', 1, 'I. 1. a) 2. b) II. 1. a)'],
    ['nothing', 0, 'I. 1. a) 2. b) II. 1. c)']
  ])('%s', async (_, restartedBelow, printed) => {
    const letters = restartedBelow === undefined ? outline[2]! : {...outline[2]!, restartedBelow}
    const list = [outline[0]!, outline[1]!, letters]
    expect(await numbers('1/0 1/1 1/2 1/1 1/2 1/0 1/1 1/2', [list])).toBe(printed)
  })
})

describe('how numbers are written', () => {
  test.each([
    [1, 'II'],
    [2, 'ii'],
    [3, 'B'],
    [4, 'b'],
    [5, '2'],
    [22, '02']
  ])('of kind %d', async (kind, second) => {
    expect(await numbers('1/0 1/0', [[{kind, pattern: '\u0000'}]])).toMatch(new RegExp(` ${second}$`))
  })

  test('none at all, and signs', async () => {
    expect(await numbers('1/0', [[{kind: 255, pattern: ''}]])).toBe('')
    expect(await numbers('1/0', [[{kind: 23, pattern: '+'}]])).toBe('+')
  })

  test('all in digits where the level says so', async () => {
    const level = {kind: 0, pattern: '\u0000.\u0001.'}
    expect(await numbers('1/0 1/1', [[outline[0]!, level]])).toBe('I. I.1.')
    expect(await numbers('1/0 1/1', [[outline[0]!, {...level, legal: true}]])).toBe('I. 1.1.')
  })

  test('of a level that a simple list does not have', async () => {
    expect(await numbers('1/0', [[{kind: 0, pattern: '\u0000.\u0001'}]])).toBe('1.')
  })
})

describe('which list a paragraph names', () => {
  const read = async (list: number, level = 0) => {
    const paragraphs = [
      {text: 'Một', list: 1, level: 0},
      {text: 'Hai', list, level},
      {text: 'Ba', list: 1, level: 0}
    ]
    const {text, notes} = await readSource('plan.doc', docOf(paragraphs, [chapters]))
    return [text.split('\n').filter(Boolean), notes?.map(({kind, count}) => `${kind} ${count}`)]
  }

  test.each([
    ['none', 0, 0],
    ['none, its indent being kept', 0xf801, 0],
    ['one that passes it over', 1, 12]
  ])('%s', async (_, list, level) => {
    expect(await read(list, level)).toEqual([['1. Một', 'Hai', '2. Ba'], undefined])
  })

  test('the list whose number is written below zero', async () => {
    expect(await read(0xffff)).toEqual([['1. Một', '2. Hai', '3. Ba'], undefined])
  })

  test('one that is not there: the number is not read', async () => {
    expect(await read(7)).toEqual([['1. Một', 'Hai', '2. Ba'], ['numbers-not-read 1']])
    expect(await read(1, 5)).toEqual([['1. Một', 'Hai', '2. Ba'], ['numbers-not-read 1']])
  })
})

test.each([
  ['lists', 0x2e2],
  ['uses of lists', 0x2ea]
])('%s that stand behind the end of the file are damage', async (_, at) => {
  const bytes = docOf([{text: 'Một', list: 1, level: 0}], [chapters])
  new DataView(bytes.buffer).setUint32(512 + at, 0xfffffff0, true)
  const fault = await readSource('plan.doc', bytes).catch((error: unknown) => error)
  expect((fault as Fault).what.en).toContain('damaged or cut short')
})
