import path from 'node:path'
import {workFolder} from '../corpus/corpus.js'
import type {Command} from '../timing/run-command.js'

const cli = path.resolve('dist/cli.cjs')
/** Nothing is ever written here. */
const nothing = path.join(workFolder, 'kept', 'nothing')

/**
 * The built command over files of a folder, of which it keeps nothing from run to run: neither judgements nor what V8
 * compiled. No configuration holds for them.
 */
export function ownCommand(name: string, cwd: string, args: readonly string[]): Command {
  return commandOf(name, cwd, ['--no-config', '--no-cache', ...args], nothing)
}

/** The same, of which words, code and judgements are kept in a folder. */
export function keepingCommand(
  name: string,
  cwd: string,
  args: readonly string[],
  folder: string,
  before?: () => void
): Command {
  return {...commandOf(name, cwd, ['--no-config', ...args], folder), ...(before ? {before} : {})}
}

/** The command that only says its version, with what other runs have kept in a folder. */
export function versionCommand(name: string, cwd: string, folder: string): Command {
  return commandOf(name, cwd, ['--version'], folder)
}

function commandOf(name: string, cwd: string, args: readonly string[], kept: string): Command {
  const env = {XDG_CACHE_HOME: kept, LOCALAPPDATA: kept}
  return {name, program: process.execPath, args: [cli, ...args], cwd, env}
}
