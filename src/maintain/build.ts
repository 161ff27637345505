import {chmodSync, rmSync} from 'node:fs'
import {build} from 'esbuild'
import {writeGenerated} from './generated-files.js'

/** `npm run build`: one file an entry in dist/, and Markdown’s parser in one of its own that only Markdown loads. */
writeGenerated(process.cwd())
rmSync('dist', {recursive: true, force: true})
await build({
  entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts'},
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  // commander is CommonJS and asks for Node’s own modules by `require`.
  banner: {
    js: "import {createRequire as cchclintCreateRequire} from 'node:module'; const require = cchclintCreateRequire(import.meta.url);"
  },
  logLevel: 'warning'
})
chmodSync('dist/cli.js', 0o755)
