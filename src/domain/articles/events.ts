/** The audit actions of this feature; each has a sentence in `access.actions`. */
export const ARTICLE_AUDIT_ACTIONS = ['article.create', 'article.change'] as const;
