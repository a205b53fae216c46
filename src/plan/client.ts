/** The employer that an agency recruits for, where the posting names it. */
import { lately } from '../once'
import { holdsAny } from './holds-word'
import type { Material } from './material'

/** Characters before a name in which it is called a client: "our client, one of the largest dairies in the county, Alder Farms". */
const LONGEST_LEAD = 60

/** True where an agency placed the posting and the name that was found is that of its client. */
export const namesClient = lately(({ agency, company: { name }, source, words }: Material): { isNamed: boolean } => ({
  isNamed:
    agency &&
    (name?.evidence ?? []).some(({ start, section }) => {
      if (section === 'given') return false
      const before = source.slice(Math.max(0, start - LONGEST_LEAD), start).toLowerCase()
      return holdsAny(before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1), words['own-client'])
    }),
}))
