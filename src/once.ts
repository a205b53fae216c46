/**
 * What is made of a set of rules, or of a posting, is made when it is first asked for, and kept as long as what it is made of.
 * What the making needs besides has to be the same at every call.
 */
export function once<From extends object, Made extends object>(make: (from: From) => Made): (from: From) => Made
export function once<From extends object, Beside, Made extends object>(
  make: (from: From, beside: Beside) => Made,
): (from: From, beside: Beside) => Made
export function once<From extends object, Beside, Made extends object>(make: (from: From, beside: Beside) => Made) {
  const made = new WeakMap<From, Made>()
  // What was asked for last is mostly asked for next.
  let last: From | undefined
  let lastMade: Made | undefined
  return (from: From, beside: Beside): Made => {
    if (from === last) return lastMade as Made
    let known = made.get(from)
    if (!known) {
      known = make(from, beside)
      made.set(from, known)
    }
    last = from
    lastMade = known
    return known
  }
}

/** The same for what is made of a posting: none is asked for again when the next is read, so that the last is all that is kept. */
export function lately<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  let last: From | undefined
  let made: Made
  return (from) => {
    if (from !== last) {
      made = make(from)
      last = from
    }
    return made
  }
}
