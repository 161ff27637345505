import path from 'node:path'

/** A program and what it is started with. */
export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

export interface Surroundings {
  /** The setting `cchclint.path`; empty for the program that comes with the extension. */
  readonly own: string
  /** Where the extension is installed. Absolute. */
  readonly extensionPath: string
  /** Of the editor. */
  readonly execPath: string
  readonly env: NodeJS.ProcessEnv
}

/** The script of `cchclint` that comes with the extension. */
export const bundledScript = (extensionPath: string): string =>
  path.join(extensionPath, 'server', 'dist', 'cli.cjs')

/**
 * `cchclint`, without its arguments. A script is run by the editor itself, which is Node where it is told so: people who
 * write plans have none. What `cchclint` starts in turn (the process that reads a PDF) is told so as well.
 */
export function programOf({own, extensionPath, execPath, env}: Surroundings): Program {
  const script = own === '' ? bundledScript(extensionPath) : own
  if (!['.cjs', '.js', '.mjs'].includes(path.extname(script).toLowerCase()))
    return {command: script, args: [], env}
  return {command: execPath, args: [script], env: {...env, ELECTRON_RUN_AS_NODE: '1'}}
}

/** What `cchclint` is asked to do to serve an editor. */
export const servingArguments = ['lsp', '--stdio'] as const
