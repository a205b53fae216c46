/**
 * What a module makes when it is loaded, a bundler only leaves out where it is told that the making does nothing else. The modules say so
 * of themselves as files; minified into one file they must say it of each call.
 */
import ts from 'typescript'

const PURE = '/*@__PURE__*/'

interface Insertion {
  at: number
  text: string
}

/** Marks the calls in the declarations of a module, but for those inside functions, which run later. */
export function withPureCalls(code: string): string {
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const insertions = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ initializer }) => (initializer ? marksOf(initializer, file) : []))
    .sort((one, other) => one.at - other.at)
  let marked = ''
  let from = 0
  for (const { at, text } of insertions) {
    marked += code.slice(from, at) + text
    from = at
  }
  return marked + code.slice(from)
}

function marksOf(made: ts.Expression, file: ts.SourceFile): Insertion[] {
  const calls = new Set<number>()
  let callsUnseen = false
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) calls.add(node.getStart(file))
    callsUnseen ||= ts.isSpreadElement(node) || ts.isSpreadAssignment(node) || readsField(node)
    ts.forEachChild(node, visit)
  }
  visit(made)
  // To spread or to read a field may call something as well, so there it is the whole that has to be a call.
  if (!callsUnseen) return [...calls].map((at) => ({ at, text: PURE }))
  return [
    { at: made.getStart(file), text: `${PURE}(()=>(` },
    { at: made.getEnd(), text: '))()' },
  ]
}

function readsField(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false
  return !(ts.isCallExpression(node.parent) && node.parent.expression === node)
}
