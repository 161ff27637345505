import {chmodSync, rmSync} from 'node:fs'
import {build, type Plugin} from 'esbuild'
import {writeGenerated} from './generated-files.js'

/** What is published has none of cosmiconfig’s loaders, which execute files (and carry TypeScript’s compiler). */
const withoutCode: Plugin = {
  name: 'without-code',
  setup(bundler) {
    bundler.onLoad({filter: /[\\/]cosmiconfig[\\/]dist[\\/]loaders\.js$/}, () => ({
      contents: 'module.exports = {}'
    }))
  }
}

/** `npm run build`: one file an entry in dist/, and what reads a format in files of its own that only this format loads. */
writeGenerated(process.cwd())
rmSync('dist', {recursive: true, force: true})
await build({
  entryPoints: {
    cli: 'src/cli/main.ts',
    index: 'src/index.ts',
    'pdf-child': 'src/engine/pdf-child.ts',
    'pdf-watch': 'src/engine/pdf-watch.ts'
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  // jsonc-parser’s CommonJS cannot be bundled.
  mainFields: ['module', 'main'],
  plugins: [withoutCode],
  // write-file-atomic makes the names of its temporary files of it.
  define: {__filename: '"cchclint"'},
  // commander is CommonJS and asks for Node’s own modules by `require`.
  banner: {
    js: "import {createRequire as cchclintCreateRequire} from 'node:module'; const require = cchclintCreateRequire(import.meta.url);"
  },
  logLevel: 'warning'
})
chmodSync('dist/cli.js', 0o755)
