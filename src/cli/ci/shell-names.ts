import {isDigit, isLetter} from '../../vietnamese/letters.js'

/** Whether no shell takes a name for more than it is. */
export function isPlainName(name: string): boolean {
  return [...name].every(sign => isLetter(sign) || isDigit(sign) || './_-'.includes(sign))
}

/** A command as a value of YAML: the names in it are for a POSIX shell, which takes nothing in single quotes for more. */
export function yamlCommand(command: string, names: readonly string[]): string {
  if (names.every(isPlainName)) return [command, ...names].join(' ')
  const quoted = names.map(name => (isPlainName(name) ? name : `'${name.replaceAll("'", "'\\''")}'`))
  return JSON.stringify([command, ...quoted].join(' '))
}
