import { notFoundHandler } from '@/server/platform/http/not-found-handler';

export { notFoundHandler as DELETE, notFoundHandler as GET, notFoundHandler as PATCH, notFoundHandler as POST, notFoundHandler as PUT };
