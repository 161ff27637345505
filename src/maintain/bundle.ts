import {readFileSync} from 'node:fs'
import type {BuildOptions, Plugin} from 'esbuild'
import {latePackages} from './layers.js'

/** What is published has none of cosmiconfig’s loaders, which execute files (and carry TypeScript’s compiler). */
const withoutCode: Plugin = {
  name: 'without-code',
  setup(bundler) {
    bundler.onLoad({filter: /[\\/]cosmiconfig[\\/]dist[\\/]loaders\.js$/}, () => ({
      contents: 'module.exports = {}'
    }))
  }
}

/** picocolors looks at once whether it speaks to a terminal, which opens Node’s streams; it is always told whether it does. */
const toldColors: Plugin = {
  name: 'told-colors',
  setup(bundler) {
    bundler.onLoad({filter: /[\\/]picocolors[\\/]picocolors\.js$/}, ({path}) => {
      const text = readFileSync(path, 'utf8')
      const asking = '(p.stdout || {}).isTTY'
      if (!text.includes(asking)) throw new Error('picocolors asks in another way')
      return {contents: text.replace(asking, 'false')}
    })
  }
}

const common = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // The names stay, so that a stack says where it was.
  minify: false,
  charset: 'ascii',
  legalComments: 'linked',
  // jsonc-parser’s CommonJS cannot be bundled.
  mainFields: ['module', 'main'],
  // Names of chunks are made of paths too: the same wherever `node_modules` really lies.
  preserveSymlinks: true,
  logLevel: 'warning',
  metafile: true
} satisfies BuildOptions

/** The program and the library, as chunks of which `layers.ts` makes files. */
export const bundle = {
  ...common,
  entryPoints: {
    main: 'src/cli/main.ts',
    library: 'src/index.ts',
    'judge-thread': 'src/linter/judge-worker.ts',
    ...Object.fromEntries(latePackages.map((name, at) => [`late-${at}`, name]))
  },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [withoutCode, toldColors],
  // Files of several chunks: what a package says of itself stays where its code is.
  legalComments: 'inline',
  define: {'import.meta.url': 'bundle.url'},
  write: false
} satisfies BuildOptions

/** The process that reads a PDF, and its watch: as small as they can be, since what a PDF may cost is measured by what they take to begin. */
export const pdfProcess = {
  ...common,
  entryPoints: {
    'pdf-child': 'src/engine/pdf-child.ts',
    'pdf-watch': 'src/engine/pdf-watch.ts'
  },
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]'
} satisfies BuildOptions

/** `dist/cli.cjs`, which any Node can read, and which loads the rest. */
export const launcher = {
  ...common,
  entryPoints: {cli: 'src/cli/launch.ts'},
  outExtension: {'.js': '.cjs'},
  external: ['./loader.cjs'],
  format: 'cjs',
  target: 'node12.20'
} satisfies BuildOptions

/** `dist/loader.cjs`, which runs the chunks. */
export const loader = {
  ...common,
  entryPoints: {loader: 'src/cli/loading/loader.ts'},
  outExtension: {'.js': '.cjs'},
  format: 'cjs'
} satisfies BuildOptions
