import {readFileSync} from 'node:fs'
import type {Language} from '../../../src/base/severity.js'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import {bytesHost} from '../../../src/linter/bytes-host.js'
import {Linter} from '../../../src/linter/linter.js'
import {builtInKnowledge, builtInPacks} from '../../../src/packs/built-in.js'
import {modelsOfRules} from '../../../src/packs/model.js'
import {html} from '../../../src/reporters/page/pages.js'
import type {Judged} from '../../../web/protocol.js'
import {today} from '../linting.js'

/** What an engine answers for a file, and the sheet that it makes of it. */
export interface Answer {
  readonly judged: Judged
  readonly sheet: string
}

/** As the engine of the page does it, in this process. */
export async function answerOf(
  name: string,
  content: Uint8Array | string,
  language: Language,
  changed: (report: ReadFileReport) => ReadFileReport = report => report
): Promise<Answer> {
  const linter = new Linter({today, language}, bytesHost(builtInPacks, builtInKnowledge))
  const run = await linter.runText(content, {path: name, isFile: true}, {withBlocks: true})
  const [{report: read, text = '', blocks = []} = {}] = run.files
  if (!read || read.fault) throw new Error(`${name}: ${read?.fault.message}`)
  const file = changed(read)
  const report = {...run.report, files: [file]}
  const reporting = await linter.reporting(report)
  const modelOf = await modelsOfRules((await linter.prepared(name)).rules)
  const asked = {level: file.plan.level ?? undefined, date: file.plan.judgedOn.date}
  const judged: Judged = {
    report,
    file,
    text,
    blocks,
    ruleTitles: reporting.ruleTitles,
    notes: reporting.notes ?? [],
    fixes: file.findings.flatMap(({fix, fingerprint: id}, finding) =>
      fix
        ? [
            {
              id,
              finding,
              start: fix.start,
              end: fix.end,
              before: text.slice(fix.start, fix.end),
              after: fix.text
            }
          ]
        : []
    ),
    wordings: file.checklist.flatMap(({rule, item, status}) => {
      const model = status === 'unmet' ? modelOf(rule, item, asked) : undefined
      return model ? {rule, item, heading: model.heading, text: model.text} : []
    }),
    downloads:
      file.format === 'docx'
        ? ['annotated-docx', 'fixed-docx', 'sheet-docx', 'checklist-html', 'json']
        : ['fixed-text', 'sheet-docx', 'checklist-html', 'json']
  }
  const sheet = html(report, {
    ...reporting,
    color: false,
    texts: new Map([[name, text]]),
    blocks: new Map([[name, blocks]])
  })
  return {judged, sheet}
}

export const exampleDraft = () => new Uint8Array(readFileSync('examples/word/ke-hoach.docx'))
