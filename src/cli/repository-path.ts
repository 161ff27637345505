import path from 'node:path'
import {isInside, repositoryRoot} from '../files/repository-root.js'
import type {Io} from './io.js'

/**
 * How the repository names the files of a report, which are named from the working folder. Machines that run this say
 * where it lies; else it is the folder with `.git` or, where there is none, the working folder.
 */
export function repositoryPath({cwd, env = {}}: Pick<Io, 'cwd' | 'env'>): (file: string) => string {
  const said = [env['GITHUB_WORKSPACE'], env['CI_PROJECT_DIR']].find(
    folder => folder !== undefined && path.isAbsolute(folder) && isInside(folder, cwd)
  )
  const root = said ?? repositoryRoot(cwd) ?? cwd
  return file => {
    const absolute = path.resolve(cwd, file)
    const named = isInside(root, absolute) ? path.relative(root, absolute) : absolute
    return path.sep === '/' ? named : named.replaceAll(path.sep, '/')
  }
}
