import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import path from 'node:path'
import {extensionFolder} from '../../src/maintain/extension-files.js'

/** `out/node/entry.js` of code-server, which `.ci/vscode` installs; undefined where there is none. */
export const codeServerHere = process.env['CCHCLINT_CODE_SERVER']

/** A window without what greets, asks or advertises, in which only our own is to be seen. */
const settings = {
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'files.autoSave': 'off'
}

/** VS Code as code-server serves it to a browser, with our extension in it. */
export class CodeServer {
  readonly said: string[] = []
  readonly #process

  private constructor(
    readonly url: string,
    command: readonly string[],
    env: NodeJS.ProcessEnv
  ) {
    // A group of its own, so that all that it begins is ended with it.
    this.#process = spawn(process.execPath, command, {env, stdio: ['ignore', 'pipe', 'pipe'], detached: true})
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream.on('data', (chunk: Buffer) => this.said.push(chunk.toString()))
  }

  /**
   * @param script its `entry.js`
   * @param home a folder for all that it writes
   * @throws where the extension is not packed (`npm run build:extension`), or it does not start
   */
  static async start(script: string, home: string): Promise<CodeServer> {
    const data = path.join(home, 'data')
    mkdirSync(path.join(data, 'User'), {recursive: true})
    writeFileSync(path.join(data, 'User', 'settings.json'), JSON.stringify(settings))
    const folders = ['--user-data-dir', data, '--extensions-dir', path.join(home, 'extensions')]
    const env = {...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home}
    execFileSync(process.execPath, [script, ...folders, '--install-extension', packed()], {
      env,
      stdio: 'pipe'
    })
    const address = `127.0.0.1:${await freePort()}`
    const options = [
      '--bind-addr',
      address,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check'
    ]
    const server = new CodeServer(`http://${address}`, [script, ...folders, ...options], env)
    await server.#answers()
    return server
  }

  async #answers(): Promise<void> {
    while (this.#process.exitCode === null) {
      const answer = await fetch(`${this.url}/healthz`).catch(() => undefined)
      if (answer?.ok === true) return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    throw new Error(`code-server does not start:\n${this.said.join('')}`)
  }

  async stop(): Promise<void> {
    const {pid, exitCode} = this.#process
    if (pid === undefined || exitCode !== null) return
    const ended = once(this.#process, 'exit')
    process.kill(-pid)
    await ended
  }
}

/** The extension as people install it. */
function packed(): string {
  const manifest = readFileSync(path.join(extensionFolder, 'package.json'), 'utf8')
  const {version} = JSON.parse(manifest) as {readonly version: string}
  return path.resolve(extensionFolder, `cchclint-${version}.vsix`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
