import {readFileSync} from 'node:fs'
import {build} from 'esbuild'
import {sha256Of} from '../../../src/base/sha256.js'

/** The page with an engine that only knows its answers, as one file, under a policy as strict as that of the real one. */
export async function facePage(answers: unknown, as: 'page' | 'pane' = 'page'): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: {face: `web/trial/fake-${as}.ts`, style: 'web/face/page.css'},
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'chrome109',
    tsconfig: 'web/tsconfig.json'
  })
  const textOf = (ending: string) => outputFiles.find(({path}) => path.endsWith(ending))!.text
  const given = `globalThis.answers = ${JSON.stringify(answers).replaceAll('<', '\\u003c')}`
  const scripts = [given, textOf('.js').replaceAll('</script', '<\\/script')]
  const style = textOf('.css')
  const hashes = (texts: readonly string[]) =>
    texts.map(text => `'sha256-${base64(sha256Of(text))}'`).join(' ')
  const policy = `default-src 'none'; script-src ${hashes(scripts)}; style-src ${hashes([style])}; base-uri 'none'; form-action 'none'`
  return readFileSync('web/face/page.html', 'utf8')
    .replace(
      '<!-- styles -->',
      () => `<meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style>`
    )
    .replace('<!-- scripts -->', () => scripts.map(text => `<script>${text}</script>`).join(''))
}

function base64(hex: string): string {
  return Buffer.from(hex, 'hex').toString('base64')
}
