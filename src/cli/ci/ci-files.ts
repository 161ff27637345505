import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Language} from '../../base/severity.js'
import {sayIn} from '../../base/wording.js'
import {type AddStep, stepFor} from '../added-files.js'
import {ciFile, type CiName, packageFile} from './ci-blocks.js'

/**
 * What `init` does with the files of services: a new one is written, to one that is there the job is added without a
 * change to anything else, and where that cannot be done safely it is printed.
 *
 * @param root the folder of the repository @param plans what is linted, from there
 */
export async function ciSteps(
  names: readonly CiName[],
  root: string,
  plans: readonly string[]
): Promise<AddStep[]> {
  return Promise.all(
    names.map(name => {
      const one = ciFile(name, plans)
      return stepFor(one, root, async text => {
        const {hasBlock, withBlock} = await import('./add-block.js')
        return hasBlock(text, one) ? text : withBlock(text, one)
      })
    })
  )
}

/** What a person has to do himself so that the services find the command, a line each. */
export function ciHints(steps: readonly AddStep[], root: string, language: Language): string[] {
  const needsPackage = steps.some(({act, block}) => act !== 'keep' && block.includes(packageFile))
  if (!needsPackage || existsSync(path.join(root, packageFile))) return []
  return [
    sayIn(language)(
      `Hãy chép tệp cchclint của bản phát hành vào kho: ${packageFile}.`,
      `Put the file of the release into the repository: ${packageFile}.`
    )
  ]
}
