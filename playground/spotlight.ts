/** What is lit in a posting and its report just now: by the pointer or the focus for as long as they stay, or pinned by a click. */
export interface Lit {
  /** Keys of the findings that are lit. */
  keys: readonly string[]
  pinned: boolean
  /** Whether they were picked away from the posting, so that the posting has to show them. */
  seek: boolean
}

export interface Spotlight {
  lit(): Lit
  hover(keys: readonly string[], seek: boolean): void
  leave(): void
  /** Pins, or lets go of what is pinned already. */
  toggle(keys: readonly string[], seek: boolean): void
  release(): void
  onChange(listener: (lit: Lit) => void): void
}

const NOTHING: Lit = { keys: [], pinned: false, seek: false }

export function createSpotlight(): Spotlight {
  const listeners: ((lit: Lit) => void)[] = []
  let pinned = NOTHING
  let current = NOTHING

  const show = (lit: Lit): void => {
    current = lit
    for (const listener of listeners) listener(lit)
  }

  return {
    lit: () => current,
    hover: (keys, seek) => {
      if (!pinned.keys.length) show({ keys, pinned: false, seek })
    },
    leave: () => {
      if (!pinned.keys.length && current.keys.length) show(NOTHING)
    },
    toggle: (keys, seek) => {
      pinned = pinned.keys.join() === keys.join() ? NOTHING : { keys, pinned: true, seek }
      show(pinned)
    },
    release: () => {
      pinned = NOTHING
      show(NOTHING)
    },
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}

/** Makes an element light up findings while the pointer or the focus is on it, and pin them when it is pressed. */
export function lights(element: HTMLElement, spotlight: Spotlight, keys: readonly string[]): void {
  const hover = () => spotlight.hover(keys, true)
  const press = () => spotlight.toggle(keys, true)
  // A pointer that rests while the page moves beneath it picks nothing.
  element.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && spotlight.lit().keys.join() !== keys.join()) hover()
  })
  element.addEventListener('pointerleave', spotlight.leave)
  element.addEventListener('focus', hover)
  element.addEventListener('blur', spotlight.leave)
  element.addEventListener('click', press)
  if (!(element instanceof HTMLButtonElement)) onPress(element, press)
  spotlight.onChange(({ keys: lit, pinned }) => {
    element.classList.toggle(
      'lit',
      keys.some((key) => lit.includes(key)),
    )
    if (element.hasAttribute('aria-pressed')) element.setAttribute('aria-pressed', String(pinned && lit.join() === keys.join()))
  })
}

/** Enter and space press what is no button by itself. */
export function onPress(element: HTMLElement, press: (event: KeyboardEvent) => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press(event)
  })
}
