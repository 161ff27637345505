/** Bytes of files from which on it matters how far memory grows. */
const manyBytes = 1 << 20

/**
 * Called before files are judged. It changes nothing but how soon memory is collected, also in threads.
 *
 * V8 lets the heap grow to three or four times what is alive before it collects all of it. What is alive in a run over
 * many files is what they are judged with, and a plan leaves next to nothing behind: collecting when the heap has grown by
 * half costs next to nothing. Of a few files nothing has to be collected: V8 would begin to look for what is alive while they are
 * judged, and finish that before the process ends. A file that unpacks to a hundred times its length is collected as many are.
 *
 * @param bytes how long all that has to be judged is
 * @param v8 the version of V8: it would speak on standard error of a flag that it does not know
 */
export async function paceCollector(bytes: number, v8: string): Promise<void> {
  const {setFlagsFromString} = await import('node:v8')
  for (const flag of flagsOf(v8, 50, bytes < manyBytes ? '--no-incremental-marking' : usual))
    setFlagsFromString(flag)
}

/** The flags that {@link paceCollector} set, as V8 has them by itself: what it compiled is known by them. */
export const usualCollector = (v8: string): readonly string[] => flagsOf(v8, 0, usual)

const usual = '--incremental-marking'

/** Of Node 20 to 24. */
function flagsOf(v8: string, percent: number, marking: string): string[] {
  const version = Number(v8.split('.')[0])
  return version >= 11 && version <= 13 ? [`--heap-growing-percent=${percent}`, marking] : []
}
