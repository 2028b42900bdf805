import { fileApi } from '@/domain/files/api';
import { bytesRoute } from '@/server/platform/http/bytes-route';
import { forForms } from '@/server/platform/http/route';
import { receiveFile, sendFile } from '@/server/platform/http/serve-files';

export const GET = bytesRoute(fileApi.download, sendFile);

export const PUT = bytesRoute(fileApi.upload, receiveFile);

export const POST = forForms({ PUT });
