/** A command as GitHub’s runner understands a line of a log. */
export interface ReadCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/**
 * The commands of a log, read by the rules of GitHub’s runner, which undo those by which its toolkit escapes. Lines that
 * are no commands are left out.
 */
export function readWorkflowCommands(log: string): ReadCommand[] {
  return log.split(/\r?\n/).flatMap(line => {
    const text = line.trimStart()
    if (!text.startsWith('::')) return []
    const end = text.indexOf('::', 2)
    if (end < 0) return []
    const head = text.slice(2, end)
    const blank = head.indexOf(' ')
    const [name, said] = blank < 0 ? [head, ''] : [head.slice(0, blank), head.slice(blank + 1)]
    const properties = said
      .split(',')
      .filter(one => one.includes('='))
      .map(
        one =>
          [one.slice(0, one.indexOf('=')).trim(), unescapedProperty(one.slice(one.indexOf('=') + 1))] as const
      )
    return [{name, properties: Object.fromEntries(properties), message: unescapedData(text.slice(end + 2))}]
  })
}

function unescapedData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapedProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

/** The command again, by the rules of the toolkit. */
export function writtenAgain({name, properties, message}: ReadCommand): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  const said = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`)
  return `::${name}${said.length > 0 ? ` ${said.join(',')}` : ''}::${data(message)}`
}
