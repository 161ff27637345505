/** Whether this page came from a server, which hands out its parts when they are needed. */
export const isServed = /^https?:$/.test(location.protocol)

/** How often the page has asked the network for anything but its own parts since it was opened, as the browser counts it. */
export function networkCount(): number {
  const own = new URL('.', location.href).href
  return performance
    .getEntriesByType('resource')
    .filter(({name}) => /^(?:https?|wss?):/.test(name) && !isOwnPart(name, own)).length
}

/** What is asked with a question could carry something away. */
function isOwnPart(name: string, own: string): boolean {
  return name.startsWith(own) && !name.includes('?')
}

/** Calls at once, and whenever the browser has counted something. */
export function watchNetwork(told: (count: number) => void): () => void {
  const tell = () => told(networkCount())
  tell()
  const observer = new PerformanceObserver(tell)
  observer.observe({type: 'resource'})
  return () => observer.disconnect()
}
