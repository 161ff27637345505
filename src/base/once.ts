/**
 * What is made of something, made once and kept as long as that is there: what is found in a passage or a plan is found
 * by one search, whoever asks.
 */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, {readonly made: Made}>()
  return of => {
    let found = known.get(of)
    if (!found) known.set(of, (found = {made: make(of)}))
    return found.made
  }
}

/** The same of two things together. */
export function onceOfBoth<One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made
): (one: One, other: Other) => Made {
  const of = once((one: One) => once((other: Other) => make(one, other)))
  return (one, other) => of(one)(other)
}

/** The same of a thing and a name, such as that of one of its parts. */
export function onceByName<Of extends object, Name extends string, Made>(
  make: (of: Of, name: Name) => Made
): (of: Of, name: Name) => Made {
  const byName = once(() => new Map<Name, {readonly made: Made}>())
  return (of, name) => {
    const known = byName(of)
    let found = known.get(name)
    if (!found) known.set(name, (found = {made: make(of, name)}))
    return found.made
  }
}
