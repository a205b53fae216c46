/** Builds elements. Text goes in as text alone, so that no posting can put markup into the page. */
type Child = Node | string | number | false | null | undefined | readonly Child[]
type Properties = Record<string, unknown>

export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue
    if (typeof value === 'function') element.addEventListener(key.slice(2), value as EventListener)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  append(element, children)
  return element
}

export function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === null || child === false) continue
    if (Array.isArray(child)) append(parent, child)
    else parent.append(child instanceof Node ? child : String(child))
  }
}

export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren()
  append(parent, children)
}

/** A choice of one among few, as radio buttons that look like a switch. */
export function choice<Value extends string>(
  label: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  onChange: (value: Value) => void,
): HTMLFieldSetElement {
  const name = `choice-${++choices}`
  return h(
    'fieldset',
    { class: 'choice' },
    h('legend', { class: 'unseen' }, label),
    options.map(([value, text]) =>
      h(
        'label',
        {},
        h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => onChange(value) }),
        h('span', {}, text),
      ),
    ),
  )
}
let choices = 0

/** Puts text on the clipboard, also where the page is not trusted with it. */
export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const box = h('textarea', { class: 'unseen', 'aria-hidden': 'true', tabindex: -1 })
    box.value = text
    document.body.append(box)
    box.select()
    const copied = document.execCommand('copy')
    box.remove()
    if (!copied) throw new Error('The browser did not allow it.')
  }
}
