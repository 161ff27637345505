import {readdirSync, readFileSync} from 'node:fs'
import {seeded} from '../../src/maintain/seeded.js'
import {docOf} from '../support/doc-writer.js'
import {planAsPdf} from '../support/plan-as-pdf.js'
import {mutatedBytes, mutatedPackage} from './mutate-bytes.js'
import {type Chance, mutatedText, pick} from './mutate-text.js'

export const kinds = [
  'md',
  'txt',
  'docx',
  'odt',
  'doc',
  'pdf',
  'editing',
  'server',
  'config',
  'pack',
  'page'
] as const
export type Kind = (typeof kinds)[number]
/** What may be dropped onto the page. */
const dropped = ['md', 'txt', 'docx', 'odt', 'doc', 'pdf'] as const

/** What the program is given, and what it is made of: the same for a seed and a number in every run. */
export interface FuzzCase {
  readonly kind: Kind
  /** The file that is mutated, by its path in the folder of the case. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Of a text that is being written, its versions in their order; the last is `bytes`. */
  readonly versions: readonly string[]
}

const plans = readdirSync('fixtures/documents', {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => `fixtures/documents/${entry.name}`)
  .sort() as [string, ...string[]]
const packFiles = ['examples/tinh-mau', 'fixtures/packs/every-check']
  .flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => `${folder}/${name}`)
  )
  .filter(name => name.endsWith('.yaml'))
  .sort() as [string, ...string[]]
const configs: readonly [string, ...string[]] = [
  "extends: recommended\nlevel: province\nrules:\n  cchc/index-coverage: warning\n  cchc/index-coverage/pci: 'off'\noverrides:\n  - files: [xa/**]\n    level: commune\nignore: [ban-cu/]\n",
  "extends: [advisory, thorough]\nstage: draft\ntopic: auto\nlang: vi\nexceptions:\n  - files: ['*.md']\n    rule: form/recipients\n    reason: văn bản nội bộ\n    owner: Văn phòng\n    until: 2999-12-31\n",
  '{"$schema": "docs/config.schema.json", "rules": {"form": "off", "cchc/*": ["error", {}]}, "level": "xã"}\n'
]

export function fuzzCase(seed: number, number: number, among: readonly Kind[] = kinds): FuzzCase {
  const chance = seeded((seed * 7919 + number * 104729) % 2147483647)
  // The first numbers of near seeds are near each other.
  for (let left = 8; left > 0; left--) chance(2)
  const kind = among[number % among.length] ?? 'md'
  return {kind, ...made(kind, chance)}
}

function made(kind: Kind, chance: Chance): Omit<FuzzCase, 'kind'> {
  const plan = pick(plans, chance)
  const text = () => readFileSync(`${plan}/plan.md`, 'utf8')
  const of = (file: string, bytes: Uint8Array, versions: readonly string[] = []) => ({file, bytes, versions})
  switch (kind) {
    case 'md':
    case 'txt':
      return of(`plan.${kind}`, encoded(mutatedText(text(), chance), chance))
    case 'docx':
    case 'odt': {
      const bytes = readFileSync(`${plan}/libreoffice.${kind}`)
      return of(`plan.${kind}`, chance(4) === 0 ? mutatedBytes(bytes, chance) : mutatedPackage(bytes, chance))
    }
    case 'doc': {
      const paragraphs = mutatedText(text(), chance)
        .split('\n')
        .map(line => ({text: line.replace(/[\0-\u001f]/g, ' ')}))
      const bytes = docOf(paragraphs)
      return of('plan.doc', chance(3) === 0 ? bytes : mutatedBytes(bytes, chance))
    }
    case 'pdf': {
      const bytes = chance(2) === 0 ? readFileSync(`${plan}/libreoffice.pdf`) : planAsPdf(text())
      return of('plan.pdf', mutatedBytes(bytes, chance))
    }
    case 'editing':
    case 'server': {
      const versions = [text()]
      for (let left = 2 + chance(4); left > 0; left--)
        versions.push(mutatedText(versions.at(-1) ?? '', chance))
      return of('plan.md', new TextEncoder().encode(versions.at(-1)), versions)
    }
    case 'config': {
      const config = pick(configs, chance)
      const file = config.startsWith('{') ? '.cchclintrc.json' : '.cchclintrc.yaml'
      return of(file, encoded(mutatedText(config, chance), chance))
    }
    case 'pack':
      return of(
        'pack/rule.yaml',
        encoded(mutatedText(readFileSync(pick(packFiles, chance), 'utf8'), chance), chance)
      )
    case 'page':
      return made(pick(dropped, chance), chance)
  }
}

/** Mostly as editors save it today, and now and then as others did. */
function encoded(text: string, chance: Chance): Uint8Array {
  switch (chance(12)) {
    case 0:
      return Buffer.from(`\ufeff${text}`, 'utf16le')
    case 1:
      return Buffer.from(`\ufeff${text}`)
    case 2:
      return mutatedBytes(Buffer.from(text), chance)
    default:
      return Buffer.from(text)
  }
}
