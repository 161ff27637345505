import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** The rooms of `src/checks` in which every file is a check. */
const rooms = ['cchc', 'citation', 'exception', 'form', 'general', 'text', 'wording'] as const

/** A check by what its file exports: itself, what it takes in `with:`, and in each of `items:`. */
interface Registered {
  readonly kind: string
  readonly from: string
  readonly check: string
  readonly params: string
  readonly item: string | undefined
}

/**
 * The registry of checks, made of the files there are, so that a new check is one file: the checks, and apart from them
 * what they take, whose schemas are not loaded when a plan is linted. Written before anything that reads them.
 *
 * @returns the paths that were written
 * @throws Error for a file of a room that exports no check, or two, or not what it takes
 */
export function writeCheckRegistry(root: string): string[] {
  const all = rooms.flatMap(room => checksIn(root, room)).sort((a, b) => (a.kind < b.kind ? -1 : 1))
  const files: readonly (readonly [string, string])[] = [
    ['src/checks/checks.generated.ts', checksModule(all)],
    ['src/checks/params.generated.ts', paramsModule(all)]
  ]
  const changed = files.filter(([file, content]) => {
    const target = path.join(root, file)
    return !existsSync(target) || readFileSync(target, 'utf8') !== content
  })
  for (const [file, content] of changed) writeFileSync(path.join(root, file), content)
  return changed.map(([file]) => file)
}

function checksIn(root: string, room: string): Registered[] {
  const folder = path.join(root, 'src/checks', room)
  return readdirSync(folder).map(file => {
    const code = readFileSync(path.join(folder, file), 'utf8')
    const names = namesIn(code, /^export const (\w{1,60}) =/gm)
    const [check, ...others] = namesIn(
      code,
      /^export const (\w{1,60}) = define(?:Findings|Requirements?)\b/gm
    )
    const [params, item] = ['Params', 'Item'].map(end => names.find(name => name.endsWith(end)))
    if (check === undefined || others.length > 0 || params === undefined)
      throw new Error(`src/checks/${room}/${file} exports one check and its …Params`)
    const kind = path.basename(file, '.ts')
    return {kind, from: `./${room}/${kind}.js`, check, params, item}
  })
}

/** What the first group of an expression finds. */
function namesIn(code: string, found: RegExp): string[] {
  return [...code.matchAll(found)].flatMap(([, name]) => name ?? [])
}

const head = '// Generated from the files of src/checks by `npm run generate`; do not edit.\n'

function checksModule(all: readonly Registered[]): string {
  return [
    head,
    ...all.map(({check, from}) => `import {${check}} from '${from}'\n`),
    "import type {Check} from './check.js'\n\n",
    '/** Every kind of question, one file each, which gives it its name. */\n',
    `export const checks: readonly Check[] = [\n${all.map(({kind, check}) => `  {kind: '${kind}', ...${check}}`).join(',\n')}\n]\n`
  ].join('')
}

function paramsModule(all: readonly Registered[]): string {
  const rows = all.map(
    ({kind, params, item}) => `  '${kind}': {params: ${params}${item ? `, item: ${item}` : ''}}`
  )
  return [
    head,
    ...all.map(
      ({params, item, from}) => `import {${[item, params].filter(Boolean).join(', ')}} from '${from}'\n`
    ),
    "import type {CheckParams} from './check.js'\n\n",
    '/** What every kind of check takes. Used when packs are compiled. */\n',
    `export const checkParams: Readonly<Record<string, CheckParams>> = {\n${rows.join(',\n')}\n}\n`
  ].join('')
}
