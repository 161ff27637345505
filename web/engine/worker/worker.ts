import {Fault} from '../../../src/base/fault.js'
import {tooComplex} from '../../../src/engine/too-complex.js'
import type {FaultKind, FaultWords} from '../../protocol.js'
import type {PlainFault, Question, Said} from '../messages.js'
import {failed} from '../failed.js'
import {given} from './given.js'
import type {Told} from './host.js'
import {judge, warm} from './judged.js'
import {make} from './made.js'
import {lookAt, PackFault} from './own.js'

/** Answers one question, and says on the way how far it is. */
export async function answer(question: Question, say: (said: Said) => void): Promise<void> {
  const {missing} = given()
  missing.clear()
  const told: Told = {
    say: step => say({kind: 'step', step}),
    alive: () => say({kind: 'alive'}),
    end: () => {
      if ('file' in question) say({kind: 'fault', fault: ofFault('limit', tooComplex(question.file.name))})
    },
    fault: undefined
  }
  let said: Said
  try {
    said = {kind: 'answer', answer: await answerTo(question, told)}
  } catch (error) {
    said = {kind: 'fault', fault: plain(error, question)}
  }
  // Whoever asked for a chunk that is not here may have taken that for a fault of the file.
  say(missing.size > 0 ? {kind: 'needs', parts: [...missing]} : said)
}

function answerTo(question: Question, told: Told): Promise<unknown> {
  if (question.kind === 'judge') return judge(question.file, question.asked, told)
  if (question.kind === 'look') return lookAt(question.packs)
  if (question.kind === 'warm') return warm(question.asked, told)
  const {download, file, asked, accepted} = question
  return make(download, file, asked, accepted, told)
}

/** What is wrong, as data. */
function plain(error: unknown, question: Question): PlainFault {
  if (error instanceof PackFault) return ofFault('pack', error.fault)
  if (error instanceof Fault) return ofFault(question.kind === 'look' ? 'pack' : 'file', error)
  const cause = error instanceof Error ? error.message : String(error)
  const words = failed(cause)
  return {kind: 'program', ...words, all: [words]}
}

function ofFault(kind: FaultKind, fault: Fault): PlainFault {
  const words = ({what, hint}: Fault): FaultWords => ({what, hint})
  return {kind, ...words(fault), all: fault.all.map(words)}
}
