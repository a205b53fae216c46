const NOTHING: readonly never[] = []

/** What was found, by the sentence that it stands in, so that nobody looks through all of it for one sentence. */
export function bySentence<Found extends { sentence: number }>(all: readonly Found[]): (sentence: number) => readonly Found[] {
  const groups = new Map<number, Found[]>()
  for (const found of all) {
    const group = groups.get(found.sentence)
    if (group) group.push(found)
    else groups.set(found.sentence, [found])
  }
  return (sentence) => groups.get(sentence) ?? NOTHING
}
