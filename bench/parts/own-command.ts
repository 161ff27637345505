import path from 'node:path'
import type {Command} from '../timing/run-command.js'

const cli = path.resolve('dist/cli.js')

/** What the command keeps from run to run, as far as a measurement says. */
export interface Kept {
  /** The folder of what it keeps: words, code, judgements. */
  readonly folder: string
  /** Whether judgements are kept there. */
  readonly judgements: boolean
}

/** The built command over files of a folder. No configuration holds for them. */
export function ownCommand(
  name: string,
  cwd: string,
  args: readonly string[],
  {folder, judgements}: Kept,
  before?: () => void
): Command {
  return {
    name,
    program: process.execPath,
    args: [cli, '--no-config', ...(judgements ? [] : ['--no-cache']), ...args],
    cwd,
    env: {XDG_CACHE_HOME: folder, LOCALAPPDATA: folder},
    ...(before ? {before} : {})
  }
}
