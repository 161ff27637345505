/** Does something for each key once nobody has asked for it again for a while. */
export class Later {
  readonly #timers = new Map<string, NodeJS.Timeout>()

  /** @param wait in milliseconds */
  ask(key: string, wait: number, act: () => void): void {
    this.cancel(key)
    const timer = setTimeout(() => {
      this.#timers.delete(key)
      act()
    }, wait)
    this.#timers.set(key, timer)
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key))
    this.#timers.delete(key)
  }

  end(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key)
  }
}
