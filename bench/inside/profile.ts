import {readFileSync} from 'node:fs'
import {Session} from 'node:inspector/promises'
import type {Profiler} from 'node:inspector'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {answer, filesIn} from './files.js'
import {freshJudge} from './fresh-judge.js'

/** `profile FOLDER`: the functions in which the most time is spent while the plans of a folder are judged, when warm. */
const [folder = '.'] = process.argv.slice(2)
const files = filesIn(folder).map(file => ({path: path.basename(file), bytes: readFileSync(file)}))
const judge = await freshJudge()
const all = async (): Promise<void> => {
  for (const {path, bytes} of files) await judge(path, bytes)
}
/** Waiting, and what starts and ends the profile itself. */
const notOurs = ['(idle)', 'dispatch']
/** The lines of the files that the bundler made. */
const known = new Map<string, readonly string[]>()
await all()
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.setSamplingInterval', {interval: 500})
await session.post('Profiler.start')
await all()
const {profile} = await session.post('Profiler.stop')
answer(dearest(profile).slice(0, 10))

/** Functions with their share of the time, what they call left out, the dearest first. */
function dearest({nodes, samples = [], timeDeltas = []}: Profiler.Profile) {
  const byId = new Map(nodes.map(node => [node.id, node.callFrame]))
  const times = new Map<string, number>()
  let sum = 0
  for (const [at, id] of samples.entries()) {
    const frame = byId.get(id)
    const time = timeDeltas[at] ?? 0
    if (!frame || notOurs.includes(frame.functionName)) continue
    const name = `${frame.functionName || '(unnamed)'} ${placeOf(frame)}`
    times.set(name, (times.get(name) ?? 0) + time)
    sum += time
  }
  return [...times]
    .map(([name, time]) => ({name: name.trim(), share: time / sum}))
    .sort((a, b) => b.share - a.share)
}

/** The source file of a function: the bundler names it above what it took from it. */
function placeOf({url, lineNumber}: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (!url.startsWith('file:')) return url
  const lines = linesOf(url)
  for (let line = lineNumber; line >= 0; line--) {
    const text = lines[line] ?? ''
    if (text.startsWith('// '))
      return text.slice(text.lastIndexOf('../') < 0 ? 3 : text.lastIndexOf('../') + 3)
  }
  return ''
}

function linesOf(url: string): readonly string[] {
  const lines = known.get(url) ?? readFileSync(fileURLToPath(url), 'utf8').split('\n')
  known.set(url, lines)
  return lines
}
