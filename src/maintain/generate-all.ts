import {writeCheckRegistry} from './check-registry.js'

/** Writes the registry of checks first: what is made of rules asks it what they may say. Gives the paths that changed. */
export async function generate(root: string): Promise<string[]> {
  const registry = writeCheckRegistry(root)
  const {writeGenerated} = await import('./generated-files.js')
  return [...registry, ...writeGenerated(root)]
}
