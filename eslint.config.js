import js from '@eslint/js'
import ts from 'typescript-eslint'

/** What the types and the formatter do not see. */
export default ts.config(
  {ignores: ['dist/', '**/*.generated.ts']},
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off'
    }
  },
  {files: ['*.config.js'], languageOptions: {globals: {process: 'readonly'}}}
)
