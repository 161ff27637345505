import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/**
 * The environment of one run of the tests. What runs them is started after this, with the same environment. What the
 * command keeps from run to run is kept for this run alone, and gone when it ends.
 */
export default function setUp(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchclint-cache-'))
  process.env.XDG_CACHE_HOME = folder
  process.env.LOCALAPPDATA = folder
  // Nothing here asks a network, and reading the certificates of a proxy takes longer than Node’s own start.
  delete process.env.NODE_EXTRA_CA_CERTS
  return () => rmSync(folder, {recursive: true, force: true})
}
