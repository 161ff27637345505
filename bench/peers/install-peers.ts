import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'

/**
 * Installs the other linters where that was not done yet. None of their packages runs anything when it is installed.
 * Where there is no registry to be reached, they are left out.
 */
export function installPeers(): void {
  // npm writes it when all is there.
  if (existsSync('bench/node_modules/.package-lock.json')) return
  console.error('Installing the linters that are measured beside cchclint (bench/package.json) …')
  const {status, stderr} = spawnSync(
    'npm',
    [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--fetch-retries=1',
      '--fetch-retry-mintimeout=1000'
    ],
    {
      cwd: 'bench',
      encoding: 'utf8',
      shell: process.platform === 'win32'
    }
  )
  if (status === 0) return
  const why = stderr?.split('\n').find(line => /npm (?:error|ERR!) code/.test(line))
  console.error(
    `They could not be installed${why ? ` (${why.trim()})` : ''}: cchclint is measured without them. ` +
      'With a network, “npm ci --ignore-scripts” in bench/ installs them.'
  )
}
