/** Reads one line of a skill lexicon: "Canonical = alias, alias {wikidata:Q1}". */

export interface TermLine {
  name: string
  aliases: { text: string; column: number }[]
  links: Record<string, string> | undefined
}

/** What is wrong with a line, and at which column (from 0). */
export class TermFault extends Error {
  constructor(
    readonly column: number,
    readonly problem: string,
    readonly proposal: string,
  ) {
    super(problem)
  }
}

const LINKS = ['esco', 'onet', 'wikidata']

/** Takes a trimmed line. Throws {@link TermFault}. */
export function readTermLine(line: string): TermLine {
  const brace = line.search(/[{}]/)
  const body = brace < 0 ? line : line.slice(0, brace).trimEnd()
  const links = brace < 0 ? undefined : readLinks(line, brace)
  const equals = / = |^= ?| =$/.exec(body)
  const name = equals ? body.slice(0, equals.index) : body
  const lone = /=/.exec(name)
  if (lone) throw new TermFault(lone.index, '"=" without spaces around it', 'write "name = alias, alias"')
  if (!name) throw new TermFault(0, 'a term without a name', 'write "name = alias, alias"')
  const comma = name.search(/,\s/)
  if (comma >= 0) throw new TermFault(comma, 'a comma in the name of a term', 'write "name = alias, alias", one skill a line')
  const aliases: TermLine['aliases'] = []
  if (equals) {
    let column = equals.index + equals[0].length
    for (const piece of body.slice(column).split(/,(?=\s|$)/)) {
      const text = piece.trim()
      const at = column + piece.length - piece.trimStart().length
      if (!text) throw new TermFault(Math.min(at, line.length - 1), 'an empty alias', 'write a spelling, or leave the mark before it out')
      if (/(?:^|\s)=(?:\s|$)/.test(text))
        throw new TermFault(at + text.indexOf('='), 'a second "="', 'write each skill on a line of its own')
      aliases.push({ text, column: at })
      column += piece.length + 1
    }
  }
  return { name, aliases, links }
}

function readLinks(line: string, from: number): Record<string, string> {
  const end = line.indexOf('}')
  if (line[from] !== '{' || end < from || end !== line.length - 1)
    throw new TermFault(from, 'links that cannot be read', 'end the line with {wikidata:Q…}')
  const links: Record<string, string> = {}
  for (const pair of line
    .slice(from + 1, end)
    .trim()
    .split(/\s+/)) {
    const [kind = '', ...rest] = pair.split(':')
    const value = rest.join(':')
    if (!LINKS.includes(kind) || !value)
      throw new TermFault(line.indexOf(pair, from), `the link "${pair}"`, `write ${LINKS.map((each) => `${each}:…`).join(' or ')}`)
    if (kind === 'wikidata' && !/^Q\d+$/.test(value))
      throw new TermFault(line.indexOf(pair, from), `the link "${pair}"`, 'a Wikidata id is Q and a number')
    links[kind] = value
  }
  return links
}
