/** How often the page has asked the network for anything since it was opened, as the browser itself counts it. */
export function networkCount(): number {
  return performance.getEntriesByType('resource').filter(({name}) => /^(?:https?|wss?):/.test(name)).length
}

/** Calls at once, and whenever the browser has counted something. */
export function watchNetwork(told: (count: number) => void): () => void {
  const tell = () => told(networkCount())
  tell()
  const observer = new PerformanceObserver(tell)
  observer.observe({type: 'resource'})
  return () => observer.disconnect()
}
