import {createHash} from 'node:crypto'

/** How a content security policy names a script or a style that stands in the page. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/**
 * The policy of a page: nothing is loaded or asked but what is named, and so nothing leaves. A worker of a blob has it too.
 *
 * @param own what scripts and styles may be: hashes, or what lies beside the page
 */
export function policyOf(own: {readonly script: string; readonly style: string}): string {
  return [
    "default-src 'none'",
    `script-src ${own.script}`,
    `style-src ${own.style}`,
    'worker-src blob:',
    'img-src data: blob:',
    'frame-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}
