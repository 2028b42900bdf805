import 'server-only';
import { createHmac } from 'node:crypto';
import { PART_BYTES, PARTS_LINK_SECONDS } from '@/domain/files/file-bounds';
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
  /** Where the parts of a file go. */
  parts: (request: WantedUpload) => string;
  /** Whether a link to upload is ours and still open; one of these does not serve for another. */
  isUpload: (use: UploadUse, id: string, link: UploadLinkQuery) => boolean;
  isDownload: (id: string, link: DownloadLinkQuery) => boolean;
};

/** To send a file in one piece, to begin one in parts, to send a part. */
type UploadUse = 'PUT' | 'POST' | 'PART';

/**
 * Links to our own upload and download endpoints, signed with HMAC-SHA-256: the bearer may do exactly what the link says, until
 * it expires.
 */
export function diskLinks({ secret, clock }: { secret: string; clock: () => string }): DiskLinks {
  const key = deriveKey(secret, 'files.links');
  const sign = (...claims: (string | number)[]) => createHmac('sha256', key).update(JSON.stringify(claims)).digest('base64url');
  const signUpload = (use: UploadUse, id: string, { expires, type, size }: Omit<UploadLinkQuery, 'signature'>) =>
    sign(use, id, expires, type, size);
  const signDownload = (id: string, { expires, name, show }: Omit<DownloadLinkQuery, 'signature'>) => sign('GET', id, expires, name, show);
  const isOpen = (expires: number) => expires * 1000 > Date.parse(clock());

  return {
    upload({ id, contentType, bytes }) {
      const claims = { expires: secondsAfter(clock(), UPLOAD_LINK_SECONDS), type: contentType, size: bytes };
      const url = (use: 'PUT' | 'POST') => urlOf(pathOf[use], id, { ...claims, signature: signUpload(use, id, claims) });
      return {
        ...{ url: url('PUT'), method: 'PUT', headers: { 'content-type': contentType }, expiresAt: instantOf(claims.expires) },
        ...(bytes > PART_BYTES && { parts: { url: url('POST'), method: 'POST', headers: {} } }),
      };
    },
    parts({ id, contentType, bytes }) {
      const claims = { expires: secondsAfter(clock(), PARTS_LINK_SECONDS), type: contentType, size: bytes };
      return urlOf(pathOf.PART, id, { ...claims, signature: signUpload('PART', id, claims) });
    },
    download({ id, contentType, name }) {
      const show = isShown(contentType) ? 'inline' : 'attachment';
      const claims = { expires: secondsAfter(clock(), DOWNLOAD_LINK_SECONDS), name, show } as const;
      return {
        url: urlOf(fileApi.download.path, id, { ...claims, signature: signDownload(id, claims) }),
        expiresAt: instantOf(claims.expires),
      };
    },
    isUpload: (use, id, link) => sameText(link.signature, signUpload(use, id, link)) && isOpen(link.expires),
    isDownload: (id, link) => sameText(link.signature, signDownload(id, link)) && isOpen(link.expires),
  };
}

function secondsAfter(now: string, seconds: number): number {
  return Math.floor(Date.parse(addSeconds(now, seconds)) / 1000);
}

function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

const pathOf = { PUT: fileApi.upload.path, POST: fileApi.startParts.path, PART: fileApi.sendPart.path } as const satisfies Record<
  UploadUse,
  string
>;

function urlOf(path: string, id: string, query: Record<string, string | number>): string {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
  return `${pathFor(path, { id })}?${search.toString()}`;
}
