import js from '@eslint/js'
import regexp from 'eslint-plugin-regexp'
import ts from 'typescript-eslint'

const foldedLetters = {
  selector: 'Literal[regex.flags=/i/][regex.pattern=/\\\\p/i]',
  message: 'With the flag i, \\p{…} is many times slower: fold the text first.'
}
const madeExpressions = {
  selector: ':matches(NewExpression, CallExpression)[callee.name="RegExp"]',
  message:
    'Write the expression as a literal, so that `npm run lint` can tell whether it may hang, or a loop.'
}

/** What the types and the formatter do not see. */
export default ts.config(
  {ignores: ['coverage/', 'dist/', 'editors/vscode/{out,server}/', '**/*.generated.ts']},
  js.configs.recommended,
  ts.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      'regexp/no-super-linear-move': 'error',
      // Which letters are capitals is part of what an expression says.
      'regexp/use-ignore-case': 'off'
    }
  },
  // What only the types tell. What they say of libraries is not always so, which is why no condition is called needless.
  {
    files: ['src/**/*.ts', 'editors/vscode/src/**/*.ts'],
    languageOptions: {parserOptions: {projectService: true}},
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error'
    }
  },
  {files: ['src/**'], rules: {'no-restricted-syntax': ['error', foldedLetters, madeExpressions]}},
  // What is CommonJS when it is published, before the program is loaded.
  {
    files: ['src/cli/launch.ts', 'src/cli/loading/**'],
    rules: {'@typescript-eslint/no-require-imports': 'off'}
  },
  // Tests read short texts that they wrote themselves.
  {
    files: ['tests/**', 'bench/**'],
    rules: {'regexp/no-super-linear-move': 'off', 'regexp/no-super-linear-backtracking': 'off'}
  },
  {files: ['*.config.js'], languageOptions: {globals: {process: 'readonly'}}}
)
