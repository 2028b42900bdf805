import { Conversation } from '@/domain/conversations/api';
import { idOf } from '@/domain/shared/ids';
import { collection } from '@/server/platform/store/collection';

/** What somebody asked the health library. Clinical: a question says what troubles them. */
export const conversations = collection({
  name: 'conversations',
  schema: Conversation.extend({ ownerId: idOf('usr') }),
  clinical: true,
  sealed: ['turns'],
});
