/**
 * A value as JSON that may be shown anywhere: what commands a terminal or turns the direction of writing, and what a log
 * of GitHub takes for a command, stands as escapes, which mean the same to who reads JSON.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(commanding, escaped).replaceAll('##[', '#\\u0023[')}\n`
}

const commanding = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
