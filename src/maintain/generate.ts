import {generate} from './generate-all.js'

/** `npm run generate`: make everything that is made from rules, tables, checks and types. */
for (const file of await generate(process.cwd())) console.log(`đã ghi ${file}`)
