/** What GitHub shows beside the lines of a file. */
export type Annotation = 'error' | 'warning' | 'notice'

/** Where an annotation stands, each from 1; what is undefined is left out. */
export interface AnnotationProperties {
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly endLine?: number | undefined
  readonly col?: number | undefined
  readonly endColumn?: number | undefined
  readonly title?: string | undefined
}

/** A command that GitHub’s runner reads in a log: “::error file=a.md,line=1::Sai”, escaped as its toolkit does. */
export function workflowCommand(kind: Annotation, properties: AnnotationProperties, message: string): string {
  const said = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
  return `::${kind}${said.length > 0 ? ` ${said.join(',')}` : ''}::${escapedData(message)}`
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
