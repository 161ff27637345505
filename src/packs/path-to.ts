type Path = readonly (string | number)[]

/** Where a text stands in what was read from a file: the steps that lead to it, behind those to the value. */
export function pathTo(text: string, value: unknown, at: Path = []): Path | undefined {
  if (value === text) return at
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = pathTo(text, inner, [...at, Array.isArray(value) ? Number(key) : key])
    if (found) return found
  }
  return undefined
}
