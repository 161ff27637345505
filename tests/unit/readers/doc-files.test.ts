import {describe, expect, test} from 'vitest'
import {readSourceApart as readSource} from '../../../src/engine/read-apart.js'
import {Fault} from '../../../src/base/fault.js'
import {compoundFile, docOf, type DocOptions} from '../../support/doc-writer.js'

const body = Array.from({length: 8}, (_, at) => ({text: `${at + 1}. Thông tin, tuyên truyền`}))
const printed = body.map(({text}) => `${text}\n`).join('')

async function text(bytes: Uint8Array): Promise<string> {
  return (await readSource('plan.doc', bytes)).text
}

async function fault(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readSource('plan.doc', bytes).catch((thrown: unknown) => thrown)
  return error instanceof Fault ? error.what.en : `no fault but ${String(error)}`
}
const damaged = 'The Word document “plan.doc” is damaged or cut short and cannot be read.'

function changed(
  bytes: Uint8Array,
  ...changes: readonly (readonly [at: number, value: number])[]
): Uint8Array {
  const copy = bytes.slice()
  for (const [at, value] of changes) new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

describe('a file however it is laid out', () => {
  test.each<[string, DocOptions['file']]>([
    ['short sectors for short streams', {short: true}],
    ['long sectors', {sector: 4096}],
    ['both', {sector: 4096, short: true}]
  ])('%s', async (_, file) => {
    expect(await text(docOf(body, [], {file: file!}))).toBe(printed)
  })

  test('names of streams in small letters', async () => {
    const bytes = Buffer.from(docOf(body))
    for (const name of ['WordDocument', '1Table'])
      bytes.write(name.toLowerCase(), bytes.indexOf(name, 0, 'utf16le'), 'utf16le')
    expect(await text(Uint8Array.from(bytes))).toBe(printed)
  })

  test('pictures so large that the header does not name all of the table', async () => {
    const objects = {ObjectPool: {Picture: new Uint8Array(15_000_000)}}
    expect(await text(docOf(body, [], {objects}))).toBe(printed)
  })
})

describe('a file that is broken', () => {
  const items = Array.from({length: 60}, () => ({text: 'Tuyên truyền', list: 1, level: 0}))
  const lists = [1, 2, 3].map(() => Array.from({length: 9}, () => ({kind: 0, pattern: '\u0000.'})))
  const short = docOf(items, lists, {file: {short: true}})
  const at = (offset: number) => new DataView(short.buffer).getUint32(offset, true)
  /** Where a sector begins, and where the table says which follows it. */
  const sector = (number: number) => (number + 1) * 512
  const follows = (number: number) => sector(at(76)) + number * 4
  const directory = sector(at(48))
  const end = 0xfffffffe

  test('the short sectors break off, or what says how they follow', async () => {
    expect((await text(short)).slice(0, 16)).toBe('1. Tuyên truyền\n')
    const [first, length] = [at(directory + 116), at(directory + 120)]
    const last = first + Math.ceil(length / 512) - 1
    expect(await fault(changed(short, [follows(last - 1), end]))).toBe(damaged)
    expect(await fault(changed(short, [60, end]))).toBe(damaged)
  })

  test.each<[string, readonly (readonly [number, number])[]]>([
    ['sectors of no length that is known', [[28, 0x0005fffe]]],
    ['a directory that is not there', [[48, 0x00ffffff]]],
    ['no root', [[directory + 64, 0]]],
    [
      'a circle in what the header does not name',
      [
        [68, at(48)],
        [directory + 508, at(48)]
      ]
    ],
    ['a table that the header does not name', [[76, end]]]
  ])('%s', async (_, changes) => {
    expect(await fault(changed(short, ...changes))).toBe(damaged)
  })

  test('a stream of text that is too short, or stands alone', async () => {
    const head = new Uint8Array(700)
    head.set([0xec, 0xa5, 0xc1])
    expect(await fault(compoundFile({WordDocument: head.subarray(0, 400)}))).toBe(damaged)
    expect(await fault(compoundFile({WordDocument: head}))).toBe(damaged)
    expect(await fault(compoundFile({WordDocument: head, '0Table': new Uint8Array(600)}))).toBe(damaged)
  })
})

describe('parts that are not where they should be', () => {
  const whole = docOf(body)
  const document = 512

  test.each([
    ['the pieces', 0x1a2],
    ['the looks of characters', 0xfa],
    ['the fonts', 0x112]
  ])('%s', async (_, at) => {
    expect(await fault(changed(whole, [document + at, 0x00ffffff]))).toBe(damaged)
  })

  test('how rows are set, each within what is said of another', async () => {
    const cells = ['STT', 'Việc'].map(text => ({text, mark: 'cell'}) as const)
    const row = [...cells, {text: '', mark: 'row', elsewhere: true, columns: 60} as const]
    const bytes = docOf([...row, ...row])
    expect(await text(bytes)).toContain('STT')
    const second = Buffer.from(bytes).lastIndexOf(Buffer.from([0x46, 0x66]))
    expect(await fault(changed(bytes, [second + 2, 1]))).toBe(damaged)
  })

  test('pages of looks that the file does not have: the text is none the worse', async () => {
    const cut = changed(whole, [document + 0xfe, 0], [document + 0x106, 0])
    expect(await text(cut)).toBe(printed)
  })
})

test.each([
  ['of another program', 0, 0x00c1a5db],
  ['of Word 95', 0, 0x0068a5ec]
])('a document %s', async (_, at, value) => {
  const old = changed(docOf(body), [512 + at, value])
  expect(await fault(old)).toBe(
    '“plan.doc” is not a Word 97–2003 document, or is damaged or older, and cannot be read.'
  )
})
