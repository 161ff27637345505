/** The public API: re-exports only. */
export type {
  ChecklistRow,
  Evidence,
  FaultyFileReport,
  FileReport,
  Finding,
  PlanReport,
  Point,
  ReadFileReport,
  Report,
  Where
} from './diagnostic/report.js'
export type {Language, Level, Severity, Stage, Status, Topic} from './base/severity.js'
export type {Format, SourceDocument} from './document/source-document.js'
export {type LintOptions, lintDocument} from './engine/lint-document.js'
export {readSourceApart as readSource} from './engine/read-apart.js'
export type {AnnotatedFile} from './engine/annotate-file.js'
export type {FixedText, LintedFile} from './engine/lint-files.js'
export {Fault} from './base/fault.js'
export type {KnowledgeTables} from './knowledge/tables.js'
export {makeKnowledge, type Knowledge} from './knowledge/knowledge.js'
export {type DiskLinterOptions as LinterOptions, Linter} from './linter/disk-linter.js'
export {builtInKnowledge, builtInPacks} from './packs/built-in.js'
export {bindRules, type PackData, type Rule} from './packs/rule.js'
