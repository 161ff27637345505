import type {BuildOptions, Plugin} from 'esbuild'

/** What is published has none of cosmiconfig’s loaders, which execute files (and carry TypeScript’s compiler). */
const withoutCode: Plugin = {
  name: 'without-code',
  setup(bundler) {
    bundler.onLoad({filter: /[\\/]cosmiconfig[\\/]dist[\\/]loaders\.js$/}, () => ({
      contents: 'module.exports = {}'
    }))
  }
}

/** How what is published is bundled. */
export const bundle = {
  entryPoints: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    'judge-worker': 'src/linter/judge-worker.ts',
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
  // The names stay, so that a stack says where it was.
  minify: false,
  legalComments: 'linked',
  // jsonc-parser’s CommonJS cannot be bundled.
  mainFields: ['module', 'main'],
  plugins: [withoutCode],
  // commander is CommonJS and asks for Node’s own modules by `require`.
  banner: {
    js: "import {createRequire as cchclintCreateRequire} from 'node:module'; const require = cchclintCreateRequire(import.meta.url);"
  },
  logLevel: 'warning',
  metafile: true
} satisfies BuildOptions

/** `dist/cli.js`, which any Node can read that knows modules, and which loads the rest. */
export const launcher = {
  entryPoints: {cli: 'src/cli/launch.ts'},
  outdir: 'dist',
  bundle: true,
  external: ['./main.js'],
  platform: 'node',
  format: 'esm',
  target: 'node12.20',
  logLevel: 'warning'
} satisfies BuildOptions
