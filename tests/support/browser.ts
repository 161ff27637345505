import {accessSync, constants} from 'node:fs'
import path from 'node:path'
import {type Browser, chromium} from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The Chromium of this machine, found as a shell finds it; undefined where there is none. */
export function chromiumHere(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return names.flatMap(name => folders.map(folder => path.join(folder, name))).find(isProgram)
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Its sandbox asks for rights that root and most containers do not have; the pages are our own. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({executablePath, args: ['--no-sandbox']})
}
