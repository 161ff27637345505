import type {Message} from 'sarif'
import {oneLine} from '../shown-findings.js'

/** A sentence as SARIF writes it: braces, which hold placeholders, are doubled, and no words become a link. */
export function sarifText(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (')
}

export function sarifMessage(text: string): Message & {text: string} {
  return {text: sarifText(oneLine(text))}
}
