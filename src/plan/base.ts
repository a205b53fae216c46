/** Slots that every move may use: the title, the person, the company. */
import { lately } from '../once'
import type { Phrase, Slots } from '../stages'
import { namesClient } from './client'
import type { Material } from './material'
import { name, noun } from './phrases'
import { inTitleCase, wordTitle } from './title'

export const baseSlots = lately((material: Material): Slots => {
  const title = material.role.title
  const wording = title && wordTitle(title.value, material.persons, material.isWord)
  const company = material.company.name
  return {
    title: wording && title ? name(wording.title, title.evidence) : undefined,
    person: wording?.person && title ? noun(wording.person, title.evidence, false) : undefined,
    company:
      company && (!material.agency || namesClient(material).isNamed) && !speaks(company.value, material)
        ? name(companyName(company.value, material), company.evidence)
        : undefined,
  }
})

/** A letterhead in capitals is no name of one word, which may be written so. */
function companyName(value: string, { isWord, source, words }: Material): string {
  const text = value.replace(/&amp;/g, '&')
  const [article = ''] = words['own-articles']
  const bare = /^The \p{Lu}/u.test(text) ? text.slice(article.length + 1) : text
  // "the City of Duluth": inside its sentences the posting writes the name with its article.
  const isNamedAfter = bare.includes(NAMED_AFTER)
  if (isNamedAfter && (bare !== text || source.includes(` ${article} ${bare}`) || opensWithNoun(bare, words))) return `${article} ${bare}`
  return text.includes(' ') ? inTitleCase(text, isWord) : text
}

/** "City of Duluth", "University of Leeds". */
const NAMED_AFTER = ' of '

/** "University of", and not "Bank of". */
const opensWithNoun = (bare: string, words: Material['words']): boolean =>
  words['names-with-article'].some((noun) => bare.toLowerCase().startsWith(noun + NAMED_AFTER))

/** "Lost My Name": a name that speaks of its bearer would read as the writer speaking. */
const speaks = (value: string, { words }: Material): boolean =>
  (value.toLowerCase().match(/[\p{L}']+/gu) ?? []).some((word) => words.unprintable.includes(word))

/** What a statement about the posting as a whole rests on: its title, or the first thing found. */
export const anchor = (material: Material): Phrase['evidence'] =>
  material.role.title?.evidence ??
  material.company.name?.evidence ??
  material.responsibilities[0]?.evidence ??
  material.skills[0]?.evidence ??
  opening(material.source)

/** The first line with words in it. */
function opening(source: string): Phrase['evidence'] {
  const line = /[^\s\p{C}][^\n]{0,79}/u.exec(source)
  return line ? [{ start: line.index, end: line.index + line[0].length, text: line[0], section: 'other' }] : []
}
