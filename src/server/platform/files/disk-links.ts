import 'server-only';
import { createHmac } from 'node:crypto';
import { DOWNLOAD_LINK_SECONDS, isShown, UPLOAD_LINK_SECONDS, type DownloadLink, type UploadLink } from '@/domain/files/schema';
import { fileApi, type DownloadLinkQuery, type UploadLinkQuery } from '@/domain/files/api';
import { addSeconds } from '@/domain/shared/instant';
import { pathFor } from '@/domain/shared/endpoint';
import { sameText } from '../random';
import { deriveKey } from '../seal';
import type { WantedDownload, WantedUpload } from './port';

export type DiskLinks = {
  upload: (request: WantedUpload) => UploadLink;
  download: (request: WantedDownload) => DownloadLink;
  isUpload: (id: string, link: UploadLinkQuery) => boolean;
  isDownload: (id: string, link: DownloadLinkQuery) => boolean;
};

/**
 * Links to our own upload and download endpoints, signed with HMAC-SHA-256: the bearer may do exactly what the link says, until
 * it expires.
 */
export function diskLinks({ secret, clock }: { secret: string; clock: () => string }): DiskLinks {
  const key = deriveKey(secret, 'files.links');
  const sign = (...claims: (string | number)[]) => createHmac('sha256', key).update(JSON.stringify(claims)).digest('base64url');
  const signUpload = (id: string, { expires, type, size }: Omit<UploadLinkQuery, 'signature'>) => sign('PUT', id, expires, type, size);
  const signDownload = (id: string, { expires, name, show }: Omit<DownloadLinkQuery, 'signature'>) => sign('GET', id, expires, name, show);
  const isOpen = (expires: number) => expires * 1000 > Date.parse(clock());

  return {
    upload({ id, contentType, bytes }) {
      const claims = { expires: secondsAfter(clock(), UPLOAD_LINK_SECONDS), type: contentType, size: bytes };
      const url = urlOf(id, { ...claims, signature: signUpload(id, claims) });
      return { url, method: 'PUT', headers: { 'content-type': contentType }, expiresAt: instantOf(claims.expires) };
    },
    download({ id, contentType, name }) {
      const show = isShown(contentType) ? 'inline' : 'attachment';
      const claims = { expires: secondsAfter(clock(), DOWNLOAD_LINK_SECONDS), name, show } as const;
      return { url: urlOf(id, { ...claims, signature: signDownload(id, claims) }), expiresAt: instantOf(claims.expires) };
    },
    isUpload: (id, link) => sameText(link.signature, signUpload(id, link)) && isOpen(link.expires),
    isDownload: (id, link) => sameText(link.signature, signDownload(id, link)) && isOpen(link.expires),
  };
}

function secondsAfter(now: string, seconds: number): number {
  return Math.floor(Date.parse(addSeconds(now, seconds)) / 1000);
}

function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function urlOf(id: string, query: Record<string, string | number>): string {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${pathFor(fileApi.upload.path, { id })}?${search.toString()}`;
}
