import {expect, test} from 'vitest'
import type {Asked, Judged, PageEngine} from '../../../web/protocol.js'
import {unreadableFault} from '../../../web/face/page-fault.js'
import {type Chosen, Session} from '../../../web/face/session.js'

class Fault extends Error {
  override readonly name = 'PageFault'
  readonly hint = undefined
  constructor(
    readonly kind: string,
    readonly what = {vi: 'Hỏng.', en: 'Broken.'}
  ) {
    super(what.en)
  }
}

interface Engine extends PageEngine {
  readonly asked: Asked[]
  /** Ends the next judging that waits. */
  readonly answers: (() => void)[]
}

/** An engine that judges when it is told to, and fails for what is called so. */
function engineOf({isHeld = false} = {}): Engine {
  const asked: Asked[] = []
  const answers: (() => void)[] = []
  const waiting: ((reason: Error) => void)[] = []
  return {
    asked,
    answers,
    refuse: name =>
      name.endsWith('.xlsx') ? {what: {vi: 'Loại khác.', en: 'Other.'}, hint: undefined} : undefined,
    async judge({name}, how, told) {
      asked.push(how)
      told?.({kind: 'judging', done: 1, of: 2})
      if (isHeld)
        await new Promise<void>((resolve, reject) => {
          answers.push(resolve)
          waiting.push(reject)
        })
      if (name.startsWith('hong')) throw new Fault('file')
      if (name.startsWith('sap')) throw new TypeError('no such thing')
      const plan = {level: how.level ?? 'province', stage: 'draft', topic: null}
      return {file: {plan}, fixes: [{id: 'a'}, {id: 'b'}]} as unknown as Judged
    },
    make: async () => ({name: '', type: '', bytes: new Uint8Array(), notes: []}),
    look: async () => [],
    example: async () => ({name: 'mau.docx', bytes: new Uint8Array()}),
    warm: () => undefined,
    stop: () => waiting.splice(0).forEach(reject => reject(new Fault('stopped')))
  }
}

const file = (name: string): Chosen => ({name, size: 1, read: async () => new Uint8Array([1])})
const phases = ({state}: Session) => state.files.map(({name, phase}) => `${name} ${phase.kind}`)
const soon = () => new Promise(resolve => setTimeout(resolve))

test('judges one file after the other and shows the first that could be judged', async () => {
  const session = new Session(engineOf(), 'vi')
  await session.open(['hong.docx', 'bang.xlsx', 'a.docx', 'b.md'].map(file), unreadableFault)
  expect(phases(session)).toEqual(['hong.docx fault', 'bang.xlsx fault', 'a.docx judged', 'b.md judged'])
  expect(session.state).toMatchObject({shown: session.state.files[2]!.id, batch: undefined})
})

test('a file that the browser cannot read, and a failure of our own, are faults with words', async () => {
  const session = new Session(engineOf(), 'vi')
  const gone: Chosen = {name: 'a.docx', size: 1, read: () => Promise.reject(new Error('gone'))}
  await session.open([gone, file('sap.docx')], unreadableFault)
  expect(session.state.files[0]!.phase).toEqual({kind: 'fault', fault: unreadableFault, detail: undefined})
  expect(session.state.files[1]!.phase).toMatchObject({
    fault: {what: {vi: expect.stringContaining('Chương trình gặp lỗi')}},
    detail: expect.stringContaining('no such thing')
  })
})

test('what is mended and dropped again takes the place of what it was; faults go with the next files', async () => {
  const session = new Session(engineOf(), 'vi')
  await session.open(['a.docx', 'b.docx', 'hong.docx'].map(file), unreadableFault)
  await session.open([file('a.docx')], unreadableFault)
  expect(phases(session)).toEqual(['b.docx judged', 'a.docx judged'])
  expect(session.state.shown).toBe(session.state.files[1]!.id)
})

test('stopped, what was judged stays and the rest is let go, whatever comes of it later', async () => {
  const engine = engineOf({isHeld: true})
  const session = new Session(engine, 'vi')
  const opening = session.open(['a.docx', 'b.docx', 'c.docx'].map(file), unreadableFault)
  await soon()
  engine.answers.shift()!()
  await soon()
  expect(phases(session)).toEqual(['a.docx judged', 'b.docx working', 'c.docx waiting'])
  session.stop()
  await opening
  expect(phases(session)).toEqual(['a.docx judged'])
  expect(session.state).toMatchObject({batch: undefined, wasStopped: true})
})

test('what is said of a plan is asked, and what was read of it is still known', async () => {
  const engine = engineOf()
  const session = new Session(engine, 'vi')
  await session.open([file('a.docx')], unreadableFault)
  const {id} = session.state.files[0]!
  await session.say(id, {level: 'commune'})
  await session.say(id, {stage: 'final'})
  expect(engine.asked.at(-1)).toEqual({language: 'vi', level: 'commune', stage: 'final'})
  expect(session.state.files[0]).toMatchObject({asRead: {level: 'province'}})
  await session.say(id, {level: undefined, stage: undefined})
  expect(engine.asked.at(-1)).toEqual({language: 'vi', level: undefined, stage: undefined})
})

test('accepted changes are kept while they are offered, and taken back one by one or all', async () => {
  const session = new Session(engineOf(), 'vi')
  await session.open([file('a.docx')], unreadableFault)
  const {id} = session.state.files[0]!
  for (const fix of ['a', 'b', 'gone']) session.accept(id, fix)
  await session.speak('en')
  const accepted = () => [...session.state.files[0]!.accepted]
  expect(accepted()).toEqual(['a', 'b'])
  session.undo(id, 'a')
  expect(accepted()).toEqual(['b'])
  session.undoAll(id)
  expect(accepted()).toEqual([])
})

test('another language and other packs are asked of all files, those shown first', async () => {
  const engine = engineOf()
  const session = new Session(engine, 'vi')
  await session.open(['a.docx', 'b.docx'].map(file), unreadableFault)
  session.show(session.state.files[1]!.id)
  await session.speak('en')
  await session.use([{folder: 'tinh', files: []}])
  expect(engine.asked.map(({language, packs}) => `${language} ${packs?.length ?? 0}`)).toEqual([
    'vi 0',
    'vi 0',
    'en 0',
    'en 0',
    'en 1',
    'en 1'
  ])
})
