/** What the id of a rule, a pack or a row of a table looks like: “cite-laws”, “so-noi-vu”. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
