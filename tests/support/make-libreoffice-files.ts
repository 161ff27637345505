import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {officeWordOf} from './office-word.js'

/**
 * `npm run fixtures:office`: each whole plan as LibreOffice saves it, stored beside its plan.md, since the machines
 * that test have no LibreOffice. plan.md → Word → OpenDocument → Word again, so that numbering and styles of the
 * Word file are LibreOffice’s own; and → PDF. To be run after a plan.md was changed.
 */
const root = 'fixtures/documents'
const work = mkdtempSync(path.join(tmpdir(), 'libreoffice-'))
const at = (...names: string[]) => path.join(work, ...names)

/** All files in one run; a profile of its own, so that no open LibreOffice is disturbed or in the way. */
function convert(from: string, to: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`
  const files = readdirSync(at(from)).map(file => at(from, file))
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', at(to), ...files])
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
} finally {
  rmSync(work, {recursive: true, force: true})
}
