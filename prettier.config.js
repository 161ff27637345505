/** One formatter, no discussion. */
export default {
  semi: false,
  singleQuote: true,
  trailingComma: 'none',
  bracketSpacing: false,
  arrowParens: 'avoid',
  printWidth: 110
}
