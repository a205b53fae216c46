/** Names as their bearers write them: "Javascript" is told as "JavaScript". */
import { holdsCapital, isCapitalAt } from '../nlp/capitals'
import type { Skill } from '../types'
import { type ArticleSounds, articleFor } from './article'
import type { Told } from './choose'

/** Wordings of the posting that differ from the name of a tool or certificate, or from letters that are spelled, in their capitals alone. */
function spellings(skills: readonly Skill[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { name, kind, evidence } of skills) {
    // In a posting in capitals "CCTV" became a small word too; letters without a vowel are no other word.
    if (isCapitalAt(name, 0) && SPELLED.test(name) && evidence.some(({ text }) => text === name)) names.set(name.toLowerCase(), name)
    if ((kind !== 'tool' && kind !== 'certification') || !holdsCapital(name)) continue
    for (const { text } of evidence)
      if (text !== name && text.length === name.length && text.toLowerCase() === name.toLowerCase()) {
        names.set(text, name)
        // A posting in capitals is told in small letters.
        if (text === text.toUpperCase() && text.includes(' ')) names.set(text.toLowerCase(), name)
      }
  }
  return names
}

const SPELLED = /^[B-DF-HJ-NP-TV-XZ]{3,}$/

/** The sentences with the names of tools in their own spelling. */
export function spelledOut(told: readonly Told[], skills: readonly Skill[], sounds: ArticleSounds): readonly Told[] {
  const names = spellings(skills)
  return names.size ? told.map((sentence) => ({ ...sentence, text: spelled(sentence.text, names, sounds) })) : told
}

/** The sentence with each of them in its own spelling, and the article of its sound, what stands in quotation marks aside. */
export function spelled(text: string, names: ReadonlyMap<string, string>, sounds: ArticleSounds): string {
  let result = text
  for (const [written, name] of names) {
    for (let at = result.indexOf(written); at >= 0; at = result.indexOf(written, at + name.length)) {
      const quoted = (result.slice(0, at).match(/"/g) ?? []).length % 2 === 1
      const alone = !/[\p{L}\p{N}]/u.test(result.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(result.charAt(at + written.length))
      if (quoted || !alone) continue
      const before = result.slice(0, at).replace(/\ba $/i, (article) => (articleFor(name, sounds) === 'an' ? `${article[0]}n ` : article))
      result = before + name + result.slice(at + written.length)
      at = before.length
    }
  }
  return result
}
