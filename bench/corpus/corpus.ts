import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir, userInfo} from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {plainLines} from '../../tests/support/transforms.js'
import {wordOf} from '../../tests/support/word-writer.js'
import {type MadePlan, makePlan} from './sets.js'

/** Where the benchmark keeps what it makes: outside the project, so that no ignore file and no configuration is near. */
export const workFolder = path.join(tmpdir(), `cchclint-bench-${userInfo().username}`)

/** How many plans each set has. */
export interface Sizes {
  readonly markdown: number
  readonly text: number
  readonly word: number
}

/** The folders of the plans that are measured. */
export interface Corpus {
  readonly sizes: Sizes
  /** The first n Markdown or text plans, in a folder of their own. */
  first(n: number, kind: 'md' | 'txt'): string
  /** As many Markdown plans of which remark-parse must read a part. */
  readonly markup: string
  /** All Word plans. */
  readonly word: string
  /** The same plans as text. */
  readonly textOfWord: string
  /** One plan of 2 MiB: `plan.md`, `plan.txt`. */
  readonly large: string
  /** One plan each: `plan.md`, `plan.txt`, and `markup.md`, of which remark-parse must read a part. */
  readonly single: string
  /** Another plan, as `plan.md` and `plan.txt`: what is judged before a plan that is not known. */
  readonly other: string
}

/** Makes the plans, where they are not those of an earlier run. */
export async function makeCorpus(sizes: Sizes): Promise<Corpus> {
  const suffix = Object.values(sizes).join('-')
  const folder = path.join(workFolder, `corpus-${hashOfSources()}-${suffix}`)
  const done = path.join(folder, 'done')
  if (!existsSync(done)) {
    for (const stale of globSync(`corpus-*-${suffix}`, {
      cwd: workFolder,
      onlyDirectories: true,
      absolute: true
    }))
      rmSync(stale, {recursive: true, force: true})
    await write(folder, sizes)
    writeFileSync(done, '')
  }
  const inside = (name: string) => path.join(folder, name)
  return {
    sizes,
    first: (n, kind) => inside(`${kind}-${n}`),
    markup: inside('markup'),
    word: inside('word'),
    textOfWord: inside('text-of-word'),
    large: inside('large'),
    single: inside('single'),
    other: inside('other')
  }
}

/** What the plans are made of and how: other plans lie in another folder. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync([
    'bench/corpus/*.ts',
    'fixtures/documents/*/plan.md',
    'tests/support/{transforms,word-writer}.ts'
  ])
  for (const file of files.sort()) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

async function write(folder: string, sizes: Sizes): Promise<void> {
  const most = Math.max(sizes.markdown, sizes.text)
  const plans = Array.from({length: most}, (_, nth) => makePlan(nth))
  for (const n of [10, 100, 1000]) {
    if (n <= sizes.markdown) writeAll(path.join(folder, `md-${n}`), plans.slice(0, n), ['md'])
    if (n <= sizes.text) writeAll(path.join(folder, `txt-${n}`), plans.slice(0, n), ['txt'])
  }
  const markup = Array.from({length: sizes.markdown}, (_, nth) => makePlan(nth, {withMarkup: true}))
  writeAll(path.join(folder, 'markup'), markup, ['md'])
  const single = path.join(folder, 'single')
  writeAll(single, [{...makePlan(10, {seed: 2}), name: 'plan'}], ['md', 'txt'])
  writeAll(single, [{...makePlan(10, {seed: 2, withMarkup: true}), name: 'markup'}], ['md'])
  writeAll(
    path.join(folder, 'other'),
    [{...makePlan(8, {seed: 3, withMarkup: true}), name: 'plan'}],
    ['md', 'txt']
  )
  writeAll(
    path.join(folder, 'large'),
    [{...makePlan(8, {seed: 4, bytes: 2 * 1024 * 1024 - 512}), name: 'plan'}],
    ['md', 'txt']
  )
  writeAll(path.join(folder, 'text-of-word'), plans.slice(0, sizes.word), ['txt'])
  const word = path.join(folder, 'word')
  mkdirSync(word, {recursive: true})
  for (const {name, markdown} of plans.slice(0, sizes.word))
    writeFileSync(path.join(word, `${name}.docx`), await wordOf(markdown))
}

function writeAll(folder: string, plans: readonly MadePlan[], kinds: readonly ('md' | 'txt')[]): void {
  mkdirSync(folder, {recursive: true})
  for (const {name, markdown} of plans)
    for (const kind of kinds)
      writeFileSync(
        path.join(folder, `${name}.${kind}`),
        kind === 'md' ? markdown : plainLines(markdown).join('\n')
      )
}
