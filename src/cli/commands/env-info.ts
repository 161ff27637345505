import type {Language} from '../../diagnostic/severity.js'
import {builtInPacks} from '../../packs/built-in.generated.js'
import type {Io} from '../io.js'
import {version} from '../version.js'

/** `--env-info`: what a report of a fault needs to say of this machine. */
export function envInfoCommand(language: Language, io: Io): number {
  const t = (vi: string, en: string) => (language === 'vi' ? vi : en)
  const lines = [
    `cchclint ${version}`,
    io.system,
    `${t('Bộ quy tắc', 'Packs')}: ${builtInPacks.map(pack => `${pack.name} (${pack.rules.length})`).join(', ')}`,
    t('Không truy cập mạng, không gửi dữ liệu đi đâu.', 'No network access; nothing leaves this machine.')
  ]
  io.out(`${lines.join('\n')}\n`)
  return 0
}
