import {writeGenerated} from './generated-files.js'

/** `npm run generate`: make everything that is made from rules, tables and types. */
for (const file of writeGenerated(process.cwd())) console.log(`đã ghi ${file}`)
