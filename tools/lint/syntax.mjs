/** @typedef {{ selector: string, message: string }} Ban */

/** @type {Ban[]} */
export const EVERYWHERE = [
  { selector: 'TSEnumDeclaration', message: 'An enum is a second kind of object to learn: use a z.enum or a union of strings.' },
  {
    selector: ':matches(ClassDeclaration, ClassExpression):not([superClass.name=/Error$/])',
    message: 'Functions, not classes: only an error may be a class.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
];

/** @type {Ban[]} */
export const NO_ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'The environment is read and checked in one place, src/server/platform/env.ts: take what you need from the platform.',
  },
];

/** @type {Ban[]} */
export const NO_CLOCK = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The domain is handed the time.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain is handed the time.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The domain is handed the time.' },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'The domain is handed the time.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain has no dice: the same question has one answer. Ids come from the platform.',
  },
  {
    selector: "CallExpression[callee.object.name='crypto']",
    message: 'The domain has no dice: the same question has one answer. Ids come from the platform.',
  },
];

const SENTENCE = 'No sentence for people in tsx: it belongs in src/i18n/messages in three languages.';
const SPOKEN_ATTRIBUTES = '/^(alt|title|placeholder|label|aria-label|aria-description|aria-roledescription|aria-valuetext)$/';

/** @type {Ban[]} */
export const NO_SENTENCES = [
  { selector: 'JSXText[value=/\\p{L}/u]', message: SENTENCE },
  { selector: ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/\\p{L}/u]', message: SENTENCE },
  {
    selector: ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]',
    message: SENTENCE,
  },
  { selector: `JSXAttribute[name.name=${SPOKEN_ATTRIBUTES}] > Literal[value=/\\p{L}/u]`, message: SENTENCE },
  { selector: `JSXAttribute[name.name=${SPOKEN_ATTRIBUTES}] > JSXExpressionContainer > Literal[value=/\\p{L}/u]`, message: SENTENCE },
];
