import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit
} from 'vscode-languageserver/node.js'
import type {Fix} from '../../diagnostic/fix.js'
import type {Finding} from '../../diagnostic/report.js'
import {fullId} from '../../diagnostic/rule-label.js'
import {sayIn} from '../../base/wording.js'
import {exceptionFor} from './exception-edit.js'
import {diagnosticsOf} from './diagnostics.js'
import {modelEdits} from './model-edit.js'
import type {RulePages} from './rule-page.js'
import type {Judged} from '../judged.js'

/** What editors call our “fix all”: below `source.fixAll`, so that “fix all when saved” finds it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.cchclint`

/** The command that shows what a rule asks and why. */
export const explainCommand = 'cchclint.explain'

export interface Offering {
  readonly pages: RulePages
  /** Whether the editor takes changes of one version of a document. */
  readonly isVersioned: boolean
}

/** What may be done about the findings in a range: mend them, leave them out with a reason, read more. */
export async function actionsFor(
  judged: Judged,
  {range, context}: CodeActionParams,
  {pages, isVersioned}: Offering
): Promise<CodeAction[]> {
  const {document, findings, language} = judged
  const isWanted = (kind: string) =>
    context.only === undefined || context.only.some(one => kind === one || kind.startsWith(`${one}.`))
  const edit = (edits: TextEdit[]) => editOf(judged, edits, isVersioned)
  const actions: CodeAction[] = []
  if (isWanted(CodeActionKind.QuickFix)) {
    const from = document.offsetAt(range.start)
    const to = document.offsetAt(range.end)
    const diagnostics = diagnosticsOf(judged, pages)
    for (const [at, finding] of findings.entries()) {
      if (finding.end.offset < from || finding.start.offset > to) continue
      actions.push(...(await aboutFinding(finding, diagnostics[at], judged, edit)))
    }
    actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false))
  }
  // An editor that fixes all when a file is saved asks for it by name; else it is offered where something can be fixed.
  if (isWanted(fixAllKind) && (context.only !== undefined || findings.some(({fix}) => fix))) {
    const edits = fixAll(judged)
    if (edits.length > 0)
      actions.push({
        title: sayIn(language)('cchclint: sửa tất cả lỗi sửa được', 'cchclint: fix all that can be fixed'),
        kind: fixAllKind,
        edit: edit(edits)
      })
  }
  return actions
}

async function aboutFinding(
  finding: Finding,
  diagnostic: Diagnostic | undefined,
  judged: Judged,
  edit: (edits: TextEdit[]) => NonNullable<CodeAction['edit']>
): Promise<CodeAction[]> {
  const {document, language} = judged
  const say = sayIn(language)
  const {fix} = finding
  const rule = fullId(finding)
  const diagnostics = diagnostic ? [diagnostic] : []
  const actions: CodeAction[] = []
  if (fix)
    actions.push({
      title: fixTitle(document.judgedText.slice(fix.start, fix.end), fix.text, say),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      isPreferred: true,
      edit: edit([{range: document.range(fix.start, fix.end), newText: fix.text}])
    })
  const {start, end} = finding
  // What is suggested stands for the words that are found; it may be meant otherwise, so nothing is preferred. Where
  // markup or a comment stands among them, it would be lost.
  for (const right of fix || finding.quote !== finding.text
    ? []
    : finding.suggestions.slice(0, mostSuggested))
    actions.push({
      title: fixTitle(document.judgedText.slice(start.offset, end.offset), right, say),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: edit([{range: document.range(start.offset, end.offset), newText: right}])
    })
  const model = await modelEdits(finding, judged)
  if (model)
    actions.push({
      title: say(`Thêm câu mẫu cho “${rule}”`, `Insert the model wording for “${rule}”`),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: edit(model)
    })
  const exception = await exceptionFor(finding, judged)
  if (exception)
    actions.push({
      title: say(
        `Tắt “${rule}” cho đoạn này, với lý do`,
        `Turn “${rule}” off for this paragraph, with a reason`
      ),
      kind: CodeActionKind.QuickFix,
      diagnostics,
      edit: edit([exception])
    })
  actions.push({
    title: say(`Xem giải thích “${rule}”`, `Explain “${rule}”`),
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: {title: say('Xem giải thích', 'Explain'), command: explainCommand, arguments: [finding.rule]}
  })
  return actions
}

/** A list that is longer helps nobody to choose. */
const mostSuggested = 3
/** Longer texts say less than where they stand. */
const longestShown = 40

function fixTitle(before: string, after: string, say: ReturnType<typeof sayIn>): string {
  if (before.length > longestShown || after.length > longestShown || /[\r\n]/.test(before + after))
    return say('Sửa chỗ này', 'Fix this')
  if (before === '') return say(`Thêm “${after}”`, `Insert “${after}”`)
  if (after === '') return say(`Bỏ “${before}”`, `Remove “${before}”`)
  return say(`Sửa “${before}” thành “${after}”`, `Change “${before}” to “${after}”`)
}

/** All safe fixes, but for those that touch another: these are found again when that is made. */
function fixAll({document, findings}: Judged): TextEdit[] {
  const fixes = findings.flatMap(({fix}) => fix ?? []).sort((a, b) => a.start - b.start || a.end - b.end)
  const made: Fix[] = []
  for (const fix of fixes) {
    const last = made.at(-1)
    if (!last || (fix.start >= last.end && fix.start > last.start)) made.push(fix)
  }
  return made.map(({start, end, text}) => ({range: document.range(start, end), newText: text}))
}

function editOf(
  {document: {uri, version}}: Judged,
  edits: TextEdit[],
  isVersioned: boolean
): NonNullable<CodeAction['edit']> {
  return isVersioned ? {documentChanges: [{textDocument: {uri, version}, edits}]} : {changes: {[uri]: edits}}
}
