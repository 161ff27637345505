import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import os from 'node:os'
import type {Peer} from '../peers/peers.js'
import {findAccounting, whatIsMissing} from '../timing/accounting.js'

/** Lines on what was measured where. */
export function machineLines(
  peers: readonly Peer[],
  missing: readonly string[],
  loadBefore: string
): string[] {
  const cpus = os.cpus()
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}
  const load = os
    .loadavg()
    .map(one => one.toFixed(1))
    .join(', ')
  const lacking = whatIsMissing(findAccounting())
  return [
    `Machine: ${cpus.length} cores (${cpus[0]?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GiB of memory, ${os.type()} ${os.machine()}; load before and after: ${loadBefore} and ${load}.`,
    `Node ${process.version}, V8 ${process.versions.v8}; cchclint ${version}${commit()}.`,
    ...(peers.length > 0
      ? [`Others: ${peers.map(({name, version, how}) => `${name} ${version} (${how})`).join('; ')}.`]
      : []),
    ...(missing.length > 0 ? [`Not installed, and so not measured: ${missing.join(', ')}.`] : []),
    ...(lacking === undefined ? [] : [lacking])
  ]
}

/** Of which commit it was built, where git knows. */
function commit(): string {
  try {
    const name = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
    const isClean = execFileSync('git', ['status', '--porcelain', 'src', 'rules'], {encoding: 'utf8'}) === ''
    return ` of ${name.trim()}${isClean ? '' : ', changed'}`
  } catch {
    return ''
  }
}
