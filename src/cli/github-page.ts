import path from 'node:path'
import type {Io} from './io.js'
import {repositoryPath} from './repository-path.js'

/** Where GitHub shows a file of the commit that it runs this on, at a line; undefined where the environment does not say it. */
export function githubPage(
  io: Pick<Io, 'cwd' | 'env'>
): (file: string, line: number | undefined) => string | undefined {
  const {GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit} = io.env ?? {}
  const isSaid =
    server !== undefined &&
    /^https:\/\/[\w.:-]+$/.test(server) &&
    repository !== undefined &&
    /^[\w.-]+\/[\w.-]+$/.test(repository) &&
    commit !== undefined &&
    /^[0-9a-f]{40}$/.test(commit)
  if (!isSaid) return () => undefined
  const fromRoot = repositoryPath(io)
  return (file, line) => {
    const name = fromRoot(file)
    if (path.isAbsolute(name)) return undefined
    const steps = name
      .replace(/\p{Cs}/gu, '\ufffd')
      .split('/')
      .map(encoded)
    // What is shown as a page has no lines unless its source is asked for.
    return `${server}/${repository}/blob/${commit}/${steps.join('/')}${line === undefined ? '' : `?plain=1#L${line}`}`
  }
}

/** Brackets would end a link of Markdown. */
function encoded(step: string): string {
  return encodeURIComponent(step).replaceAll('(', '%28').replaceAll(')', '%29')
}
