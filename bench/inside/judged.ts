import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Linter} from '../../src/index.js'
import {answer, filesIn} from './files.js'

/** `judged FOLDER`: how many files of a folder are judged as plans of the topic, and how many findings they have. */
const [folder = '.'] = process.argv.slice(2)
const linter = new Linter({config: false, today: '2026-11-20'})
let [files, plans, findings, rows] = [0, 0, 0, 0]
for (const file of filesIn(folder)) {
  const report = await linter.lintText(readFileSync(file), {path: path.basename(file)})
  files++
  if (report.fault || report.plan.topic !== 'cchc-communication' || report.plan.level === null) continue
  plans++
  findings += report.findings.length
  rows += report.checklist.length
}
answer({files, plans, findings, rows})
