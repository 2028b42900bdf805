import { nothingHere } from '@/server/platform/http/not-found-handler';

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
