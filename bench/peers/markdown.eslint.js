import markdown from '@eslint/markdown'
import {defineConfig} from 'eslint/config'

/** ESLint over Markdown as its plugin’s guide sets it up. Not named eslint.config.js, which would hold for this folder. */
export default defineConfig([{files: ['**/*.md'], plugins: {markdown}, extends: ['markdown/recommended']}])
