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
  upload: (wanted: WantedUpload) => UploadLink;
  download: (wanted: WantedDownload) => DownloadLink;
  isUpload: (id: string, asked: UploadLinkQuery) => boolean;
  isDownload: (id: string, asked: DownloadLinkQuery) => boolean;
};

/**
 * Links to our own upload and download endpoints, signed with HMAC-SHA-256: the bearer may do exactly what the link says, until
 * it expires.
 */
export function diskLinks({ secret, clock }: { secret: string; clock: () => string }): DiskLinks {
  const key = deriveKey(secret, 'files.links');
  const sign = (...said: (string | number)[]) => createHmac('sha256', key).update(JSON.stringify(said)).digest('base64url');
  const signUpload = (id: string, { expires, type, size }: Omit<UploadLinkQuery, 'signature'>) => sign('PUT', id, expires, type, size);
  const signDownload = (id: string, { expires, name, show }: Omit<DownloadLinkQuery, 'signature'>) => sign('GET', id, expires, name, show);
  const isOpen = (expires: number) => expires * 1000 > Date.parse(clock());

  return {
    upload({ id, contentType, bytes }) {
      const said = { expires: secondsAfter(clock(), UPLOAD_LINK_SECONDS), type: contentType, size: bytes };
      const url = urlOf(id, { ...said, signature: signUpload(id, said) });
      return { url, method: 'PUT', headers: { 'content-type': contentType }, expiresAt: instantOf(said.expires) };
    },
    download({ id, contentType, name }) {
      const show = isShown(contentType) ? 'inline' : 'attachment';
      const said = { expires: secondsAfter(clock(), DOWNLOAD_LINK_SECONDS), name, show } as const;
      return { url: urlOf(id, { ...said, signature: signDownload(id, said) }), expiresAt: instantOf(said.expires) };
    },
    isUpload: (id, asked) => sameText(asked.signature, signUpload(id, asked)) && isOpen(asked.expires),
    isDownload: (id, asked) => sameText(asked.signature, signDownload(id, asked)) && isOpen(asked.expires),
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
