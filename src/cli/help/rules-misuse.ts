import {Fault} from '../../base/fault.js'
import {nearest} from '../../base/nearest.js'
import {builtInPackNames} from '../../packs/pack-names.js'

/** `rules` lists all there are: what else was typed behind it. @throws {Fault} for whatever it is */
export function refuseWords([word, ...rest]: readonly string[]): void {
  if (word === undefined) return
  const [meant] = nearest(word, ['test', 'new'])
  if (meant !== undefined)
    throw new Fault(
      {vi: `Không có lệnh “rules ${word}”.`, en: `There is no command “rules ${word}”.`},
      {vi: `Có phải ý bạn là “rules ${meant}”?`, en: `Did you mean “rules ${meant}”?`}
    )
  const asked = word === 'explain' ? rest[0] : word
  const isRule =
    asked !== undefined && (asked.includes('/') || (builtInPackNames as readonly string[]).includes(asked))
  throw new Fault(
    {
      vi: `Lệnh “rules” không nhận tham số; thừa “${word}”.`,
      en: `The command “rules” takes no arguments; “${word}” is too much.`
    },
    isRule
      ? {
          vi: `Muốn xem một quy tắc hoặc một bộ: cchclint explain ${asked}.`,
          en: `To see a rule or a pack: cchclint explain ${asked}.`
        }
      : {vi: 'Xem cách dùng: cchclint rules --help.', en: 'See cchclint rules --help.'}
  )
}
