/** What a table of the rules holds under a word of the posting: "constructor" is such a word too, and no table holds it. */
export const ownEntry = <Entry>(table: Readonly<Record<string, Entry>>, word: string): Entry | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
