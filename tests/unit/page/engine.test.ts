import {gzipSync} from 'node:zlib'
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {createEngine} from '../../../web/engine/engine.js'
import type {Outfit, Question, Said} from '../../../web/engine/messages.js'
import type {Parts} from '../../../web/engine/parts.js'
import type {PageEngine, PageFault} from '../../../web/protocol.js'

/** A worker that says what it is told to say. */
class FakeWorker {
  static made: FakeWorker[] = []
  /** What becomes of a question that it is asked. */
  static answering: (question: Question, worker: FakeWorker) => void = () => undefined
  onmessage: ((event: {data: Said}) => void) | null = null
  onerror: ((event: {message: string; preventDefault(): void}) => void) | null = null
  isEnded = false
  outfit: Outfit | undefined

  constructor(readonly url: string) {
    FakeWorker.made.push(this)
  }

  postMessage(said: Outfit | Question): void {
    if ('kind' in said) FakeWorker.answering(said, this)
    else this.outfit = said
  }

  terminate(): void {
    this.isEnded = true
  }

  say(said: Said): void {
    if (!this.isEnded) this.onmessage?.({data: said})
  }
}

const packed = (text: string) => gzipSync(text).toString('base64')
/** The parts that were asked for, in order. */
let loaded: string[]
let engine: PageEngine

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker)
  FakeWorker.made = []
  loaded = []
  const parts: Parts = {
    manifest: {
      code: {core: [], pdf: ['core'], packs: ['core'], save: ['core']},
      data: ['words.bin'],
      partOf: {chunk: 'pdf'}
    },
    packed: async name => {
      loaded.push(name)
      return packed(name)
    }
  }
  engine = createEngine(parts)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const plan = {name: 'ke-hoach.md', bytes: new Uint8Array([35])}
const vietnamese = {language: 'vi'} as const
const kindOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answer',
    (fault: PageFault) => fault.kind
  )
const answer: Said = {kind: 'answer', answer: {}}

describe('the page’s engine', () => {
  test('refuses by name and size before anything is read or begun', async () => {
    expect(engine.refuse('bang.xlsx', 1)?.what.vi).toContain('bang.xlsx')
    expect(engine.refuse('ke-hoach.docx', 65 << 20)?.what.vi).toContain('65 MiB')
    expect(engine.refuse('ke-hoach.docx', 63 << 20)).toBeUndefined()
    expect(await kindOf(engine.judge({name: 'bang.xlsx', bytes: new Uint8Array()}, vietnamese))).toBe('file')
    expect(FakeWorker.made).toEqual([])
  })

  test('asks one thing after the other of one worker, which has what it needs', async () => {
    const asked: string[] = []
    FakeWorker.answering = (question, worker) => {
      asked.push(question.kind)
      queueMicrotask(() => worker.say(answer))
    }
    await Promise.all([engine.judge(plan, vietnamese), engine.make('json', plan, vietnamese)])
    expect(asked).toEqual(['judge', 'make'])
    expect(FakeWorker.made).toHaveLength(1)
    expect(loaded).toEqual(['boot', 'core', 'words.bin'])
    expect(FakeWorker.made[0]!.outfit?.partOf).toEqual({chunk: 'pdf'})
    // What saves is a part of its own, and so is what reads a PDF, whatever it is called.
    await engine.make('sheet-docx', plan, vietnamese)
    await engine.judge({name: 'ke-hoach.docx', bytes: Buffer.from('%PDF-1.7')}, vietnamese)
    expect(loaded.filter(name => name === 'save' || name === 'pdf')).toEqual(['save', 'pdf', 'save'])
    expect(FakeWorker.made.map(({isEnded}) => isEnded)).toEqual([true, true, false])
  })

  test('gives a worker the part that it asks for in vain, and asks again', async () => {
    FakeWorker.answering = (_, worker) =>
      queueMicrotask(() =>
        worker.say(loaded.includes('pdf') ? answer : {kind: 'needs', parts: ['pdf', 'pdf']})
      )
    expect(await kindOf(engine.judge(plan, vietnamese))).toBe('answer')
    FakeWorker.answering = (_, worker) => queueMicrotask(() => worker.say({kind: 'needs', parts: ['none']}))
    expect(await kindOf(engine.judge(plan, vietnamese))).toBe('program')
  })

  test('ends a worker that says nothing for longer than a minute, and goes on with another', async () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance']})
    FakeWorker.answering = () => undefined
    const silent = kindOf(engine.judge(plan, vietnamese))
    const next = kindOf(engine.judge(plan, vietnamese))
    await vi.waitFor(() => expect(FakeWorker.made[0]?.onmessage).toBeTruthy())
    const [first] = FakeWorker.made
    vi.advanceTimersByTime(59_000)
    first!.say({kind: 'alive'})
    vi.advanceTimersByTime(59_000)
    expect(first!.isEnded).toBe(false)
    FakeWorker.answering = (_, worker) => queueMicrotask(() => worker.say(answer))
    vi.advanceTimersByTime(3000)
    expect(first!.isEnded).toBe(true)
    expect([await silent, await next]).toEqual(['limit', 'answer'])
  })

  test('ends one that goes on for longer than five minutes, whatever it says', async () => {
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval', 'performance']})
    FakeWorker.answering = () => undefined
    const busy = kindOf(engine.judge(plan, vietnamese))
    await vi.waitFor(() => expect(FakeWorker.made[0]?.onmessage).toBeTruthy())
    for (let second = 0; second < 302; second++) {
      FakeWorker.made[0]!.say({kind: 'step', step: {kind: 'reading'}})
      vi.advanceTimersByTime(1000)
    }
    expect(await busy).toBe('limit')
  })

  test('stops what is going on and what waits, and nothing that was ended is heard', async () => {
    FakeWorker.answering = () => undefined
    const steps: string[] = []
    const open = [engine.judge(plan, vietnamese, ({kind}) => steps.push(kind)), engine.look([], 'vi')].map(
      kindOf
    )
    await vi.waitFor(() => expect(FakeWorker.made[0]?.onmessage).toBeTruthy())
    engine.stop()
    const [first] = FakeWorker.made
    first!.onmessage?.({data: {kind: 'step', step: {kind: 'reading'}}})
    expect(await Promise.all(open)).toEqual(['stopped', 'stopped'])
    expect(first!.isEnded).toBe(true)
    expect(steps).toEqual([])
    engine.stop()
    FakeWorker.answering = (_, worker) => queueMicrotask(() => worker.say(answer))
    expect(await kindOf(engine.judge(plan, vietnamese))).toBe('answer')
  })

  test('tells of a worker that fails, and begins anew', async () => {
    FakeWorker.answering = (_, worker) =>
      queueMicrotask(() => worker.onerror?.({message: 'out of memory', preventDefault: () => undefined}))
    const fault = (await engine.judge(plan, vietnamese).catch((error: unknown) => error)) as PageFault
    expect(fault.kind).toBe('program')
    expect(fault.hint?.vi).toContain('out of memory')
    FakeWorker.answering = (_, worker) => queueMicrotask(() => worker.say(answer))
    expect(await kindOf(engine.judge(plan, vietnamese))).toBe('answer')
    expect(FakeWorker.made).toHaveLength(2)
  })

  test('tells what is wrong with a file and with a pack, each fault by itself', async () => {
    const words = [1, 2].map(number => ({
      what: {vi: `Sai ${number}.`, en: `Wrong ${number}.`},
      hint: undefined
    }))
    FakeWorker.answering = (_, worker) =>
      queueMicrotask(() => worker.say({kind: 'fault', fault: {kind: 'pack', ...words[0]!, all: words}}))
    const fault = (await engine.look([], 'vi').catch((error: unknown) => error)) as PageFault
    expect(fault).toMatchObject({name: 'PageFault', kind: 'pack', what: words[0]!.what, all: words})
    expect(FakeWorker.made[0]!.isEnded).toBe(false)
  })
})
