/*
 * Methods of classes have no form in which engines compile them at once, as they do with functions in parentheses. So the methods that
 * are known to run are defined after their class, in that form. Like methods of a class, they are not among what a loop over an
 * object finds.
 */
import * as ts from 'typescript';
import { nameless, type Runs } from './eager-functions';
import { isStatic } from './late-constants';

const { factory } = ts;

const METHOD = '__method';
const GETTER = '__getter';

/** What defines methods and getters; to be declared around the modules. It makes no descriptor for each of them. */
export const DEFINITIONS = [
  'const __ofMethod = { value: undefined, writable: true, configurable: true }, __ofGetter = { get: undefined, configurable: true };',
  `const ${METHOD} = (function (prototype, name, value) { __ofMethod.value = value; Object.defineProperty(prototype, name, __ofMethod); });`,
  `const ${GETTER} = (function (prototype, name, get) { __ofGetter.get = get; Object.defineProperty(prototype, name, __ofGetter); });`,
];

/** Defines the methods that run after their class. */
export function eagerMethods(runs: Runs): ts.TransformerFactory<ts.SourceFile> {
  return () => module => {
    const rewritten = (statement: ts.Statement): ts.Statement[] => {
      if (!ts.isClassDeclaration(statement) || statement.name === undefined || statement.members.some(keepsMethods)) {
        return [statement];
      }
      const isMoved = (member: ts.ClassElement): member is Method => isMovable(member) && runs(member.getStart(module), member.end);
      const { modifiers, name, heritageClauses, members } = statement;
      return [
        factory.updateClassDeclaration(statement, modifiers, name, undefined, heritageClauses, members.filter(member => !isMoved(member))),
        ...members.filter(isMoved).map(method => definition(name, method)),
      ];
    };
    return factory.updateSourceFile(module, module.statements.flatMap(rewritten));
  };
}

type Method = (ts.MethodDeclaration | ts.GetAccessorDeclaration) & { readonly name: ts.Identifier; readonly body: ts.Block };

/** Whether methods have to stay in the class of a member: what makes a static field may need them, and a setter belongs to its getter. */
function keepsMethods(member: ts.ClassElement): boolean {
  return ts.isClassStaticBlockDeclaration(member) || ts.isSetAccessor(member)
    || (ts.isPropertyDeclaration(member) && isStatic(member) && member.initializer !== undefined && calls(member.initializer));
}

function calls(node: ts.Node): boolean {
  return ts.isCallExpression(node) || ts.isNewExpression(node) || ts.forEachChild(node, calls) === true;
}

function isMovable(member: ts.ClassElement): member is Method {
  return (ts.isMethodDeclaration(member) || ts.isGetAccessor(member)) && !isStatic(member)
    && ts.isIdentifier(member.name) && member.body !== undefined && !needsItsClass(member.body);
}

/** Whether code means something else outside of a class. */
function needsItsClass(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.SuperKeyword || ts.isPrivateIdentifier(node) || ts.forEachChild(node, needsItsClass) === true;
}

/** `__method(Class.prototype, "name", (function (...) {...}));` */
function definition(name: ts.Identifier, method: Method): ts.Statement {
  const define = factory.createIdentifier(ts.isGetAccessor(method) ? GETTER : METHOD);
  const prototype = factory.createPropertyAccessExpression(name, 'prototype');
  const args = [prototype, factory.createStringLiteral(method.name.text), nameless(method, method.body)];
  return factory.createExpressionStatement(factory.createCallExpression(define, undefined, args));
}
