import {Linter} from '../../src/linter/disk-linter.js'
import {chromiumHere, startBrowser} from '../support/browser.js'
import {enginePages, opened, type OpenedPage, PageFolder} from '../support/page-engine.js'
import type {FuzzCase} from './fuzz-case.js'

const today = '2026-11-20'

/** One page in one browser for all cases of this process: what a case leaves behind is there for the next. */
let opening: Promise<OpenedPage> | undefined

/**
 * The built page says of a file what the command says of it: the same report, or the same sentence in both languages. It
 * asks nobody for anything, and the browser complains of nothing. That it took more than any honest file may be an answer,
 * too; one that never comes is told by who waits for this process.
 */
export async function ofPage({file, bytes}: FuzzCase): Promise<string[]> {
  const page = await (opening ??= open())
  const [complained, requested] = [page.complaints.length, page.requests.length]
  const answered = await page.judge(file, bytes, {language: 'vi', today})
  const told = [
    ...page.complaints.slice(complained).map(text => `the browser complains: ${text}`),
    ...page.requests.slice(requested).map(url => `the page asks for ${url}`)
  ]
  if ('answer' in answered) {
    const expected = JSON.stringify([await linter('vi').lintText(bytes, {path: file})])
    const isSame = JSON.stringify(answered.answer.report.files) === expected
    return isSame ? told : [...told, 'the page says otherwise than the command']
  }
  const {kind, what, hint} = answered.fault
  if (kind === 'limit') return told
  if (kind !== 'file') return [...told, `the page fails (${kind}): ${what.en} ${hint?.en ?? ''}`]
  for (const language of ['vi', 'en'] as const) {
    const {fault} = await linter(language).lintText(bytes, {path: file})
    if (fault?.message !== what[language] || fault.hint !== (hint?.[language] ?? null))
      told.push(`the page says “${what[language]}”, the command “${fault?.message ?? 'nothing wrong'}”`)
  }
  return told
}

const linter = (language: 'vi' | 'en') => new Linter({today, config: false, language})

async function open(): Promise<OpenedPage> {
  const executable = chromiumHere()
  if (executable === undefined) throw new Error('there is no Chromium on this machine')
  const folder = new PageFolder(await enginePages())
  process.once('exit', () => folder.remove())
  // What drives the browser closes it then, and would go on.
  process.once('SIGTERM', () => process.exit())
  return opened(await startBrowser(executable), folder.oneFile)
}
