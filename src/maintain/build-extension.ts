import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'
import {copyServer, extensionBundle, extensionFolder} from './extension-files.js'
import {thirdPartyLicences} from './third-party-licences.js'

/** `npm run build:extension`: the extension for VS Code in one file, `editors/vscode/cchclint-….vsix`. Needs no network. */
if (!existsSync(path.join(extensionFolder, 'node_modules')))
  throw new Error(`Run \`npm ci\` in ${extensionFolder} first: the extension has dependencies of its own.`)
node('node_modules/typescript/bin/tsc', ['--noEmit', '-p', extensionFolder], '.')
rmSync(extensionBundle.outdir, {recursive: true, force: true})
const {metafile} = await build(extensionBundle)
writeFileSync(path.join(extensionBundle.outdir, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences(metafile))
copyServer(path.join(extensionFolder, 'server'))
copyFileSync('LICENSE', path.join(extensionFolder, 'LICENSE'))
const {version} = JSON.parse(readFileSync(path.join(extensionFolder, 'package.json'), 'utf8')) as {
  readonly version: string
}
const packing = ['package', '--no-dependencies', '--allow-missing-repository']
node('node_modules/@vscode/vsce/vsce', [...packing, '--out', `cchclint-${version}.vsix`], extensionFolder)

/** Runs a script; what it prints is shown, and where it fails so does this. */
function node(script: string, args: readonly string[], cwd: string): void {
  const {status} = spawnSync(process.execPath, [script, ...args], {cwd, stdio: 'inherit'})
  if (status !== 0) process.exit(status ?? 1)
}
