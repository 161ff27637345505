import {mostBytes, formatOf} from '../../src/engine/formats.js'
import {tooLarge} from '../../src/engine/size-limit.js'
import {tooComplex} from '../../src/engine/too-complex.js'
import {unread} from '../../src/engine/unread.js'
import type {FaultWords, Judged, Made, PackAbout, PageEngine, Step} from '../protocol.js'
import {failed} from './failed.js'
import type {Outfit, Question, Said} from './messages.js'
import {neededFor} from './needed-parts.js'
import {EngineFault, stopped, wordsOf} from './page-fault.js'
import type {Parts} from './parts.js'
import {Patience} from './patience.js'
import {unpacked} from './unpacked.js'

/** What was asked and waits for its answer. */
interface Asking {
  readonly question: Question
  readonly told: (step: Step) => void
  resolve(answer: unknown): void
  reject(fault: EngineFault): void
}

/** A worker, and the parts of the program that it was given. */
interface Hand {
  readonly worker: Worker
  readonly parts: ReadonlySet<string>
}

/** The engine over the parts of a page. */
export function createEngine(parts: Parts): PageEngine {
  const waiting: Asking[] = []
  let now: Asking | undefined
  let hand: Hand | undefined
  let patience: Patience | undefined
  /** What was ended meanwhile must not go on: of each beginning it is known which it was. */
  let round = 0

  const ask = (question: Question, told: (step: Step) => void = () => undefined): Promise<unknown> =>
    new Promise((resolve, reject) => {
      waiting.push({question, told, resolve, reject})
      next()
    })

  const next = (): void => {
    if (now) return
    now = waiting.shift()
    if (now) void put(now, neededFor(now.question))
  }

  const finished = (tell: (asking: Asking) => void): void => {
    const asking = now
    patience?.end()
    now = undefined
    if (asking) tell(asking)
    next()
  }

  const end = (): void => {
    round++
    patience?.end()
    hand?.worker.terminate()
    hand = undefined
  }

  const fail = (fault: EngineFault): void => {
    end()
    finished(({reject}) => reject(fault))
  }

  /** A question to a worker with these parts: the one that is there, or a new one that has them too. */
  const put = async (asking: Asking, needed: readonly string[]): Promise<void> => {
    const mine = round
    try {
      const found = await handWith(needed)
      if (mine !== round || now !== asking) return
      patience?.end()
      patience = new Patience(() => fail(EngineFault.of('limit', tooLong(asking.question))))
      found.worker.onmessage = ({data}: MessageEvent<Said>) => {
        if (now === asking) hear(data, asking, found)
      }
      found.worker.onerror = event => {
        event.preventDefault()
        if (now === asking) fail(EngineFault.of('program', failed(event.message)))
      }
      found.worker.postMessage(asking.question)
    } catch (error) {
      if (mine !== round || now !== asking) return
      fail(EngineFault.of('program', failed(error instanceof Error ? error.message : String(error))))
    }
  }

  const hear = (said: Said, asking: Asking, {parts: had}: Hand): void => {
    patience?.alive()
    if (said.kind === 'step') asking.told(said.step)
    else if (said.kind === 'answer') finished(({resolve}) => resolve(said.answer))
    else if (said.kind === 'fault') {
      const fault = new EngineFault(said.fault)
      // What goes on behind a limit would never end.
      if (fault.kind === 'limit') fail(fault)
      else finished(({reject}) => reject(fault))
    } else if (said.kind === 'needs') {
      const lacking = said.parts.filter(part => !had.has(part) && part in parts.manifest.code)
      if (lacking.length > 0) void put(asking, [...had, ...lacking])
      else fail(EngineFault.of('program', failed(`no part ${said.parts.join()}`)))
    }
  }

  const handWith = async (needed: readonly string[]): Promise<Hand> => {
    const wanted = withNeeds([...needed, ...(hand?.parts ?? [])], parts.manifest.code)
    if (hand && wanted.every(part => hand?.parts.has(part))) return hand
    const mine = round
    const worker = await begin(wanted, parts)
    if (mine !== round) {
      worker.terminate()
      throw new Error('stopped')
    }
    hand?.worker.terminate()
    hand = {worker, parts: new Set(wanted)}
    return hand
  }

  return {
    refuse: (name, bytes) => refusal(name, bytes),
    judge: async (file, asked, told) => {
      const words = refusal(file.name, file.bytes.length)
      if (words) throw EngineFault.of('file', words)
      return (await ask({kind: 'judge', file, asked}, told)) as Judged
    },
    make: async (download, file, asked, accepted = []) =>
      (await ask({kind: 'make', download, file, asked, accepted})) as Made,
    look: async (packs, language) => (await ask({kind: 'look', packs, language})) as readonly PackAbout[],
    example: async () => ({name: example, bytes: await unpacked(await parts.packed(example))}),
    warm: () => {
      if (!now && !hand) void ask({kind: 'warm', asked: {language: 'vi'}}).catch(() => undefined)
    },
    stop: () => {
      const open = [...(now ? [now] : []), ...waiting.splice(0)]
      end()
      now = undefined
      for (const {reject} of open) reject(EngineFault.of('stopped', stopped))
    }
  }
}

/** The part that holds the example is called as the file is. */
export const example = 'ke-hoach.docx'

function refusal(name: string, bytes: number): FaultWords | undefined {
  if (formatOf(name) === undefined) return wordsOf(unread(name))
  return bytes > mostBytes(name) ? wordsOf(tooLarge(name, bytes)) : undefined
}

function tooLong(question: Question): FaultWords {
  return 'file' in question ? wordsOf(tooComplex(question.file.name)) : failed('too slow')
}

/** With all that these need, in the order of the manifest. */
function withNeeds(names: readonly string[], code: Parts['manifest']['code']): string[] {
  const all = new Set<string>()
  const visit = (name: string): void => {
    if (all.has(name)) return
    all.add(name)
    for (const needed of code[name] ?? []) visit(needed)
  }
  names.forEach(visit)
  return Object.keys(code).filter(name => all.has(name))
}

/** A worker of a blob: from `file:` no other begins, and it inherits the policy of the page. */
async function begin(names: readonly string[], {manifest, packed}: Parts): Promise<Worker> {
  const code = await Promise.all(['boot', ...names].map(async name => unpacked(await packed(name))))
  const data = await Promise.all(manifest.data.map(async name => [name, await packed(name)] as const))
  const url = URL.createObjectURL(new Blob(code as BlobPart[], {type: 'text/javascript'}))
  const worker = new Worker(url)
  const outfit: Outfit = {data: Object.fromEntries(data), partOf: manifest.partOf}
  worker.postMessage(outfit)
  // The worker has begun to load it; behind that nobody needs its name.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return worker
}
