import {readFileSync} from 'node:fs'
import path from 'node:path'
import v8 from 'node:v8'
import {answer, filesIn} from './files.js'
import {freshJudge} from './fresh-judge.js'

/** `garbage FOLDER`: MB that a plan of a folder makes in memory while it is judged, and the share of time that clearing takes. */
const [folder = '.'] = process.argv.slice(2)
const files = filesIn(folder).map(file => ({path: path.basename(file), bytes: readFileSync(file)}))
const judge = await freshJudge()
const all = async (): Promise<void> => {
  for (const {path, bytes} of files) await judge(path, bytes)
}
await all()
const used = () => v8.getHeapStatistics().used_heap_size
const profiler = new v8.GCProfiler()
let last = used()
const from = performance.now()
profiler.start()
await all()
const end = used()
const {statistics} = profiler.stop()
const ms = performance.now() - from
let [made, clearing] = [0, 0]
for (const {beforeGC, afterGC, cost} of statistics) {
  made += beforeGC.heapStatistics.usedHeapSize - last
  last = afterGC.heapStatistics.usedHeapSize
  clearing += cost / 1000
}
made += end - last
answer({megabytes: made / files.length / 1e6, share: clearing / ms})
