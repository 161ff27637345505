import {existsSync} from 'node:fs'
import path from 'node:path'
import * as vscode from 'vscode'
import {copyName} from './copy-name.js'
import {isWordFile} from './file-kinds.js'
import {whileShown} from './linting.js'
import {runProgram} from './run-program.js'
import {currentProgram, placeOf} from './setup.js'
import {warn} from './telling.js'

const wordFiles = {Word: ['docx']}

/** Writes the findings of a Word file as comments into a copy. Nothing is ever overwritten. */
export async function annotate(context: vscode.ExtensionContext, named?: vscode.Uri): Promise<void> {
  const uri = named ?? (await askedFile())
  if (!uri) return
  if (!isWordFile(uri.fsPath)) {
    warn('chỉ ghi ý kiến được vào bản sao của tệp Word (.docx).')
    return
  }
  const copy = await vscode.window.showSaveDialog({
    title: 'Lưu bản sao có ý kiến',
    defaultUri: vscode.Uri.file(copyName(uri.fsPath, existsSync)),
    filters: wordFiles
  })
  if (!copy) return
  if (existsSync(copy.fsPath)) {
    warn(`đã có tệp “${path.basename(copy.fsPath)}”; hãy chọn tên khác.`)
    return
  }
  await whileShown('cchclint: đang ghi ý kiến…', async signal => {
    const {cwd, name} = placeOf(uri)
    const args = ['annotate', '-o', copy.fsPath, '--', name]
    const {err} = await runProgram(currentProgram(context), args, {cwd, signal})
    // The exit code tells of findings, too; what was written tells whether it went through.
    if (!existsSync(copy.fsPath)) throw new Error(err.trim() || 'không ghi được bản sao.')
    offerToOpen(copy)
  })
}

async function askedFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({title: 'Chọn tệp Word', filters: wordFiles})
  return chosen?.[0]
}

function offerToOpen(copy: vscode.Uri): void {
  const open = 'Mở'
  void vscode.window
    .showInformationMessage(`cchclint: đã ghi “${path.basename(copy.fsPath)}”.`, open)
    .then(chosen => chosen === open && vscode.env.openExternal(copy))
}
