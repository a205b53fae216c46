import { expect, it } from 'vitest'
import { analyze } from '../src/pipeline'
import { builtIn } from './language'

const knowledge = builtIn()
const read = (text: string) => analyze(text, undefined, knowledge)
const placesOf = (text: string): string[] | undefined => read(text).role.locations?.value

it.each([
  ['We work out of a studio in Hackney, London.', ['Hackney, London']],
  ['Kestrel Looms is looking for a clerk for its Aix-en-Provence offices.', ['Aix-en-Provence']],
  ['Perks\nA new office in downtown Burbank.', ['Burbank']],
])('%s', (line, places) => {
  expect(placesOf(`Clerk\n\n${line}\n\nDuties\n- File letters`)).toEqual(places)
})

it('the city at the end of a title is where the post is', () => {
  expect(placesOf('Night Porter-Leeds\n\nDuties\n- Carry bags')).toEqual(['Leeds'])
})

it('the head office is told where nothing says where the work is', () => {
  const about = 'About us\nHeadquartered in Boise, Idaho, Kestrel Looms weaves sails. Kestrel Looms is a maker of sails.'
  const told = (header: string): boolean =>
    read(`Loom Fitter\n\n${header}${about}\n\nDuties\n- Mend looms`).report.text.includes('Boise, Idaho')
  expect(told('')).toBe(true)
})

it('several ordinary words are a place by their last one', () => {
  expect(placesOf('Ranger\n\nThe position is located in Golden Eagle Park.\n\nDuties\n- Mend paths')).toEqual(['Golden Eagle Park'])
})
