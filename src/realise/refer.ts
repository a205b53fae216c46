/** Who is asked for something has one name in a paragraph, and is "they" in the sentence behind: "Candidates need a licence. They should also ...". */
import type { Told } from './choose'
import type { Joining, Opening } from './join'

/** The sentences with one name for each subject that a pronoun stands for, and the pronoun behind it; no two open on the same two words. */
export function withReference(told: readonly Told[], { subjects }: Joining): Told[] {
  const referred = [...told]
  for (const subject of subjects) {
    const { again } = subject
    if (!again) continue
    let named: string | undefined
    told.forEach((sentence, at) => {
      const { opening } = sentence
      if (opening?.subject !== subject) return
      named ??= nameIn(sentence, subject)
      if (named === undefined || nameIn(sentence, subject) === undefined) return
      const isBehind = at > 0 && told[at - 1]?.opening?.subject === subject
      const openers = new Set(referred.flatMap(({ text }, other) => (other === at ? [] : openerOf(text))))
      const text = [isBehind ? `${capital(again)} ` : named, named]
        .map((name) => name + sentence.text.slice(opening.end))
        .find((form) => openerOf(form).every((words) => !openers.has(words)))
      if (text !== undefined) referred[at] = { ...sentence, text }
    })
  }
  return referred
}

/** The plain name that opens the sentence; none where it opens on more than that, as "To qualify, candidates" does. */
const nameIn = ({ text }: Told, { opens }: Opening['subject']): string | undefined => opens.find((name) => text.startsWith(name))

const openerOf = (text: string): string[] => [text.split(' ', 2).join(' ').toLowerCase()]
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
