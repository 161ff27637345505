import type {YamlFile} from '../files/read-yaml.js'
import type {PackFile} from './schema.js'

/** “needs: '>=0.2'” in pack.yaml. @throws {Fault} at its line where the program is older */
export function refuseOlderProgram(pack: YamlFile<PackFile>, running: string): void {
  const {needs} = pack.value
  if (needs === undefined) return
  const wanted = needs.slice(needs.indexOf('=') + 1).trim()
  if (!isOlder(running, wanted)) return
  throw pack.fault(
    ['needs'],
    {
      vi: `bộ quy tắc này cần cchclint từ bản ${wanted} trở lên, đang dùng bản ${running}.`,
      en: `this pack needs cchclint ${wanted} or later; this is ${running}.`
    },
    {vi: 'Hãy cài bản mới hơn của cchclint.', en: 'Install a later cchclint.'}
  )
}

/** Numbers of a version are compared one by one; those that are not written are 0. */
function isOlder(version: string, than: string): boolean {
  const [own, other] = [version, than].map(text => text.split('.').map(part => Number.parseInt(part, 10)))
  for (let at = 0; at < 3; at++) {
    const difference = (own?.[at] ?? 0) - (other?.[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
