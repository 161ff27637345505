import {Fault} from '../../../src/base/fault.js'
import {sha256Of} from '../../../src/base/sha256.js'
import type {ReadSource} from '../../../src/engine/judge-input.js'
import {asNamed, formatIn, readAs} from '../../../src/engine/read-source.js'
import {bytesHost} from '../../../src/linter/bytes-host.js'
import type {Host} from '../../../src/linter/host.js'
import {Linter} from '../../../src/linter/linter.js'
import {todayInVietNam} from '../../../src/linter/today.js'
import type {Asked, OwnPack, Step} from '../../protocol.js'
import {builtInKnowledge, builtInPacks} from './built-in.js'
import {readOwn} from './own.js'
import {readPdfHere} from './pdf.js'

/** Who is told of what goes on, and what last went wrong with a file, in both languages. */
export interface Told {
  say(step: Step): void
  alive(): void
  /** It must be ended from outside. */
  end(): void
  fault: Fault | undefined
}

/** A linter, and the one to whom it tells what goes on. */
export interface Ready {
  readonly linter: Linter
  readonly told: Told
}

/** Those of the last questions: who changes a reading, or the language, comes back to one. */
const known = new Map<string, Ready>()
const mostKnown = 4

/** The linter for what is asked. @throws {Fault} for a pack that is wrong */
export async function readyFor(asked: Asked, told: Told): Promise<Ready> {
  const {language, today = todayInVietNam(), level, stage, topic, preset, packs = []} = asked
  const key = JSON.stringify([language, today, level, stage, topic, preset, namesOf(packs)])
  const ready = known.get(key) ?? (await made(asked, today))
  known.delete(key)
  const [oldest] = known.keys()
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest)
  known.set(key, ready)
  Object.assign(ready.told, {...told, fault: undefined})
  return ready
}

function namesOf(packs: readonly OwnPack[]): unknown {
  return packs.map(({folder, files}) => [folder, files.map(({path, bytes}) => [path, sha256Of(bytes)])])
}

async function made(asked: Asked, today: string): Promise<Ready> {
  const {language, level, stage, topic, preset, packs = []} = asked
  const told: Told = {say: () => undefined, alive: () => undefined, end: () => undefined, fault: undefined}
  const all = packs.length > 0 ? await readOwn(packs) : {packs: builtInPacks, knowledge: builtInKnowledge}
  const host: Host = {
    ...bytesHost(all.packs, all.knowledge),
    readSource: reading(told),
    watch: {
      understood: ({issuer = null, level = null, stage, topic = null, year = null}) =>
        told.say({kind: 'read', plan: {issuer, level, stage, topic, year}}),
      asked: (done, of) => told.say({kind: 'judging', done, of})
    }
  }
  return {linter: new Linter({today, language, level, stage, topic, preset}, host), told}
}

/** As `readSource`, but that a PDF is watched, and that what is wrong is kept in both languages. */
function reading(told: Told): ReadSource {
  return async (name, bytes, named, words) => {
    try {
      const format = await formatIn(name, bytes, named)
      const source =
        format === 'pdf'
          ? await readPdfHere(name, bytes, words, told)
          : await readAs(format, name, bytes, words)
      return asNamed(named, source)
    } catch (error) {
      if (error instanceof Fault) told.fault = error
      throw error
    }
  }
}
