import type {Command} from 'commander'
import {Fault} from '../base/fault.js'
import type {TypedOptions} from './options.js'

/** Options that contradict each other, or would be dropped: each is one sentence, and nothing is judged. */

/** “cchclint --quiet checklist”: an option before a command belongs to none, and would be dropped. @throws {Fault} */
export function refuseBefore(command: Command): void {
  for (let above = command.parent; above; above = above.parent)
    for (const option of above.options) {
      if (above.getOptionValueSource(option.attributeName()) !== 'cli') continue
      const long = option.long ?? option.flags
      throw new Fault(
        {
          vi: `Tùy chọn ${long} đứng trước lệnh “${command.name()}” nên không có tác dụng.`,
          en: `The option ${long} stands before the command “${command.name()}” and has no effect.`
        },
        {vi: 'Hãy đặt sau tên lệnh.', en: 'Put it after the command.'}
      )
    }
}

/** What is asked of the program itself is answered on standard output, and judges nothing. @throws {Fault} */
export function refuseWithQuestion(patterns: readonly string[], typed: TypedOptions): void {
  const question = typed.envInfo
    ? '--env-info'
    : typed.printConfig === undefined
      ? undefined
      : '--print-config'
  if (question === undefined) return
  const {printConfig, outputFile, format, fix, fixDryRun, stdin, filesFrom, staged, since, shard} = typed
  const {suppressAll, suppressRule, pruneSuppressions} = typed
  const idle = {
    '--print-config': question === '--env-info' && printConfig,
    '--output-file': outputFile,
    '--format': format,
    '--fix': fix,
    '--fix-dry-run': fixDryRun,
    '--stdin': stdin,
    '--files-from': filesFrom,
    '--staged': staged,
    '--since': since,
    '--shard': shard,
    '--suppress-all': suppressAll,
    '--suppress-rule': suppressRule,
    '--prune-suppressions': pruneSuppressions
  }
  for (const [flag, value] of Object.entries(idle))
    if (value !== undefined && value !== false)
      throw new Fault({
        vi: `Không dùng ${question} cùng với ${flag}.`,
        en: `Cannot use ${question} together with ${flag}.`
      })
  if (question === '--env-info' && patterns.length > 0)
    throw new Fault({
      vi: `--env-info không cần tên tệp; thừa “${patterns[0]}”.`,
      en: `--env-info takes no file, but “${patterns[0]}” was given.`
    })
}

/** “--config a.yaml --no-config”: the last would win without a word. @throws {Fault} */
export function refuseContraries(args: readonly string[]): void {
  const typed = (...flags: readonly string[]) =>
    args.find(arg => flags.some(flag => arg === flag || arg.startsWith(`${flag}=`)))
  for (const [flag, ...others] of [['--config', '-c'], ['--color'], ['--cache']] as const) {
    const [one, no] = [typed(flag, ...others), typed(`--no-${flag.slice(2)}`)]
    if (one === undefined || no === undefined) continue
    throw new Fault({
      vi: `Không dùng ${flag} cùng với ${no}; chỉ giữ một.`,
      en: `Cannot use ${flag} together with ${no}; keep one.`
    })
  }
}
