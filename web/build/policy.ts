import {createHash} from 'node:crypto'

/** How a script that is loaded says which it must be, and, in quotes, how a policy names a script or a style. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/**
 * The policy of a page: nothing is loaded or asked but what is named, and so nothing leaves. A worker of a blob has it too.
 *
 * @param scripts those of the page, and those that it loads from beside itself
 * @param others a place from which scripts are taken that nobody knows beforehand
 */
export function policyOf(scripts: readonly string[], style: string, others?: string): string {
  const named = (texts: readonly string[]) => texts.map(text => `'${hashOf(text)}'`).join(' ')
  return [
    "default-src 'none'",
    `script-src ${[named(scripts), ...(others === undefined ? [] : [others])].join(' ')}`,
    `style-src ${named([style])}`,
    'worker-src blob:',
    'img-src data: blob:',
    'frame-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}
