import 'server-only';
import { createHash } from 'node:crypto';
import { httpReply, type HttpReply } from './http-reply';

/** An HTML page served outside Next: one inline style allowed by its CSP hash, no script, nothing loaded from elsewhere. */
export function htmlReply(page: { html: string; style: string }): HttpReply<string> {
  const fingerprint = createHash('sha256').update(page.style).digest('base64');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${fingerprint}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return httpReply(200, page.html, { 'content-security-policy': policy.join('; ') });
}
