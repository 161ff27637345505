import {existsSync, readdirSync} from 'node:fs'
import path from 'node:path'
import type {PublicExplorer} from 'cosmiconfig'
// Why not `cosmiconfig()` itself: before it looks at its options it searches the working folder for a configuration
// of its own (`.config/config.js` among others, and `$import` in package.json) and executes it, and no option turns
// that off. The class behind it only does what it is told. It is not declared in the package’s types.
import * as explorerModule from 'cosmiconfig/dist/Explorer.js'
import {Fault} from '../base/fault.js'
import {mostWritten, refuseIrregular} from '../files/read-regular-file.js'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import {withoutFirst} from '../vietnamese/without-end.js'
import {faultAt} from './place.js'
import {shownFile} from './shown-file.js'
import {readJson} from './read-json.js'
import {under, type ConfigSource, type WrittenFile} from './config-source.js'

/** Where a configuration may stand in a folder. Never code: a linter runs on strangers’ repositories. */
export const configPlaces = ['.cchclintrc', '.cchclintrc.json', '.cchclintrc.yaml', 'package.json'] as const

export interface FoundConfig {
  /** Absolute. */
  readonly file: string
  /** The folder with `.git` above it, else the one in which the command runs, else its own: nothing outside is read. */
  readonly repository: string
  /** The folder from which people know files. Absolute. */
  readonly cwd: string
  readonly written: ConfigSource
}

/**
 * The configuration that holds for the files of a folder: the nearest one, upward, as {@link NearestConfigs} has it.
 *
 * @param cwd the folder in which the command runs
 * @throws {Fault} for two in one folder, and for one that cannot be read
 */
export function findConfig(cwd: string, folder = cwd): Promise<FoundConfig | undefined> {
  return new NearestConfigs(path.resolve(cwd)).of(path.resolve(cwd, folder))
}

/**
 * The nearest configuration of each folder, upward, the last place being the folder that holds `.git`; where there is
 * none, the folder in which the command runs, and for what lies outside of that, its own folder. A folder is looked at
 * once, whatever the number of its files.
 */
export class NearestConfigs {
  readonly #known = new Map<string, Promise<FoundConfig | undefined>>()

  /** @param cwd the folder in which the command runs. Absolute. */
  constructor(readonly cwd: string) {}

  /** @param folder absolute @throws {Fault} for two in one folder, and for one that cannot be read */
  of(folder: string): Promise<FoundConfig | undefined> {
    const known = this.#known.get(folder) ?? this.#look(folder)
    this.#known.set(folder, known)
    return known
  }

  async #look(here: string): Promise<FoundConfig | undefined> {
    const [first, second] = await configsIn(here, this.cwd)
    if (first && second) throw twoIn(here, [first, second], this.cwd)
    if (first)
      return {file: first.file, repository: boundaryOf(here, this.cwd), cwd: this.cwd, written: first}
    refuseNearlyNamed(here, this.cwd)
    if (here === boundaryOf(here, this.cwd)) return undefined
    return this.of(path.dirname(here))
  }
}

/** The outermost folder whose configurations hold for files of this one, and out of which none leads. */
function boundaryOf(folder: string, cwd: string): string {
  return repositoryRoot(folder) ?? (isInside(cwd, folder) ? cwd : folder)
}

function twoIn(folder: string, two: readonly ConfigSource[], cwd: string): Fault {
  const [first, second] = two.map(one => path.basename(one.file))
  const where = shownFile(folder, cwd)
  return new Fault(
    {
      vi: `Thư mục “${where}” có hai cấu hình: “${first}” và “${second}”.`,
      en: `The folder “${where}” has two configurations: “${first}” and “${second}”.`
    },
    {vi: 'Hãy giữ lại một.', en: 'Keep one of them.'}
  )
}

/** The configuration in a file that was named, from `cwd`. @throws {Fault} where there is none */
export async function openConfig(file: string, cwd: string): Promise<FoundConfig> {
  const absolute = path.resolve(cwd, file)
  const written = await readConfigFile(absolute, cwd)
  if (written)
    return {
      file: absolute,
      repository: boundaryOf(path.dirname(absolute), cwd),
      cwd,
      written
    }
  throw new Fault(
    {
      vi: `Tệp “${shownFile(absolute, cwd)}” không có trường “cchclint”.`,
      en: `“${shownFile(absolute, cwd)}” has no field “cchclint”.`
    },
    {vi: 'Hãy thêm trường này hoặc chỉ rõ tệp khác.', en: 'Add it, or name another file.'}
  )
}

/** What is meant as a configuration and would never be read: “.cchclintrc.yml”, or “.cchclintrc.yaml.txt” of Notepad. */
function refuseNearlyNamed(folder: string, cwd: string): void {
  const name = namesIn(folder).find(one => nearlyNamed.has(one.toLowerCase()))
  if (name === undefined) return
  const shown = shownFile(path.join(folder, name), cwd)
  throw new Fault(
    {
      vi: `Tệp “${shown}” không được đọc: cấu hình phải có tên là ${configPlaces.slice(0, 3).join(', ')}.`,
      en: `“${shown}” is not read: a configuration is called ${configPlaces.slice(0, 3).join(', ')}.`
    },
    {
      vi: 'Hãy đổi tên tệp, hoặc thêm --no-config nếu không dùng.',
      en: 'Rename it, or add --no-config to do without.'
    }
  )
}

/** What other linters are configured with, which would run. */
export const codeEndings = ['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts']
const dataEndings = ['', '.json', '.yaml', '.yml']
const nearlyNamed: ReadonlySet<string> = new Set([
  ...['.yml', ...codeEndings].map(ending => `.cchclintrc${ending}`),
  ...dataEndings.flatMap(ending => [`.cchclintrc${ending}.txt`, `cchclintrc${ending}`]),
  ...['.json', '.yaml', '.yml'].flatMap(ending => [`cchclint${ending}`, `.cchclint${ending}`])
])

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** All configurations that stand in one folder; more than one is too many. */
export async function configsIn(folder: string, cwd: string): Promise<ConfigSource[]> {
  const files = configPlaces.map(place => path.join(folder, place)).filter(existsSync)
  const repository = files.length > 0 ? boundaryOf(folder, cwd) : undefined
  const read = await Promise.all(files.map(file => readConfigFile(file, cwd, repository)))
  return read.filter(one => one !== undefined)
}

/**
 * @param repository what it must lie in, where nobody named it
 * @returns undefined for a package.json without the key `cchclint`
 */
export async function readConfigFile(
  file: string,
  cwd: string,
  repository?: string
): Promise<ConfigSource | undefined> {
  const name = shownFile(file, cwd)
  if (!isConfigName(file))
    throw new Fault(
      {
        vi: `Không dùng được “${name}” làm cấu hình: cấu hình chỉ là tệp .json hoặc .yaml.`,
        en: `“${name}” is not a configuration file: only .json and .yaml are read.`
      },
      {vi: 'Hãy chuyển nội dung sang .cchclintrc.yaml.', en: 'Move it to .cchclintrc.yaml.'}
    )
  if (!existsSync(file))
    throw new Fault({
      vi: `Không tìm thấy tệp cấu hình “${name}”.`,
      en: `There is no configuration “${name}”.`
    })
  refuseIrregular(file, {most: mostWritten, inside: repository}, name)
  const result = await makeExplorer()
    .load(file)
    .catch((error: unknown) => {
      // What is not the system’s word on the file is a fault of the file, or a bug, and says so itself.
      if (!(error instanceof Error && 'syscall' in error)) throw error
      throw new Fault(
        {vi: `Không mở được tệp cấu hình “${name}”.`, en: `The configuration “${name}” cannot be opened.`},
        {vi: 'Hãy kiểm tra quyền đọc tệp.', en: 'See whether you may read it.'}
      )
    })
  if (result?.isEmpty)
    throw new Fault(
      {vi: `Tệp cấu hình “${name}” trống.`, en: `The configuration “${name}” is empty.`},
      {vi: 'Hãy ghi thiết lập vào tệp hoặc xóa tệp.', en: 'Write something into it, or delete it.'}
    )
  return result ? await (result.config as Loaded)({file, shown: name}) : undefined
}

/** Whether a file has an ending that is read. */
export function isConfigName(file: string): boolean {
  return Object.hasOwn(loaders, path.extname(file) || 'noExt')
}

/** What the explorer is given: a way to the file with its places, by the name that people know it by. */
type Loaded = (file: WrittenFile) => Promise<ConfigSource | undefined>

/**
 * All that reads a configuration. A loader gives a way to the file with its places, never the bare data: the explorer
 * would follow a key `$import` of that, into code too. In package.json it takes the property `cchclint` of what it is
 * given.
 */
const loaders: Readonly<Record<string, (file: string, text: string) => unknown>> = {
  noExt: yaml,
  '.yaml': yaml,
  '.yml': yaml,
  '.json': (file, text) => {
    const read: Loaded = async named => readJson(named, clean(named, text))
    if (path.basename(file) !== 'package.json') return read
    // A package.json that does not speak of us is none of our business, broken or not.
    if (!text.includes('"cchclint"')) return {}
    const ours: Loaded = async named => {
      const whole = await read(named)
      return whole && under('cchclint', whole)
    }
    return {cchclint: ours}
  }
}

/** YAML’s parser is loaded where there is YAML to read. */
function yaml(_: string, text: string): Loaded {
  return async named => {
    const {readYamlText} = await import('./read-yaml-text.js')
    return readYamlText(named, clean(named, text))
  }
}

/** Without a byte order mark. Windows may also save UTF-16, which was read as UTF-8 here and is no text then. */
function clean(file: WrittenFile, text: string): string {
  if (!text.includes('\0') && !text.includes('\uFFFD')) return withoutFirst(text, '\uFEFF')
  throw faultAt(
    {...file, line: 1, column: 1},
    {vi: 'tệp cấu hình không được lưu với mã hóa UTF-8.', en: 'the configuration is not saved as UTF-8.'},
    {vi: 'Hãy lưu lại tệp với mã hóa UTF-8.', en: 'Save it as UTF-8.'}
  )
}

const {Explorer} = explorerModule as unknown as {Explorer: new (options: unknown) => PublicExplorer}

/** Made where there is a configuration to read. */
function makeExplorer(): PublicExplorer {
  return new Explorer({
    moduleName: 'cchclint',
    searchPlaces: [...configPlaces],
    searchStrategy: 'none',
    loaders,
    transform: (result: unknown) => result,
    ignoreEmptySearchPlaces: false,
    cache: false,
    metaConfigFilePath: null,
    mergeImportArrays: false,
    mergeSearchPlaces: false
  })
}
