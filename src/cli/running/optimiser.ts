/** Bytes of files that are judged before optimised code has come to pay. */
const fewBytes = 64 << 10

/**
 * Called before files are judged. It changes nothing but how soon code is optimised, also in threads.
 *
 * V8 thinks of optimising a function after it has run 66 KB of bytecode, or 3,000 times in newer versions. That is meant
 * for programs that do one thing all day: of a plan that is judged once, optimising takes longer than judging, and of a
 * hundred plans what is optimised too early is thrown away and made anew.
 *
 * @param bytes how long all that has to be judged is
 * @param v8 the version of V8: it would speak on standard error of a flag that it does not know
 */
export async function paceOptimiser(bytes: number, v8: string): Promise<void> {
  const flags = flagsOf(Number(v8.split('.')[0]), bytes <= fewBytes ? 36 : 9)
  if (flags.length === 0) return
  const {setFlagsFromString} = await import('node:v8')
  for (const flag of flags) setFlagsFromString(flag)
}

/** The flags of Node 20, and of Node 22 to 24. @param later how many times later than usual */
function flagsOf(v8: number, later: number): string[] {
  if (v8 === 11) return [`--interrupt-budget=${66_000 * later}`]
  if (v8 !== 12 && v8 !== 13) return []
  return [`--invocation-count-for-turbofan=${3000 * later}`, `--invocation-count-for-osr=${800 * later}`]
}
