import {sayIn} from '../../base/wording.js'
import {findConfig} from '../../config/find-config.js'
import {shownFile} from '../../config/shown-file.js'
import type {Language} from '../../base/severity.js'
import {builtInPacks} from '../../packs/built-in.js'
import {Fault} from '../../base/fault.js'
import type {Io} from '../io.js'
import {version} from '../version.js'

/** `--env-info`: what a report of a fault needs to say of this machine. */
export async function envInfoCommand(language: Language, io: Io): Promise<number> {
  // A broken configuration is what this may be asked about.
  const config = await findConfig(io.cwd).then(
    found => found && shownFile(found.file, io.cwd),
    (error: unknown) => (error instanceof Fault ? error.what[language] : String(error))
  )
  const say = sayIn(language)
  const lines = [
    `cchclint ${version}`,
    io.system,
    `${say('Cấu hình', 'Configuration')}: ${config ?? say('không có', 'none')}`,
    `${say('Bộ quy tắc', 'Packs')}: ${builtInPacks.map(pack => `${pack.name} (${pack.rules.length})`).join(', ')}`,
    say('Không truy cập mạng, không gửi dữ liệu đi đâu.', 'No network access; nothing leaves this machine.')
  ]
  io.out(`${lines.join('\n')}\n`)
  return 0
}
