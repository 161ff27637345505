/** For how long a worker may say nothing, and how long one question may take, in seconds. */
export const limits = {silence: 60, whole: 300}

const tick = 1000

/**
 * Ends what takes too long. A page has no other measure than the clock, so the limits are far beyond what files take on
 * slow machines; time in which the page itself did not run (a closed lid, a tab in the background) hardly counts.
 */
export class Patience {
  readonly #timer: ReturnType<typeof setInterval>
  #silence = 0
  #whole = 0
  #last = performance.now()

  constructor(readonly over: () => void) {
    this.#timer = setInterval(() => this.#tick(), tick)
  }

  /** It said something. */
  alive(): void {
    this.#silence = 0
  }

  end(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    const now = performance.now()
    const passed = Math.min(now - this.#last, 2 * tick) / 1000
    this.#last = now
    this.#silence += passed
    this.#whole += passed
    if (this.#silence <= limits.silence && this.#whole <= limits.whole) return
    this.end()
    this.over()
  }
}
