import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {transformSync} from 'esbuild'

/** The style sheets of the pages as one module of strings, without comments and needless blanks. */
export function styleModule(root: string): string {
  const folder = path.join(root, 'src/reporters/page')
  const sheets = readdirSync(folder)
    .filter(file => file.endsWith('.css'))
    .sort()
    .map(file => [file.slice(0, -'.css'.length), minified(readFileSync(path.join(folder, file), 'utf8'))])
  return [
    '// Generated from the style sheets beside it by `npm run generate`; do not edit.',
    `export const styles = ${JSON.stringify(Object.fromEntries(sheets), null, 2)} as const`,
    ''
  ].join('\n')
}

function minified(css: string): string {
  return transformSync(css, {loader: 'css', minify: true, charset: 'utf8'}).code.trim()
}
