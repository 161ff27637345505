import {cpSync, mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import type {BuildOptions} from 'esbuild'

/** Where the extension for VS Code is made. */
export const extensionFolder = 'editors/vscode'

/** `out/extension.cjs`, in which all that the extension imports is. */
export const extensionBundle = {
  entryPoints: {extension: `${extensionFolder}/src/extension.ts`},
  outdir: `${extensionFolder}/out`,
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // The modules of packages, not their wrappers that cannot be bundled.
  mainFields: ['module', 'main'],
  legalComments: 'inline',
  logLevel: 'warning',
  metafile: true
} satisfies BuildOptions

/** What of dist/ the command does not need: the library, and the name that the command has had. */
const leftOut = ['index.js', 'index.d.ts', 'cli.js']

/** Of the packs, the rules themselves, to which their pages lead; the tables are no reading for an editor. */
const tables = ['grammar', 'knowledge']

/**
 * The program as the extension carries it: dist/ as it was built, with the pages of the rules and the schema of the
 * configuration where the program looks for them, and the rules where their pages do. @param to a folder, which is emptied
 */
export function copyServer(to: string): void {
  rmSync(to, {recursive: true, force: true})
  mkdirSync(path.join(to, 'dist'), {recursive: true})
  for (const name of readdirSync('dist'))
    if (!leftOut.includes(name))
      cpSync(path.join('dist', name), path.join(to, 'dist', name), {recursive: true})
  // What reads a PDF is modules, as package.json says of dist/.
  writeFileSync(path.join(to, 'package.json'), '{"private": true, "type": "module"}\n')
  for (const {name} of readdirSync('rules', {withFileTypes: true}).filter(one => one.isDirectory()))
    if (!tables.includes(name))
      cpSync(path.join('rules', name), path.join(to, 'rules', name), {recursive: true})
  cpSync('docs/rules', path.join(to, 'docs', 'rules'), {recursive: true})
  cpSync('docs/config.schema.json', path.join(to, 'docs', 'config.schema.json'))
}
