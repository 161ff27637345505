import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {ReadFileReport, Report} from '../../src/diagnostic/report.js'
import {finish} from '../../src/engine/finish.js'
import {formatOf} from '../../src/engine/formats.js'
import {judgeDocument} from '../../src/engine/judge-document.js'
import {readTextAs} from '../../src/engine/read-source.js'
import {toReport} from '../../src/engine/lint-files.js'
import {decodeText} from '../../src/files/decode.js'
import {Linter} from '../../src/index.js'
import type {Rule} from '../../src/packs/rule.js'
import {stylish} from '../../src/reporters/stylish.js'
import {answer, filesIn} from './files.js'

/**
 * `stages FOLDER ROUNDS`: milliseconds a plan of each stage and of each rule, when warm. What several rules share is paid
 * by the first of them that asks for it.
 */
const [folder = '.', rounds = '3'] = process.argv.slice(2)
const language = 'vi'
const today = '2026-11-20'
const linter = new Linter({config: false, today, language})
const {knowledge, settingsOf} = await linter.prepared('plan.md')
const settings = settingsOf('plan.md')
const files = filesIn(folder)

const stages = {decode: 0, read: 0, plan: 0, checks: 0, rows: 0, finish: 0, report: 0}
const rules = new Map<string, {kind: string; ms: number}>(
  settings.rules.map(({id, check}) => [id, {kind: check.kind, ms: 0}])
)
/** When the first check of a plan began, and what all of them took. */
let began: number | undefined
let asked = 0
const timed = {...settings, rules: settings.rules.map(timedRule)}

for (let round = 0; round <= Number(rounds); round++) {
  // The first round only warms up.
  if (round === 1) forget()
  const reports: ReadFileReport[] = []
  for (const file of files) reports.push(await judge(file))
  const from = performance.now()
  const report: Report = toReport(reports, {version: '0.0.0', packs: {}, knowledge: today})
  stylish(report, {language, today, color: false, ruleTitles: {}})
  stages.report += performance.now() - from
}
const all = files.length * Number(rounds)
answer({
  plans: files.length,
  stages: Object.fromEntries(Object.entries(stages).map(([name, ms]) => [name, ms / all])),
  rules: [...rules].map(([id, {kind, ms}]) => ({id, kind, ms: ms / all}))
})

function forget(): void {
  for (const name of Object.keys(stages)) stages[name as keyof typeof stages] = 0
  for (const rule of rules.values()) rule.ms = 0
}

async function judge(file: string): Promise<ReadFileReport> {
  const name = path.basename(file)
  const bytes = readFileSync(file)
  let last = performance.now()
  const step = (stage: keyof typeof stages, to = performance.now()): void => {
    stages[stage] += to - last
    last = to
  }
  const text = decodeText(bytes, name)
  step('decode')
  const format = formatOf(name) ?? 'text'
  const source = await readTextAs(format, name, text, knowledge.vocabulary.words)
  step('read')
  began = undefined
  asked = 0
  const judgement = judgeDocument(source, timed, knowledge)
  step('plan', began ?? last)
  step('rows')
  stages.rows -= asked
  stages.checks += asked
  const report = finish(judgement, {language, today})
  step('finish')
  return report
}

/** The same rule, of whose check it is noted how long it takes. */
function timedRule(rule: Rule): Rule {
  const {check} = rule
  const note = rules.get(rule.id)
  const run: typeof check.run = context => {
    const from = performance.now()
    began ??= from
    try {
      check.run(context)
    } finally {
      const ms = performance.now() - from
      asked += ms
      if (note) note.ms += ms
    }
  }
  return {...rule, check: {...check, run}}
}
