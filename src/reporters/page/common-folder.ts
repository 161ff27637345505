/** The folder that all paths lie in, with its slash at the end; empty where they have none in common. */
export function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths
  let root = first.slice(0, first.lastIndexOf('/') + 1)
  while (root !== '' && others.some(path => !path.startsWith(root)))
    root = root.slice(0, root.lastIndexOf('/', root.length - 2) + 1)
  return root
}
