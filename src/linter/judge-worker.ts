import {parentPort, workerData} from 'node:worker_threads'
import {Fault} from '../base/fault.js'
import {judgeInput} from '../engine/judge-input.js'
import {finishing} from '../engine/lint-files.js'
import {NodeHost} from './node-host.js'
import {Preparation} from './preparation.js'
import type {WorkerAnswer, WorkerQuestion, WorkerSetting} from './worker-messages.js'

const {options, host: hosting} = workerData as WorkerSetting
const host = new NodeHost(hosting)
const preparation = new Preparation(options, host)

/** What was asked is answered in its order, one file at a time. */
let last = Promise.resolve()

/** A thread that judges files for `worker-judge.ts`. It finds configurations itself, and keeps nothing. */
parentPort?.on('message', (question: WorkerQuestion) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(question)))
})

async function answerTo({path, bytes, withBlocks}: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    const known = await preparation.for(path)
    const settings = (await preparation.ready(known)).settingsOf(path)
    const finished = finishing(settings, options)
    const {readSource} = host
    const how = {fix: false, finishing: finished, withBlocks, readSource}
    return {judged: await judgeInput(path, bytes, settings, how)}
  } catch (error) {
    if (error instanceof Fault) return {fault: {what: error.what, hint: error.hint}}
    return {crash: error instanceof Error ? error.message : String(error)}
  }
}
