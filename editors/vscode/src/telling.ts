import * as vscode from 'vscode'

/** A message without a button is cut after its first line. */
const understood = 'Đã hiểu'

export function warn(message: string): void {
  void vscode.window.showWarningMessage(`cchclint: ${message}`, understood)
}

/** What went wrong, in one sentence. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export function tellFailure(error: unknown): void {
  void vscode.window.showErrorMessage(`cchclint: ${sentenceOf(error)}`, understood)
}

/** Warns of what the setting `cchclint.path` would mend, and leads to it. */
export function offerPath(message: string): void {
  const open = 'Mở thiết lập'
  void vscode.window
    .showWarningMessage(`cchclint: ${message}`, open)
    .then(
      chosen =>
        chosen === open && vscode.commands.executeCommand('workbench.action.openSettings', 'cchclint.path')
    )
}
