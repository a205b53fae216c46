/** The only file that knows wink-nlp: part-of-speech tags for a text. */
import model from 'wink-eng-lite-web-model'
import winkNLP, { type WinkMethods } from 'wink-nlp'
import type { PartOfSpeech } from '../stages'

let instance: WinkMethods | undefined

/** The words of `text` as wink cuts it, and the tag of each. One instance serves the process: it takes 22 MB. */
export function partsOfSpeech(text: string): { words: string[]; tags: PartOfSpeech[] } {
  instance ??= winkNLP(model, ['pos'])
  const tokens = instance.readDoc(text).tokens()
  return { words: tokens.out(instance.its.value) as string[], tags: tokens.out(instance.its.pos) as unknown as PartOfSpeech[] }
}
