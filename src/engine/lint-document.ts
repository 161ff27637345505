import type {ReadFileReport} from '../diagnostic/report.js'
import type {SourceDocument} from '../document/source-document.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {Rule} from '../packs/rule.js'
import type {LintOptions} from './file-settings.js'
import {finish} from './finish.js'
import {judgeDocument} from './judge-document.js'

export type {LintOptions} from './file-settings.js'

/** Ask every rule of one document, with the exceptions that it makes itself. Pure: no disk, no clock, no console. */
export function lintDocument(
  source: SourceDocument,
  rules: readonly Rule[],
  knowledge: Knowledge,
  options: LintOptions
): ReadFileReport {
  const {language} = options
  return finish(judgeDocument(source, {rules, options}, knowledge), {language, today: knowledge.today})
}
