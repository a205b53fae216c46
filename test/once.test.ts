import { expect, it } from 'vitest'
import { once } from '../src/once'

it('makes a thing once for what it is made of, with what else it needs', () => {
  const made: string[] = []
  const nameOf = once((from: { id: string }, ending: string) => {
    made.push(from.id)
    return { name: from.id + ending }
  })
  const [first, second] = [{ id: 'a' }, { id: 'b' }]
  expect(nameOf(first, '!')).toBe(nameOf(first, '!'))
  expect(nameOf(second, '!')).toEqual({ name: 'b!' })
  expect(made).toEqual(['a', 'b'])
})
