/** A route that calls two features hides a use case: give it a verb of its own. @type {import('eslint').Rule.RuleModule} */
export const oneFeaturePerRoute = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { two: 'This route already calls {{first}}: a request that needs {{second}} too is a use case of its own.' },
  },
  create(context) {
    /** @type {string | undefined} */
    let first;
    return {
      ImportDeclaration(node) {
        const feature = /^@\/server\/(?!platform\/)([^/]+)\//.exec(String(node.source.value))?.[1];
        if (feature === undefined) return;
        first ??= feature;
        if (feature !== first) context.report({ node, messageId: 'two', data: { first, second: feature } });
      },
    };
  },
};
