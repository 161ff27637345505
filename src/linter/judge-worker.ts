import {parentPort, workerData} from 'node:worker_threads'
import {Fault} from '../base/fault.js'
import {type JudgedInput, judgeInput} from '../engine/judge-input.js'
import {finishing} from '../engine/lint-files.js'
import {NodeHost, type NodeHostOptions} from './node-host.js'
import type {LinterOptions} from './options.js'
import {Preparation} from './preparation.js'

/** What a thread is made with. */
export interface WorkerSetting {
  readonly options: LinterOptions
  readonly host: Pick<NodeHostOptions, 'cwd' | 'packs' | 'knowledge'>
}

/** What it is asked, one file at a time, and what it answers. */
export interface WorkerQuestion {
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether the paragraphs and tables of the text are wanted too. */
  readonly withBlocks: boolean
}

export type WorkerAnswer =
  {readonly judged: JudgedInput} | {readonly fault: Pick<Fault, 'what' | 'hint'>} | {readonly crash: string}

const {options, host: hosting} = workerData as WorkerSetting
const host = new NodeHost(hosting)
const preparation = new Preparation(options, host)

/** A thread that judges files for `worker-judge.ts`. It finds configurations itself, and keeps nothing. */
parentPort?.on('message', (question: WorkerQuestion) => {
  void answerTo(question).then(answer => parentPort?.postMessage(answer))
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
