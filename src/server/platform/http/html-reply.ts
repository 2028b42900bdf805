import 'server-only';
import { createHash } from 'node:crypto';
import { answer, type Answer } from './http-reply';

/** A page of our own outside Next: one style, allowed by its fingerprint, and nothing that runs or is fetched from elsewhere. */
export function htmlAnswer(page: { html: string; style: string }): Answer<string> {
  const fingerprint = createHash('sha256').update(page.style).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${fingerprint}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return answer(200, page.html, { 'content-security-policy': policy.join('; ') });
}
