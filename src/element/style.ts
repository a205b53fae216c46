/** Look of the element. Type and colour are those of the page around it; custom properties and parts change the rest. */
export const style = `
:host {
  display: block;
}
:host([hidden]) {
  display: none;
}
h3 {
  margin: 0 0 0.25em;
  font-size: 1.1em;
}
p,
ul {
  margin: 0 0 1em;
  padding: 0;
}
[part~='sentence'] {
  border-radius: 0.2em;
  cursor: pointer;
}
[part~='inferred'] {
  text-decoration: underline dotted 1px;
  text-underline-offset: 0.25em;
}
[part~='sentence']:is(:hover, :focus-visible, [aria-expanded='true']) {
  background: var(--job-gloss-mark, #ffd65c);
  color: var(--job-gloss-on-mark, #1b1408);
}
[part~='sentence']:focus-visible {
  outline: 2px solid;
  outline-offset: 1px;
}
[part='evidence'] {
  list-style: none;
  padding-left: 0.8em;
  border-left: 3px solid var(--job-gloss-mark, #ffd65c);
}
q {
  quotes: '\\201c' '\\201d';
}
`
