import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {AnsiUp} from 'ansi_up'
import {chromiumHere, startBrowser} from './browser.js'
import {pictureOfPage} from './page-picture.js'

/**
 * `npm run pictures`: the pictures of the READMEs, as the built command says things today: in a terminal, on the sheet’s
 * page, in Word as LibreOffice shows it; and the page that judges in a browser. Needs Chromium, LibreOffice, poppler, Xvfb,
 * ImageMagick and util-linux’s `script`.
 */
const chromium = chromiumHere()
if (chromium === undefined) throw new Error('no Chromium on this machine')
const work = mkdtempSync(path.join(tmpdir(), 'cchclint-pictures-'))
const at = (name: string) => path.join(work, name)
const command = `node ${path.resolve('dist/cli.cjs')}`
const plan = 'fixtures/documents/province-2025-old-duties/plan.md'
const draft = 'examples/word/ke-hoach.docx'
/** A day, so that pictures differ only where what they show does. */
const today = '--today 2026-11-20'

/** What the command says to a terminal of a hundred and forty columns; its exit code is not the matter. */
function onTerminal(line: string): string {
  const typed = `stty cols 140; ${line}`
  return execFileSync('script', ['--quiet', '--return', '--command', `${typed}; true`, '/dev/null'], {
    encoding: 'utf8'
  })
}

function run(line: string): void {
  execFileSync('bash', ['-c', `${line} || [ $? -eq 1 ]`], {stdio: ['ignore', 'ignore', 'inherit']})
}

/** A profile of its own, so that no open LibreOffice is disturbed or in the way. */
const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`

/** The first page of a Word file, as it is printed. */
function pageOfWord(file: string, picture: string): void {
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file])
  const name = path.basename(file, '.docx')
  const first = ['-r', '110', '-f', '1', '-l', '1', '-singlefile', '-png']
  execFileSync('pdftoppm', [...first, at(`${name}.pdf`), at(name)])
  copyFileSync(at(`${name}.png`), picture)
}

/**
 * The first page of a Word file as LibreOffice shows it on a screen of its own, since comments stand beside a page only
 * there: the page and the comments, cut out of the window.
 */
function screenOfWord(file: string, picture: string): void {
  const shown = `soffice '${profile}' --norestore --nologo --view '${file}' & sleep 30; import -window root '${at('screen.png')}'; kill %1`
  execFileSync('xvfb-run', ['--server-args', '-screen 0 1400x1500x24', 'bash', '-c', shown], {
    stdio: 'ignore'
  })
  execFileSync('mogrify', ['-crop', '980x1128+173+173', '+repage', '-colors', '96', at('screen.png')])
  copyFileSync(at('screen.png'), picture)
}

function terminalPage(): string {
  const lines = [
    [`npx cchclint ${plan}`, onTerminal(`${command} ${today} ${plan}`)],
    [
      `npx cchclint checklist ${plan} | tail -22`,
      onTerminal(`${command} checklist --color ${today} ${plan} 2>/dev/null | tail -22`)
    ]
  ].map(([typed, said]) => `$ ${typed}\n${said}`)
  const painted = new AnsiUp()
  painted.use_classes = true
  const html = painted.ansi_to_html(lines.join('\n').replaceAll('\r\n', '\n'))
  const look =
    'body{margin:0;padding:20px 22px;background:#181a1f;color:#e6e6e6;width:1140px;font:14px/20px "Noto Sans Mono","DejaVu Sans Mono",monospace;white-space:pre-wrap}a{color:inherit;text-decoration:none}.ansi-red-fg{color:#ff6b68}.ansi-yellow-fg{color:#e5c07b}.ansi-green-fg{color:#6cc644}.ansi-cyan-fg{color:#56b6c2}'
  return `<!doctype html><meta charset="utf-8"><style>${look}</style>${html}`
}

try {
  run(`${command} annotate ${draft} ${today} --fix --suggest -o ${at('annotated.docx')}`)
  screenOfWord(at('annotated.docx'), 'docs/word-annotated.png')
  run(`${command} checklist ${draft} ${today} -o ${at('sheet.docx')}`)
  pageOfWord(at('sheet.docx'), 'docs/word-sheet.png')
  run(`${command} checklist ${plan} ${today} -o ${at('page.html')}`)
  writeFileSync(at('terminal.html'), terminalPage())

  const browser = await startBrowser(chromium)
  try {
    const page = await browser.newPage({viewport: {width: 1366, height: 1000}})
    await page.goto(pathToFileURL(at('page.html')).href)
    await page.screenshot({path: 'docs/page.png'})
    await page.setViewportSize({width: 1184, height: 600})
    await page.goto(pathToFileURL(at('terminal.html')).href)
    await page.screenshot({path: 'docs/terminal.png', fullPage: true})
    await pictureOfPage(browser, 'docs/browser.png')
  } finally {
    await browser.close()
  }
} finally {
  rmSync(work, {recursive: true})
}
