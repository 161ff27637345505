import os from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import {nameOf} from '../../../src/lsp/uris.js'
import {type Program, programOf} from './program.js'

/** The program as the settings have it now. */
export function currentProgram({extensionPath}: vscode.ExtensionContext): Program {
  return programOf({own: ownPath(), extensionPath, execPath: process.execPath, env: process.env})
}

/**
 * The setting `cchclint.path`, of which the editor leaves out what stands in a folder that is not trusted. Only a whole
 * path counts: some systems look for a bare name in the folder in which the program is to run.
 */
export function ownPath(): string {
  const set = setting('path', '').trim()
  return path.isAbsolute(set) ? set : ''
}

/** Whether the setting is one that does not count. */
export const isPathLeftOut = (): boolean => setting('path', '').trim() !== '' && ownPath() === ''

export const isEnabled = (): boolean => setting('enable', true)

function setting<Value>(name: string, otherwise: Value): Value {
  return vscode.workspace.getConfiguration('cchclint').get(name, otherwise)
}

/**
 * Where the command runs for a file, and what the file is called from there, as the server has it.
 *
 * @param languageId of a text that is not saved yet
 */
export function placeOf(
  uri: vscode.Uri,
  languageId = 'markdown'
): {readonly cwd: string; readonly name: string} {
  const {workspaceFolders} = vscode.workspace
  if (uri.scheme !== 'file')
    return {cwd: workspaceFolders?.[0]?.uri.fsPath ?? os.homedir(), name: nameOf(uri.toString(), languageId)}
  const cwd = vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? path.dirname(uri.fsPath)
  return {cwd, name: path.relative(cwd, uri.fsPath)}
}
