import { z } from 'zod';
import { endpoint } from '@/domain/shared/endpoint';
import { FILE_TYPES, FileType } from './schema';
import { UPLOAD_BYTES_MAX } from './file-bounds';
import { idOf } from '@/domain/shared/ids';

const ById = z.object({ id: idOf('fil') });
const Signature = z.string().regex(/^[\w-]{43}$/);
/** Digits alone: a link has one spelling. */
const Digits = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);
const Seconds = Digits.describe('When the link ends, in seconds since 1970.');

/** The parameters of an upload link; the signature covers all of them and the id. */
export const UploadLinkQuery = z.object({
  expires: Seconds,
  type: FileType,
  size: Digits.pipe(z.int().max(UPLOAD_BYTES_MAX)),
  signature: Signature,
});
export type UploadLinkQuery = z.infer<typeof UploadLinkQuery>;

/** The parameters of a download link: the file name, and whether a browser may display it inline. */
export const DownloadLinkQuery = z.object({
  expires: Seconds,
  name: z.string().regex(/^[a-z0-9-]{1,60}$/),
  show: z.enum(['inline', 'attachment']),
  signature: Signature,
});
export type DownloadLinkQuery = z.infer<typeof DownloadLinkQuery>;

/** The targets of the embedded installation's signed links, which only the server makes. */
export const fileApi = {
  download: endpoint({
    method: 'GET',
    path: '/api/files/{id}',
    access: 'anyone',
    limit: 'read',
    summary:
      'A file, to whoever holds a link to it that has not expired; ranges of bytes are served. There only where files are kept on the server itself.',
    params: ById,
    query: DownloadLinkQuery,
    produces: FILE_TYPES,
    status: [200, 206, 416],
  }),
  upload: endpoint({
    method: 'PUT',
    path: '/api/files/{id}',
    access: 'anyone',
    limit: 'write',
    summary:
      'The bytes of a file, of exactly the type and size the link was made for. Sent again it is done already; other bytes under the same link are refused.',
    params: ById,
    query: UploadLinkQuery,
    consumes: FILE_TYPES,
    bodyBytesMax: UPLOAD_BYTES_MAX,
    status: [204],
  }),
  startParts: endpoint({
    method: 'POST',
    path: '/api/files/{id}/parts',
    access: 'anyone',
    limit: 'write',
    keyless: true,
    summary: 'Begin a file that is sent in parts; `Location` says where they go. Begun again it goes on with what has arrived.',
    params: ById,
    query: UploadLinkQuery,
    status: [201],
  }),
  sendPart: endpoint({
    method: 'PUT',
    path: '/api/files/{id}/parts',
    access: 'anyone',
    limit: 'write',
    summary:
      'A part of a file, with `Content-Range: bytes 0-262143/900000`; without a body, `bytes */900000` asks what has arrived. 308 while there is more to come, with `Range` for what there is; 204 once the file is whole.',
    params: ById,
    query: UploadLinkQuery,
    consumes: ['application/octet-stream'],
    bodyBytesMax: UPLOAD_BYTES_MAX,
    status: [204, 308],
  }),
};
