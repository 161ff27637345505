import {setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What nobody holds any more is gone. What somebody still works at, such as the compiler, is let go when it has had its turn. */
export async function letGo(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise(resolve => setImmediate(resolve))
    collect()
  }
}

/** Things that should not be held: how many of them are there still. */
export class Watched {
  readonly #things: WeakRef<object>[] = []

  watch<Thing extends object>(thing: Thing): Thing {
    this.#things.push(new WeakRef(thing))
    return thing
  }

  /** After {@link letGo}. */
  get left(): number {
    return this.#things.filter(one => one.deref() !== undefined).length
  }
}
