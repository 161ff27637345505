import type {OfferedFile} from '../added-files.js'
import {version} from '../version.js'
import {yamlCommand} from './shell-names.js'

/** Where plans are checked by themselves. */
export const ciNames = ['github', 'gitea', 'gitlab', 'pre-commit'] as const
export type CiName = (typeof ciNames)[number]

/** What a service reads in a repository, from its root. */
export interface CiFile extends OfferedFile {
  /** Under which key of the file it goes: to a list, or as a key of its own. */
  readonly into: {readonly list: string} | {readonly key: string} | undefined
}

/** The package as it lies in a repository, so that a closed network will do. */
export const packageFile = `tools/cchclint-${version}.tgz`

/** @param plans what is linted, from the root of the repository */
export function ciFile(name: CiName, plans: readonly string[]): CiFile {
  if (name === 'gitlab') return gitlab(plans)
  if (name === 'pre-commit') return preCommit
  const whole = workflow(plans)
  return {file: `.${name}/workflows/cchclint.yml`, whole, block: whole, into: undefined}
}

function workflow(plans: readonly string[]): string {
  return `# Rà soát kế hoạch mỗi khi có thay đổi. Cần có tệp ${packageFile} trong kho.
name: Rà soát kế hoạch
on:
  pull_request:
  push:
    branches: [main]

permissions:
  contents: read

jobs:
  cchclint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: '22'
      - run: npm install --global --ignore-scripts ./${packageFile}
      - run: ${yamlCommand('cchclint', plans)}
`
}

function gitlab(plans: readonly string[]): CiFile {
  const block = `# Rà soát kế hoạch mỗi khi có thay đổi. Cần có tệp ${packageFile} trong kho.
cchclint:
  image: node:22-slim
  script:
    - npm install --global --ignore-scripts ./${packageFile}
    - ${yamlCommand('cchclint', plans)}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`
  return {file: '.gitlab-ci.yml', whole: block, block, into: {key: 'cchclint'}}
}

const hook = `# Rà soát các kế hoạch sắp được ghi nhận. Cần cài cchclint trên máy.
- repo: local
  hooks:
    - id: cchclint
      name: cchclint
      language: system
      entry: cchclint --staged
      pass_filenames: false
      files: '(?i)\\.(md|markdown|txt|docx|odt|pdf|doc)$'
`

const preCommit: CiFile = {
  file: '.pre-commit-config.yaml',
  whole: `repos:\n${indented(hook, 2)}`,
  block: hook,
  into: {list: 'repos'}
}

/** Each line that is not empty, so many blanks further in. */
export function indented(block: string, blanks: number): string {
  return block
    .split('\n')
    .map(line => (line === '' ? line : ' '.repeat(blanks) + line))
    .join('\n')
}
