import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {labelsIn, numberedFiles} from './numbered-files.js'
import {officeWordOf} from './office-word.js'

/**
 * `npm run fixtures:office`: each whole plan as LibreOffice saves it, stored beside its plan.md, since the machines
 * that test have no LibreOffice. plan.md → Word → OpenDocument → Word again, so that numbering and styles of the
 * Word file are LibreOffice’s own; and → PDF. To be run after a plan.md was changed. Besides, the automatic numbers that
 * it shows for files with every kind of them (`numbered-files.ts`).
 */
const root = 'fixtures/documents'
const work = mkdtempSync(path.join(tmpdir(), 'libreoffice-'))
const at = (...names: string[]) => path.join(work, ...names)

/** All files in one run; a profile of its own, so that no open LibreOffice is disturbed or in the way. */
function convert(from: string, to: string, as = to): void {
  const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`
  const files = readdirSync(at(from)).map(file => at(from, file))
  execFileSync('soffice', [profile, '--headless', '--convert-to', as, '--outdir', at(to), ...files])
}

try {
  const plans = readdirSync(root, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  mkdirSync(at('typed'))
  for (const plan of plans)
    writeFileSync(
      at('typed', `${plan}.docx`),
      await officeWordOf(readFileSync(path.join(root, plan, 'plan.md'), 'utf8'))
    )
  convert('typed', 'odt')
  convert('typed', 'pdf')
  convert('odt', 'docx')
  for (const plan of plans)
    for (const format of ['docx', 'odt', 'pdf'])
      copyFileSync(at(format, `${plan}.${format}`), path.join(root, plan, `libreoffice.${format}`))
  for (const format of ['docx', 'odt']) {
    mkdirSync(at(`numbered-${format}`))
    for (const [name, bytes] of numberedFiles)
      if (name.endsWith(format)) writeFileSync(at(`numbered-${format}`, name), bytes)
    convert(`numbered-${format}`, `labels-${format}`, 'txt:Text (encoded):UTF8')
  }
  for (const name of numberedFiles.keys()) {
    const {name: stem, ext} = path.parse(name)
    const shown = readFileSync(at(`labels-${ext.slice(1)}`, `${stem}.txt`), 'utf8')
    writeFileSync(path.join('fixtures/numbers', `${name}.txt`), `${labelsIn(shown).join('\n')}\n`)
  }
} finally {
  rmSync(work, {recursive: true, force: true})
}
