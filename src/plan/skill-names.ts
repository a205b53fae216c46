/** The words of names that the posting gives to tools, languages and credentials: they keep their capitals. */
import { holdsCapital } from '../nlp/capitals'
import { lately } from '../once'
import type { Skill } from '../types'
import type { Material } from './material'

const NAMED: ReadonlySet<Skill['kind']> = new Set(['tool', 'certification', 'language'])

/** In small letters; a name is read as the lexicon has it, and as the posting spells what it names. */
export const wordsOfNames = lately(({ skills, lines, words: { 'hollow-skills': hollow } }: Material): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const { name, kind, evidence } of skills) {
    if (!holdsCapital(name)) continue
    for (const word of wordsIn(name)) words.add(word)
    if (!NAMED.has(kind)) continue
    // "Crystal Reports", not "NoSQL Databases" or "Excel Skills".
    for (const { text } of evidence)
      if (text.startsWith(`${name} `))
        for (const word of wordsIn(text)) if (!lines.heads.has(word) && !hollow.includes(word)) words.add(word)
  }
  return words
})

const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
