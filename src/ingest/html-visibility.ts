import { CHROME, CHROME_ROLES, UNREAD } from './html-elements'

/** The attributes that decide how an element is read. */
export type Attributes = Partial<Record<'hidden' | 'aria-hidden' | 'style' | 'role' | 'type' | 'class' | 'open', string>>

export const READ_ATTRIBUTES: ReadonlySet<string> = new Set(['hidden', 'aria-hidden', 'style', 'role', 'type', 'class', 'open'])

/** Whether a reader of the page does not see an element, or sees it on every page of the site. With `everything`, the latter count as seen. */
export function isUnread(name: string, attributes: Attributes, inHeading: boolean, everything: boolean): boolean {
  // Headings that unfold what stands below them are made of buttons.
  if (inHeading && name === 'button') return false
  if (UNREAD.has(name)) return true
  if (everything) return false
  if (name === 'dialog' && attributes.open !== undefined) return false
  return (
    CHROME.has(name) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    CHROME_ROLES.has(attributes.role ?? '') ||
    /display:\s?none|visibility:\s?hidden/i.test(attributes.style ?? '') ||
    /(^|\s)(sr-only|visually-hidden|screen-reader-text)(\s|$)/.test(attributes.class ?? '')
  )
}

/** Whether the line breaks inside an element are shown. */
export function showsLineBreaks(name: string, { style, class: classes }: Attributes): boolean {
  return name === 'pre' || /white-space:\s?(pre|break)/.test(style ?? '') || (classes?.includes('whitespace-pre') ?? false)
}
