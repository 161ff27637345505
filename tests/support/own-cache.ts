import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** What the command keeps from run to run is kept for one run of the tests alone, and gone when it ends. */
export default function setUp(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-cache-'))
  // What runs the tests is started after this, with the same environment.
  process.env.XDG_CACHE_HOME = folder
  process.env.LOCALAPPDATA = folder
  return () => rmSync(folder, {recursive: true, force: true})
}
