import type {ReadFileReport} from '../../src/diagnostic/report.js'
import {finish} from '../../src/engine/finish.js'
import {formatOf} from '../../src/engine/formats.js'
import {judgeDocument} from '../../src/engine/judge-document.js'
import {readSource} from '../../src/engine/read-source.js'
import {Linter} from '../../src/index.js'

export type Judge = (name: string, bytes: Uint8Array) => Promise<ReadFileReport>

/** Judges documents as a run over files does: nothing of one is known when it is judged again. */
export async function freshJudge(): Promise<Judge> {
  const [language, today] = ['vi', '2026-11-20'] as const
  const linter = new Linter({config: false, today, language})
  const {knowledge, settingsOf} = await linter.prepared('plan.md')
  return async (name, bytes) => {
    const source = await readSource(name, bytes, formatOf(name), knowledge.vocabulary.words)
    return finish(judgeDocument(source, settingsOf(name), knowledge), {language, today})
  }
}
