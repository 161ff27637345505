import '../later-functions.js'
import type {Outfit, Question, Said} from '../messages.js'
import {unpacked} from '../unpacked.js'
import {give, type Given} from './given.js'

/**
 * The first of a worker’s parts: it takes in the chunks of those behind it, waits for the data, and runs the program.
 * What the bundler made of the program are functions, as of the command (`maintain/common-js.ts`).
 */

type Exports = Readonly<Record<string, unknown>>
type Chunk = (load: (name: string) => Exports) => Exports
type Answer = (question: Question, say: (said: Said) => void) => Promise<void>

interface Scope {
  cchclintChunks: (chunks: Readonly<Record<string, Chunk>>) => void
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(said: Said): void
}

const scope = globalThis as unknown as Scope
const chunks = new Map<string, Chunk>()
const known = new Map<string, Exports>()
const missing = new Set<string>()
let partOf: Outfit['partOf'] = {}

scope.cchclintChunks = more => {
  for (const [name, chunk] of Object.entries(more)) chunks.set(name, chunk)
}

/** What a chunk exports; it is run once. @throws {Error} where the part that it lies in was not given */
function load(name: string): Exports {
  const ran = known.get(name)
  if (ran) return ran
  const chunk = chunks.get(name)
  if (!chunk) {
    missing.add(partOf[name] ?? name)
    throw new Error(`“${name}” is in a part that is not here`)
  }
  const exports = chunk(load)
  known.set(name, exports)
  return exports
}

async function begin(outfit: Outfit): Promise<Answer> {
  ;({partOf} = outfit)
  const data = await Promise.all(
    Object.entries(outfit.data).map(async ([name, packed]) => [name, await unpacked(packed)] as const)
  )
  const all: Given = {data: new Map(data), missing}
  give(all)
  return load('worker')['answer'] as Answer
}

let begun: Promise<Answer> | undefined

scope.onmessage = ({data}: MessageEvent<Outfit | Question>) => {
  if (!('kind' in data)) {
    begun = begin(data)
    return
  }
  void begun?.then(answer => answer(data, said => scope.postMessage(said)))
}
