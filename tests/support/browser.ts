import {accessSync, constants} from 'node:fs'
import path from 'node:path'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'

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

/** A page in the browser, and what it asked of anybody. */
export interface WatchedPage {
  readonly page: Page
  /** What was asked of the network or the disk, by the page and its workers. */
  readonly requests: string[]
  /** What the browser complained of. */
  readonly complaints: string[]
}

/**
 * An empty page, in a browser without any memory of others.
 *
 * @param isOwn addresses that are not counted among what was asked
 */
export async function watchedPage(
  browser: Browser,
  how: BrowserContextOptions = {},
  isOwn: (url: string) => boolean = () => false
): Promise<WatchedPage> {
  const context = await browser.newContext(how)
  const page = await context.newPage()
  const [requests, complaints]: [string[], string[]] = [[], []]
  context.on('request', request => {
    if (!isOwn(request.url())) requests.push(request.url())
  })
  page.on('console', message => complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(error.message))
  return {page, requests, complaints}
}

/** So do workers of a page begin, and what it saves. */
export const isBlob = (url: string): boolean => url.startsWith('blob:')
