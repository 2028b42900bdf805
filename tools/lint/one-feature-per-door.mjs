/** A door that needs two features is a use case nobody has named yet. @type {import('eslint').Rule.RuleModule} */
export const oneFeaturePerDoor = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { two: 'This door already opens on {{first}}: a request that needs {{second}} too is a verb of its own.' },
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
