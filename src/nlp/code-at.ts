/**
 * The code at a place of a text. Texts are kept in many forms (whole, cut out, joined, of narrow letters or wide ones): where a loop sees
 * them all, the engine looks the method up at every letter. Taken from its prototype once, it is known.
 */
export const codeAt = Function.prototype.call.bind(String.prototype.charCodeAt) as (text: string, at: number) => number
