import {existsSync} from 'node:fs'
import path from 'node:path'
import {repositoryRoot} from '../../files/repository-root.js'
import {type AddStep, stepFor} from '../added-files.js'
import type {EditorName} from './editor-names.js'
import {vscodeFile, vscodeTasks} from './vscode-tasks.js'

/**
 * What `init` does with the files of editors: a new one is written, to one that is there the tasks are added that it does
 * not have, and where that cannot be done safely they are printed.
 *
 * @param root the folder that people have open @param plans what is linted, from there
 */
export async function editorSteps(
  names: readonly EditorName[],
  root: string,
  plans: readonly string[]
): Promise<AddStep[]> {
  return Promise.all(
    names.map(() => {
      const tasks = vscodeTasks(plans)
      return stepFor(vscodeFile(tasks), root, async text => {
        const {withTasks} = await import('./add-tasks.js')
        return withTasks(text, tasks)
      })
    })
  )
}

/**
 * The folder that people have open in an editor, as far as can be known: the nearest one with settings of it, upward to
 * the root of the repository, else the one in which the command runs, as a terminal of the editor does.
 */
export function openFolder(cwd: string): string {
  const root = repositoryRoot(cwd) ?? cwd
  for (let here = cwd; ; here = path.dirname(here)) {
    if (existsSync(path.join(here, '.vscode'))) return here
    if (here === root || here === path.dirname(here)) return cwd
  }
}
