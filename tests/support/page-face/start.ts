import type {PageEngine} from '../../../web/protocol.js'

/** A face for tests of the engine: it hands the engine over to whoever drives the browser. */
export function start(engine: PageEngine): void {
  Object.assign(globalThis, {engine})
}
