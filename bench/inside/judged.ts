import {readFileSync} from 'node:fs'
import path from 'node:path'
import {answer, filesIn} from './files.js'
import {freshJudge} from './fresh-judge.js'

/** `judged FOLDER`: how many files of a folder are judged as plans of the topic, and how many findings they have. */
const [folder = '.'] = process.argv.slice(2)
const judge = await freshJudge()
let [files, plans, findings, rows] = [0, 0, 0, 0]
for (const file of filesIn(folder)) {
  const report = await judge(path.basename(file), readFileSync(file))
  files++
  if (report.plan.topic !== 'cchc-communication' || report.plan.level === null) continue
  plans++
  findings += report.findings.length
  rows += report.checklist.length
}
answer({files, plans, findings, rows})
